/** The value that `share` percent of `values` do not exceed; 0 of none. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const index = Math.ceil((share / 100) * sorted.length) - 1
  return sorted[Math.max(0, Math.min(sorted.length - 1, index))] ?? 0
}

export function median(values: number[]): number {
  return percentile(values, 50)
}
