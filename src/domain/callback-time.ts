import { Temporal } from 'temporal-polyfill'
import { localDate, openDay, openState, type OpeningHours } from './opening-hours.ts'
import { areHoursKnown } from './spoken-hours.ts'
import { timeZoneToUse } from './time-zone.ts'
import { readWantedTime } from './wanted-time/wanted-time.ts'

/** Further ahead nobody keeps a promise. */
const mostDays = 90
/** When a day is named and nothing is known of its hours. */
const usualTime = '09:00'

export type CallbackTime =
  | { outcome: 'due'; due_at: string }
  /** Nobody is there then; `next` is when somebody is again. */
  | { outcome: 'closed'; next: string | null }
  | { outcome: 'past' | 'too_far' | 'unclear' }

/**
 * When somebody is to be called back, from a caller's words for day and time: without any as soon as the business is
 * open; a day alone means its opening; a time alone the next such time.
 */
export function callbackTime(
  words: { date?: string | undefined; time?: string | undefined },
  opening: OpeningHours,
  language: string,
  now: Date,
): CallbackTime {
  const today = localDate(opening, now)
  const said = `${words.date ?? ''} ${words.time ?? ''}`.trim()
  const { dates, time, isUnclear } = readWantedTime(said, today, language)
  if (isUnclear) return { outcome: 'unclear' }
  if (dates === null && time === null) return { outcome: 'due', due_at: soonest(opening, now) }
  const wanted = time === null ? null : (time.near ?? (time.from === '00:00' ? null : time.from))
  const days = dates ?? [today, today.add({ days: 1 })]
  const moments = days.map((day) => momentOn(day, wanted, opening))
  const moment = moments.find((each) => each.epochMilliseconds > now.getTime())
  if (moment === undefined) {
    return days.some((day) => day.equals(today)) && wanted === null
      ? dueOrClosed(now.getTime(), opening)
      : { outcome: 'past' }
  }
  if (today.until(moment.toPlainDate()).days > mostDays) return { outcome: 'too_far' }
  return dueOrClosed(moment.epochMilliseconds, opening)
}

function momentOn(
  day: Temporal.PlainDate,
  time: string | null,
  opening: OpeningHours,
): Temporal.ZonedDateTime {
  const opens = openDay(opening, day).periods[0]?.opens_at
  const plainTime = Temporal.PlainTime.from(time ?? opens ?? usualTime)
  return day.toZonedDateTime({ timeZone: timeZoneToUse(opening.timezone), plainTime })
}

function soonest(opening: OpeningHours, now: Date): string {
  if (!areHoursKnown(opening)) return now.toISOString()
  const state = openState(opening, now)
  const next = state.isOpen ? null : state.next
  return next === null ? now.toISOString() : new Date(next.epochMilliseconds).toISOString()
}

function dueOrClosed(at: number, opening: OpeningHours): CallbackTime {
  const due_at = new Date(at).toISOString()
  if (!areHoursKnown(opening)) return { outcome: 'due', due_at }
  const state = openState(opening, new Date(at))
  if (state.isOpen) return { outcome: 'due', due_at }
  return {
    outcome: 'closed',
    next: state.next === null ? null : new Date(state.next.epochMilliseconds).toISOString(),
  }
}
