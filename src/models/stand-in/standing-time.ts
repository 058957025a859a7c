/** Time as the stand-in lives it, in milliseconds. Rehearsals give it one of theirs. */
export interface StandInTime {
  now(): number
  /** Runs once, `delayMs` from now. The returned function calls it off. */
  after(delayMs: number, run: () => void): () => void
}

export const realTime: StandInTime = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
