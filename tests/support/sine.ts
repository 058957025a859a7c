/** One second of a sine, unless told otherwise. `amplitude` in sample units. */
export function sine(frequency: number, sampleRate: number, amplitude = 16_000, seconds = 1): Int16Array {
  return Int16Array.from({ length: Math.round(sampleRate * seconds) }, (_, i) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * frequency * i) / sampleRate)),
  )
}
