const firstDelayMs = 250
const longestDelayMs = 10_000
/** One that lived so long has recovered: its next death starts from the first delay again. */
const recoveredAfterMs = 60_000

/** How long to wait before the next start of something that dies. */
export interface BackOff {
  next(livedMs: number): number
}

export function createBackOff(): BackOff {
  let delay = firstDelayMs
  return {
    next(livedMs) {
      if (livedMs >= recoveredAfterMs) delay = firstDelayMs
      const now = delay
      delay = Math.min(delay * 2, longestDelayMs)
      return now
    },
  }
}
