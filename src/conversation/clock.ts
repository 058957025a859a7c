/** Time as a conversation sees it. Tests pass one that they move by hand. */
export interface Clock {
  /** Milliseconds since 1970; never goes back. */
  now(): number
  /** Runs once, `delayMs` from now. The returned function calls it off; safe to repeat. */
  after(delayMs: number, run: () => void): () => void
}

/** Monotonic: a clock set back by the machine does not stretch a call. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, Math.max(0, delayMs))
    return () => clearTimeout(timer)
  },
}
