import type { Clock } from '#conversation/clock.ts'

interface Timer {
  at: number
  order: number
  run: () => void
}

/** Time that moves only when it is told to. Between timers everything that waits on promises and files goes on. */
export interface ManualClock extends Clock {
  advance(ms: number): Promise<void>
  /** Lets promises and file work that need no time come to an end. */
  settle(): Promise<void>
  readonly timers: number
}

export function manualClock(start = Date.parse('2026-11-23T09:00:00.000Z')): ManualClock {
  let now = start
  let order = 0
  const timers = new Set<Timer>()

  function next(until: number): Timer | null {
    let first: Timer | null = null
    for (const timer of timers) {
      if (timer.at > until) continue
      if (first === null || timer.at < first.at || (timer.at === first.at && timer.order < first.order))
        first = timer
    }
    return first
  }

  async function settle(): Promise<void> {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve))
  }

  return {
    now: () => now,
    after(delayMs, run) {
      const timer = { at: now + Math.max(0, delayMs), order: order++, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(ms) {
      const until = now + ms
      await settle()
      let timer: Timer | null
      while ((timer = next(until)) !== null) {
        const at = timer.at
        now = Math.max(now, at)
        while ((timer = next(now)) !== null) {
          timers.delete(timer)
          timer.run()
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = until
      await settle()
    },
    settle,
    get timers() {
      return timers.size
    },
  }
}
