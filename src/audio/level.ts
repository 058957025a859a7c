/** What {@link levelDbfs} says of digital silence and of no samples at all. */
export const SILENCE_DBFS = -120

/** RMS level in dB relative to full scale: a full-scale square wave is 0, a full-scale sine about -3. */
export function levelDbfs(pcm: Int16Array): number {
  let sum = 0
  for (let i = 0; i < pcm.length; i++) sum += pcm[i]! * pcm[i]!
  if (sum === 0) return SILENCE_DBFS
  return Math.max(SILENCE_DBFS, 10 * Math.log10(sum / pcm.length / (32_768 * 32_768)))
}
