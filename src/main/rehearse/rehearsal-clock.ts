import { systemClock, type Clock } from '#conversation/clock.ts'

/** Time of a rehearsal: begins at an instant of its own and runs `speed` times as fast as the real one. */
export interface RehearsalClock extends Clock {
  /** For the API, which wants dates. */
  readonly dates: { now(): Date }
}

export function rehearsalClock(start: Date, speed: number): RehearsalClock {
  const began = systemClock.now()
  const now = () => start.getTime() + (systemClock.now() - began) * speed
  return {
    now,
    after: (delayMs, run) => systemClock.after(delayMs / speed, run),
    dates: { now: () => new Date(now()) },
  }
}
