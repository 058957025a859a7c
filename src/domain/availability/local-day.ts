import { Temporal } from 'temporal-polyfill'
import { timeZoneToUse } from '../time-zone.ts'
import type { DayTime } from './day-times.ts'
import type { Span } from './span.ts'

const DAY_MS = 86_400_000

/** One date in a zone: it may lack its midnight, have 23, 23½ or 25 hours, or (Samoa, 2011) not exist at all. */
export interface LocalDay {
  date: Temporal.PlainDate
  exists: boolean
  /** The clock is moved on this day. */
  isUneven: boolean
  /** Wall-clock times that daylight saving skips are all the moment it does so; of those it repeats, the first counts. */
  spanOf(time: DayTime): Span
  /** Said as a wall-clock time, the instant is found again: false for the second of two equal times. */
  isSayable(instant: number): boolean
}

export function localDay(timezone: string, date: Temporal.PlainDate): LocalDay {
  const timeZone = timeZoneToUse(timezone)
  const start = instantOf(timeZone, date.toPlainDateTime('00:00'))
  const end = instantOf(timeZone, date.add({ days: 1 }).toPlainDateTime('00:00'))
  const at = (time: string) => (time === '24:00' ? end : instantOf(timeZone, date.toPlainDateTime(time)))
  return {
    date,
    exists: start < end,
    isUneven: end - start !== DAY_MS,
    spanOf: ({ from, to }) => ({ start: at(from), end: at(to) }),
    isSayable(instant) {
      const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
      return local.toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds === instant
    },
  }
}

function instantOf(timeZone: string, local: Temporal.PlainDateTime): number {
  const zoned = local.toZonedDateTime(timeZone)
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds
  const before = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next')?.epochMilliseconds ?? zoned.epochMilliseconds
}
