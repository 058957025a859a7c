import { dayAfter } from '#lib/zoned-day.ts'

/** What is so on a day that differs from the week. Without times: the whole day. */
export interface DayFields {
  kind: string
  from: string | null
  to: string | null
  reason: string | null
}
export interface DifferingDay extends DayFields {
  id: string
  date: string
}

/** Days in a row of which the same is so: a holiday of two weeks is one entry. */
export interface DaySpan extends DayFields {
  first: string
  last: string
  days: readonly DifferingDay[]
}

/** As many as are entered at once. */
export const mostDays = 60

/** Joined to what they were entered as, soonest first. */
export function spansOf(days: readonly DifferingDay[]): DaySpan[] {
  const spans: DaySpan[] = []
  for (const day of days.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const at = spans.findIndex((span) => dayAfter(span.last) === day.date && isSame(span, day))
    const before = spans[at]
    if (before === undefined) {
      const { kind, from, to, reason, date } = day
      spans.push({ kind, from, to, reason, first: date, last: date, days: [day] })
    } else {
      spans[at] = { ...before, last: day.date, days: [...before.days, day] }
    }
  }
  return spans
}

function isSame(a: DayFields, b: DayFields): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to && a.reason === b.reason
}

export function datesBetween(first: string, last: string): string[] {
  const dates: string[] = []
  for (let date = first; date <= last && dates.length < mostDays; date = dayAfter(date)) dates.push(date)
  return dates
}

export interface DayChanges {
  /** Stored days, with the date that is theirs from now on. */
  kept: { id: string; date: string }[]
  added: string[]
  removed: string[]
}

/** What makes stored days those of `dates`: as few as can be are added and removed. */
export function dayChanges(stored: readonly DifferingDay[], dates: readonly string[]): DayChanges {
  const staying = stored.filter(({ date }) => dates.includes(date))
  const leaving = stored.filter(({ date }) => !dates.includes(date))
  const missing = dates.filter((date) => !stored.some((day) => day.date === date))
  const moved = leaving.slice(0, missing.length)
  return {
    kept: [...staying, ...moved.map((day, at) => ({ ...day, date: missing[at] ?? day.date }))].map(
      ({ id, date }) => ({ id, date }),
    ),
    added: missing.slice(moved.length),
    removed: leaving.slice(moved.length).map(({ id }) => id),
  }
}
