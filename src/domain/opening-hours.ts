import { Temporal } from 'temporal-polyfill'
import type { Closure, OpeningPeriod } from './business-hours.ts'
import { timeZoneToUse } from './time-zone.ts'

/** When a business is open: its week, the dates that differ, and the zone in which both are meant. */
export interface OpeningHours {
  timezone: string
  hours: readonly OpeningPeriod[]
  closures: readonly Pick<Closure, 'date' | 'opens_at' | 'closes_at' | 'reason'>[]
}

/** `HH:MM` on the wall clock; `closes_at` may be `24:00`. */
export interface OpenPeriod {
  opens_at: string
  closes_at: string
}

export interface OpenDay {
  date: Temporal.PlainDate
  /** In order, without overlap; empty: closed. */
  periods: OpenPeriod[]
  /** The date differs from the week. */
  isException: boolean
  reason: string | null
}

/** How far ahead the next opening is sought: two months of holidays, and no endless search. */
const HORIZON_DAYS = 62

/** What counts on a date: its exceptions when there are any, else the week. A whole-day closure beats times. */
export function openDay(opening: OpeningHours, date: Temporal.PlainDate): OpenDay {
  const exceptions = opening.closures.filter((closure) => closure.date === date.toString())
  if (exceptions.length === 0) {
    const periods = weekdayPeriods(opening, date.dayOfWeek % 7)
    return { date, periods, isException: false, reason: null }
  }
  const reason = exceptions.find((exception) => exception.reason !== null)?.reason ?? null
  const periods = exceptions.flatMap(({ opens_at, closes_at }) =>
    opens_at !== null && closes_at !== null ? [{ opens_at, closes_at }] : [],
  )
  const isClosedAllDay = periods.length < exceptions.length
  return { date, periods: isClosedAllDay ? [] : merged(periods), isException: true, reason }
}

/** The week's periods on a weekday (0 = Sunday), whatever the date. */
export function weekdayPeriods({ hours }: Pick<OpeningHours, 'hours'>, weekday: number): OpenPeriod[] {
  return merged(hours.filter((period) => period.weekday === weekday))
}

/** In order, with those that touch or overlap made one. */
function merged(periods: readonly OpenPeriod[]): OpenPeriod[] {
  const result: OpenPeriod[] = []
  for (const { opens_at, closes_at } of periods.toSorted((a, b) => (a.opens_at < b.opens_at ? -1 : 1))) {
    const last = result.at(-1)
    if (last === undefined || last.closes_at < opens_at) result.push({ opens_at, closes_at })
    else if (last.closes_at < closes_at) last.closes_at = closes_at
  }
  return result
}

/** The date in the zone of the business. */
export function localDate(opening: Pick<OpeningHours, 'timezone'>, now: Date): Temporal.PlainDate {
  return zoned(opening, now).toPlainDate()
}

export type OpenState =
  /** `until` null: it does not close within the horizon. */
  | { isOpen: true; until: Temporal.ZonedDateTime | null }
  /** `next` null: no opening within the horizon. */
  | { isOpen: false; next: Temporal.ZonedDateTime | null }

/** Open or closed now, and until when. A period until 24:00 goes on into one from 00:00. */
export function openState(opening: OpeningHours, now: Date): OpenState {
  const instant = zoned(opening, now).toInstant()
  const today = localDate(opening, now)
  let until: Temporal.ZonedDateTime | null = null
  for (const { start, end } of spansFrom(opening, today)) {
    if (until !== null && isAfter(start, until.toInstant())) return { isOpen: true, until }
    if (until !== null) until = end
    else if (isAfter(start, instant)) return { isOpen: false, next: start }
    else if (isAfter(end, instant)) until = end
  }
  if (until === null) return { isOpen: false, next: null }
  const isNeverClosed = until.toPlainDate().equals(today.add({ days: HORIZON_DAYS + 1 }))
  return { isOpen: true, until: isNeverClosed ? null : until }
}

interface Span {
  start: Temporal.ZonedDateTime
  end: Temporal.ZonedDateTime
}

function* spansFrom(opening: OpeningHours, date: Temporal.PlainDate): Generator<Span> {
  for (let days = 0; days <= HORIZON_DAYS; days++) yield* spans(opening, date.add({ days }))
}

function spans(opening: OpeningHours, date: Temporal.PlainDate): Span[] {
  return openDay(opening, date)
    .periods.map(({ opens_at, closes_at }) => ({
      start: wallClock(opening.timezone, date, opens_at),
      end: wallClock(opening.timezone, date, closes_at),
    }))
    .filter(({ start, end }) => isAfter(end, start.toInstant()))
}

/** A wall-clock time that daylight saving skips is moved forward; one that it repeats is the earlier. */
export function wallClock(timezone: string, date: Temporal.PlainDate, time: string): Temporal.ZonedDateTime {
  const isEndOfDay = time === '24:00'
  const day = isEndOfDay ? date.add({ days: 1 }) : date
  return day.toZonedDateTime({ timeZone: timeZoneToUse(timezone), plainTime: isEndOfDay ? '00:00' : time })
}

function zoned({ timezone }: Pick<OpeningHours, 'timezone'>, now: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZoneToUse(timezone))
}

function isAfter(time: Temporal.ZonedDateTime, instant: Temporal.Instant): boolean {
  return Temporal.Instant.compare(time.toInstant(), instant) > 0
}
