/**
 * What is being said, with a little of what came before it: the detector notices speech late. Small while nobody
 * speaks, so that hundreds of callers who listen cost next to nothing.
 */
export interface Recording {
  /** `isKept`: somebody speaks, or may be about to. */
  add(pcm: Int16Array, isKept: boolean): void
  /** All of it. Valid until the next `add`. */
  samples(): Int16Array
  clear(): void
}

const PRE_ROLL_MS = 240
/** The longest caption twice, and speech after it. Of a longer speech its end is kept. */
const MAX_MS = 20_000

export function createRecording(sampleRate: number): Recording {
  const preRoll = (PRE_ROLL_MS * sampleRate) / 1000
  const most = (MAX_MS * sampleRate) / 1000
  let buffer = new Int16Array(2 * preRoll)
  let length = 0

  function makeRoom(wanted: number, isKept: boolean): void {
    if (isKept && buffer.length < most) {
      const grown = new Int16Array(Math.min(most, Math.max(2 * buffer.length, length + wanted)))
      grown.set(buffer.subarray(0, length))
      buffer = grown
    }
    if (length + wanted <= buffer.length) return
    const keep = Math.min(length, buffer.length - wanted, isKept ? most >> 1 : preRoll)
    buffer.copyWithin(0, length - keep, length)
    length = keep
  }

  return {
    add(pcm, isKept) {
      const newest = pcm.length > buffer.length && !isKept ? pcm.subarray(pcm.length - preRoll) : pcm
      const whole = newest.length > most ? newest.subarray(newest.length - most) : newest
      if (length + whole.length > buffer.length) makeRoom(whole.length, isKept)
      buffer.set(whole, length)
      length += whole.length
    },
    samples: () => buffer.subarray(0, length),
    clear() {
      buffer = new Int16Array(2 * preRoll)
      length = 0
    },
  }
}
