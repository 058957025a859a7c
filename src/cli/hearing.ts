import { levelDbfs } from '#audio/level.ts'
import { practiceOutputSampleRate, type PracticeServerMessage } from '#domain/practice-protocol.ts'
import { realTime, type CallerTime } from './caller-time.ts'

/** Softer than this is not speech. */
const audibleDbfs = -50

/** After an answer: so much quiet means that there is no more of it. */
const quietMs = 700
/** Without word of a finished turn, quiet of this length is taken for the end. */
const longQuietMs = 4_000

export interface Hearing {
  onFrame(bytes: Buffer): void
  onNotice(notice: PracticeServerMessage): void
  close(): void
  /** When sound that can be heard first came after `moment`; null: not yet. */
  firstSoundAfter(moment: number): number | null
  /** Resolves when the other side has spoken after `moment` and is done, when the call is over, or after `limitMs`. */
  doneAfter(moment: number, limitMs: number): Promise<void>
  /** Everything heard, as it was heard: pauses are silence, and what was cleared was never played. */
  recording(): Int16Array
}

interface HeardFrame {
  at: number
  pcm: Int16Array
}

export function createHearing(time: CallerTime = realTime): Hearing {
  const startedAt = time.now()
  const frames: HeardFrame[] = []
  const sounds: number[] = []
  let turnAt = 0
  let isOver = false
  let playedUntil = 0

  function isDone(moment: number): boolean {
    const last = sounds.at(-1)
    if (isOver) return true
    if (last === undefined || last <= moment) return false
    const quiet = time.now() - Math.max(last, playedUntil)
    return quiet >= longQuietMs || (turnAt > moment && quiet >= quietMs)
  }

  return {
    onFrame(bytes) {
      const pcm = new Int16Array(new Uint8Array(bytes).buffer)
      const at = Math.max(time.now(), playedUntil)
      playedUntil = at + (pcm.length * 1_000) / practiceOutputSampleRate
      frames.push({ at, pcm })
      if (levelDbfs(pcm) > audibleDbfs) sounds.push(time.now())
    },
    onNotice(notice) {
      if (notice.type === 'turn' && notice.speaker === 'ai') turnAt = time.now()
      if (notice.type !== 'clear') return
      const now = time.now()
      while ((frames.at(-1)?.at ?? 0) > now) frames.pop()
      playedUntil = now
    },
    close() {
      isOver = true
    },
    firstSoundAfter: (moment) => sounds.find((at) => at > moment) ?? null,
    async doneAfter(moment, limitMs) {
      const until = time.now() + limitMs
      while (!isDone(moment) && time.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 50 / time.speed))
      }
    },
    recording() {
      const last = frames.at(-1)
      const all = new Int16Array(last === undefined ? 0 : samples(last.at - startedAt) + last.pcm.length)
      for (const { at, pcm } of frames) all.set(pcm, samples(at - startedAt))
      return all
    },
  }
}

function samples(ms: number): number {
  return Math.round((ms * practiceOutputSampleRate) / 1_000)
}
