/**
 * Gathered before it goes to the model. 60 ms halves what 20 ms frames cost in messages (docs/bench.md) and makes an
 * answer 20 ms later on average, which nobody hears; 100 ms saves little more.
 */
const gatherMs = 60
/** A line that has been quiet for this long sends nothing (DTX, keyboard): silence is fed in its place. */
const quietMs = 120
/** No line leaves out silence in the middle of a word: what is missing there is late, and silence would tear it. */
const lateMs = 600
/** While there is nobody to send to, the caller's latest words are kept: this much. */
const maxHeldMs = 8_000

/** The caller's sound on its way to the model. It never stops: silence counts too, or the model's ear stands still. */
export interface CallerAudio {
  push(pcm: Int16Array): void
  /**
   * To be called every {@link callerAudioTickMs}: feeds silence when the line gives nothing. Returns what it fed.
   * `isMidWord`: the latest sound was a voice.
   */
  tick(isMidWord: boolean): Int16Array | null
  /** Where it goes now. Null: it is held, and what was held goes first when there is a receiver again. */
  direct(to: ((pcm: Int16Array) => void) | null): void
  /** Forgets what is held; `keepMs` of the latest stays. */
  forget(keepMs: number): void
}

export const callerAudioTickMs = 100

/** Sound brought into pieces of one length, which may be kept by whoever gets them. */
function createGatherer(length: number, emit: (piece: Int16Array) => void): (pcm: Int16Array) => void {
  let piece = new Int16Array(length)
  let filled = 0
  return (pcm) => {
    for (let at = 0; at < pcm.length;) {
      const part = pcm.subarray(at, at + length - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < length) return
      emit(piece)
      piece = new Int16Array(length)
      filled = 0
    }
  }
}

export function createCallerAudio(options: { sampleRate: number; now: () => number }): CallerAudio {
  const { sampleRate, now } = options
  const maxHeld = Math.ceil(maxHeldMs / gatherMs)
  let send: ((pcm: Int16Array) => void) | null = null
  let held: Int16Array[] = []
  let lastAt = now()

  const push = createGatherer((sampleRate * gatherMs) / 1_000, (piece) => {
    if (send !== null) return send(piece)
    held.push(piece)
    if (held.length > maxHeld) held.shift()
  })

  return {
    push(pcm) {
      lastAt = now()
      push(pcm)
    },
    tick(isMidWord) {
      const missingMs = now() - lastAt
      if (missingMs < (isMidWord ? lateMs : quietMs)) return null
      lastAt += missingMs
      const silence = new Int16Array(Math.round((sampleRate * Math.min(missingMs, 1_000)) / 1_000))
      push(silence)
      return silence
    },
    direct(to) {
      send = to
      if (to === null) return
      const waiting = held
      held = []
      for (const pcm of waiting) to(pcm)
    },
    forget(keepMs) {
      held = keepMs === 0 ? [] : held.slice(-Math.ceil(keepMs / gatherMs))
    },
  }
}
