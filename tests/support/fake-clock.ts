import type { Clock } from '#actions/ports.ts'

export interface FakeClock extends Clock {
  set(instant: string): void
  advance(milliseconds: number): void
}

/** A clock that stands still until it is moved. */
export function fakeClock(start = '2026-11-23T09:00:00.000Z'): FakeClock {
  let now = new Date(start).getTime()
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant).getTime()
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}
