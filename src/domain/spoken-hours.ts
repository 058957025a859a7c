import { Temporal } from 'temporal-polyfill'
import {
  localDate,
  openDay,
  type OpenDay,
  type OpeningHours,
  openState,
  weekdayPeriods,
  type OpenPeriod,
} from './opening-hours.ts'
import { spokenDate, spokenList, spokenTime, weekdayName } from './spoken-words.ts'

export const HOURS_UNKNOWN = 'I do not have the opening hours.'

/** Without a week and without exceptions nobody has entered any hours, which is not the same as closed. */
export function areHoursKnown(opening: OpeningHours): boolean {
  return opening.hours.length > 0 || opening.closures.length > 0
}

/** All that a caller wants to hear: today, now, the week, what differs soon. */
export function sayHours(opening: OpeningHours, now: Date): string {
  if (!areHoursKnown(opening)) return HOURS_UNKNOWN
  const week = spokenWeek(opening)
  return [sayToday(opening, now), week === null ? '' : `Our hours are ${week}.`, sayExceptions(opening, now)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** "We are open today from 9 AM to 5 PM, and we are open now." */
export function sayToday(opening: OpeningHours, now: Date): string {
  if (!areHoursKnown(opening)) return HOURS_UNKNOWN
  const day = openDay(opening, localDate(opening, now))
  const state = openState(opening, now)
  const because = day.reason === null ? '' : ` (${day.reason})`
  if (state.isOpen) return `We are open today${because} ${hoursOf(day)}, and we are open now.`
  const next = sayNextOpening(opening, now, state.next)
  if (day.periods.length === 0) return `We are closed today${because}.${next}`
  return `We are open today${because} ${hoursOf(day)}, but we are closed right now.${next}`
}

/** "On Thursday, December 24 we are closed (Christmas Eve)." */
export function sayDate(opening: OpeningHours, date: Temporal.PlainDate): string {
  if (!areHoursKnown(opening)) return HOURS_UNKNOWN
  const day = openDay(opening, date)
  const because = day.reason === null ? '' : ` (${day.reason})`
  const what = day.periods.length === 0 ? 'closed' : `open ${hoursOf(day)}`
  return `On ${spokenDate(date)} we are ${what}${because}.`
}

/** "Monday to Friday 8 AM to 5 PM, Saturday 9 AM to noon, closed on Sunday"; null when no week is stored. */
export function spokenWeek(opening: Pick<OpeningHours, 'hours'>): string | null {
  if (opening.hours.length === 0) return null
  const daysByHours = new Map<string, number[]>()
  for (const weekday of [1, 2, 3, 4, 5, 6, 0]) {
    const hours = spokenPeriods(weekdayPeriods(opening, weekday))
    daysByHours.set(hours, [...(daysByHours.get(hours) ?? []), weekday])
  }
  const closed = daysByHours.get('') ?? []
  daysByHours.delete('')
  const open = [...daysByHours].map(([hours, days]) => `${spokenDays(days)} ${hours}`)
  return [...open, ...spokenClosedDays(closed)].join(', ')
}

function spokenClosedDays(closed: readonly number[]): string[] {
  if (closed.length === 0) return []
  return [closed.length > 3 ? 'otherwise closed' : `closed on ${spokenList(closed.map(weekdayName))}`]
}

/** "Exceptions: Thursday, December 24 closed (Christmas Eve)." Empty when none is stored from today on. */
export function sayExceptions(opening: OpeningHours, now: Date): string {
  const today = localDate(opening, now)
  const dates = [...new Set(opening.closures.map((closure) => closure.date))]
    .filter((date) => date >= today.toString())
    .toSorted()
  if (dates.length === 0) return ''
  const spoken = dates.map((date) => {
    const day = openDay(opening, Temporal.PlainDate.from(date))
    const hours = day.periods.length === 0 ? 'closed' : spokenPeriods(day.periods)
    return `${spokenDate(day.date)} ${hours}${day.reason === null ? '' : ` (${day.reason})`}`
  })
  return `Exceptions: ${spoken.join('; ')}.`
}

/** "9 AM to noon and 1 PM to 5 PM", "all day", or nothing for none. */
export function spokenPeriods(periods: readonly OpenPeriod[]): string {
  return spokenList(
    periods.map(({ opens_at, closes_at }) =>
      opens_at === '00:00' && closes_at === '24:00'
        ? 'all day'
        : `${spokenTime(opens_at)} to ${spokenTime(closes_at)}`,
    ),
  )
}

function hoursOf(day: OpenDay): string {
  const hours = spokenPeriods(day.periods)
  return hours === 'all day' ? hours : `from ${hours}`
}

function sayNextOpening(opening: OpeningHours, now: Date, next: Temporal.ZonedDateTime | null): string {
  const spoken = spokenNextOpening(opening, now, next)
  if (spoken === null) return ''
  return ` We open ${spoken.startsWith('at ') ? '' : 'again '}${spoken}.`
}

/** "at 9 AM", "tomorrow at 9 AM", "on Monday at 9 AM", seen from today. */
export function spokenNextOpening(
  opening: Pick<OpeningHours, 'timezone'>,
  now: Date,
  next: Temporal.ZonedDateTime | null,
): string | null {
  if (next === null) return null
  const today = localDate(opening, now)
  const date = next.toPlainDate()
  const days = today.until(date).days
  const time = spokenTime(next.toPlainTime().toString().slice(0, 5))
  if (days === 0) return `at ${time}`
  const day =
    days === 1 ? 'tomorrow' : days < 7 ? `on ${weekdayName(date.dayOfWeek)}` : `on ${spokenDate(date)}`
  return `${day} at ${time}`
}

/** "Monday to Wednesday and Friday", "every day". */
function spokenDays(days: readonly number[]): string {
  if (days.length === 7) return 'every day'
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run !== undefined && ((run.at(-1) ?? 0) + 1) % 7 === day) run.push(day)
    else runs.push([day])
  }
  return spokenList(runs.flatMap(spokenRun))
}

function spokenRun(days: readonly number[]): string[] {
  const names = days.map(weekdayName)
  return names.length < 3 ? names : [`${names[0] ?? ''} to ${names.at(-1) ?? ''}`]
}
