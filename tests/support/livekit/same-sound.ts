/** A frame of telephone sound that can be heard has a sample above this. */
export const audiblePeak = 200

const rate = 8_000
/** In one second, two greetings of one kind of voice have up to 0.4 in common; in two, 0.2. */
const compared = 2 * rate

/**
 * How much of `expected` is found in `sound` (both 8 kHz): the best normalised correlation of two seconds of it, whatever
 * the delay, 1 for the same sound, near 0 for another. The silence it begins with may be missing.
 */
export function likeness(expected: Int16Array, sound: Int16Array): number {
  const heard = new Int16Array(rate / 2 + sound.length)
  heard.set(sound, rate / 2)
  const start = loudest(expected)
  const piece = expected.subarray(start, start + compared)
  const pieceEnergy = energy(piece)
  let sum = energy(heard.subarray(0, piece.length))
  let best = 0
  for (let lag = 0; lag + piece.length <= heard.length; lag++) {
    let dot = 0
    for (let i = 0; i < piece.length; i++) dot += (piece[i] ?? 0) * (heard[lag + i] ?? 0)
    if (sum > 0 && pieceEnergy > 0) best = Math.max(best, dot / Math.sqrt(sum * pieceEnergy))
    const [out, next] = [heard[lag] ?? 0, heard[lag + piece.length] ?? 0]
    sum += next * next - out * out
  }
  return best
}

/** Where the loudest two seconds begin, to half a second. */
function loudest(pcm: Int16Array): number {
  let best = 0
  let at = 0
  for (let start = 0; start + compared <= pcm.length; start += rate / 2) {
    const here = energy(pcm.subarray(start, start + compared))
    if (here > best) [best, at] = [here, start]
  }
  return at
}

function energy(pcm: Int16Array): number {
  let sum = 0
  for (const sample of pcm) sum += sample * sample
  return sum
}

export function isAudible(pcm: Int16Array): boolean {
  return pcm.some((sample) => Math.abs(sample) > audiblePeak)
}
