import type { Clock } from '#conversation/clock.ts'
import type { CallerTime } from '../../cli/caller-time.ts'

/** Short enough that a frame of speech is not late. */
const tickMs = 4
/** A process that stood still for longer does not make up for it: the others in the rehearsal did not move either. */
const mostRealMs = 12
/** Work that takes longer than this goes on beside the time. */
const longestWorkMs = 10_000

/**
 * The time that everybody in a rehearsal lives in: caller, line, conversation, stand-in, API. It runs `speed` times as fast
 * as the real one, but stands still while the machine does something that takes real time (`during`) or is busy with
 * something else, so that what happens does not depend on how fast it is.
 */
export interface RehearsalTime extends Clock, CallerTime {
  now(): number
  /** Time stands still until the work is done. */
  during<T>(work: Promise<T>): Promise<T>
  close(): void
}

interface Due {
  at: number
  run: () => void
}

export function createRehearsalTime(speed: number): RehearsalTime {
  let now = Date.now()
  let real = performance.now()
  let works = 0
  let timers: Due[] = []

  function tick(): void {
    const elapsed = Math.min(mostRealMs, performance.now() - real)
    real = performance.now()
    if (works > 0) return
    // In steps, so that what falls due in one of them sees the time at which it was due.
    const until = now + elapsed * speed
    let next: Due | undefined
    while ((next = timers[0]) !== undefined && next.at <= until) {
      timers.shift()
      now = Math.max(now, next.at)
      next.run()
    }
    now = until
  }
  const interval = setInterval(tick, tickMs)

  return {
    speed,
    now: () => now,
    after(delayMs, run) {
      const due = { at: now + Math.max(0, delayMs), run }
      const place = timers.findIndex(({ at }) => at > due.at)
      timers.splice(place < 0 ? timers.length : place, 0, due)
      return () => {
        timers = timers.filter((each) => each !== due)
      }
    },
    async during(work) {
      works += 1
      let isHolding = true
      const release = () => {
        if (isHolding) works -= 1
        isHolding = false
      }
      const limit = setTimeout(release, longestWorkMs)
      try {
        return await work
      } finally {
        clearTimeout(limit)
        release()
      }
    },
    close: () => clearInterval(interval),
  }
}

/** The same time, on another day. */
export function timeFrom(start: Date, time: RehearsalTime): Clock & { dates: { now(): Date } } {
  const offset = start.getTime() - time.now()
  const now = () => time.now() + offset
  return { now, after: (delayMs, run) => time.after(delayMs, run), dates: { now: () => new Date(now()) } }
}
