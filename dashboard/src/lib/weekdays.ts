/** Monday first; 0 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const

/** `Monday`, or `Mon`, in the reader's language. */
export function weekdayName(weekday: number, locale: string, form: 'long' | 'short' = 'long'): string {
  // The first of January 2023 was a Sunday.
  const day = Date.UTC(2023, 0, 1 + weekday)
  return new Intl.DateTimeFormat(locale, { weekday: form, timeZone: 'UTC' }).format(day)
}

const instant = (date: string) => Date.parse(`${date}T00:00:00Z`)

const dateForm = {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
} as const

/** A calendar date as it is said: `Thu, 24 December 2026`. It is the same date in every zone. */
export function dateName(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, dateForm).format(instant(date))
}

/** Days in a row as they are said: `Mon, 3 Aug – Fri, 14 Aug 2026`, or the one date. */
export function dateRangeName(first: string, last: string, locale: string): string {
  if (first === last) return dateName(first, locale)
  return new Intl.DateTimeFormat(locale, { ...dateForm, month: 'short' }).formatRange(
    instant(first),
    instant(last),
  )
}

/** `09:00` as the reader writes times: `9:00 AM` or `09:00`. */
export function clockName(time: string, locale: string): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(`2023-01-01T${time}:00Z`))
}
