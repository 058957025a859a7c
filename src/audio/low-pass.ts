/**
 * Taps of a linear-phase low-pass filter (windowed sinc, Kaiser window), odd in number, unity gain at 0 Hz.
 * All frequencies in Hz; the transition is centred on the cutoff. The delay, half the length, is a whole multiple of
 * `delayMultiple` samples.
 */
export function designLowPass(options: {
  sampleRate: number
  cutoff: number
  transition: number
  stopBandDb: number
  delayMultiple: number
}): Float64Array {
  const { sampleRate, cutoff, transition, stopBandDb, delayMultiple } = options
  const width = (2 * Math.PI * transition) / sampleRate
  const half = delayMultiple * Math.ceil((stopBandDb - 8) / (2.285 * width) / 2 / delayMultiple)
  const beta = kaiserBeta(stopBandDb)
  const taps = new Float64Array(2 * half + 1)
  let sum = 0
  for (let i = -half; i <= half; i++) {
    const ideal = i === 0 ? 1 : Math.sin((2 * Math.PI * cutoff * i) / sampleRate) / (Math.PI * i)
    const scaled = i === 0 ? (2 * cutoff) / sampleRate : ideal
    const tap = scaled * bessel0(beta * Math.sqrt(1 - (i / (half + 1)) ** 2))
    taps[i + half] = tap
    sum += tap
  }
  return taps.map((tap) => tap / sum)
}

/** Kaiser's empirical formula. */
function kaiserBeta(stopBandDb: number): number {
  if (stopBandDb > 50) return 0.1102 * (stopBandDb - 8.7)
  return 0.5842 * (stopBandDb - 21) ** 0.4 + 0.07886 * (stopBandDb - 21)
}

/** Modified Bessel function of the first kind, order zero. */
function bessel0(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}
