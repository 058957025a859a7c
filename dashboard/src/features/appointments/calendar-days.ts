import { dayAfter } from '#lib/zoned-day.ts'

export type CalendarView = 'day' | 'week'

/** What the address says is to be seen; a colleague who gets the address sees the same. */
export interface CalendarSearch {
  view: CalendarView
  /** Of the business's calendar; null: today. */
  date: string | null
  /** Null: everybody. */
  staff_id: string | null
  /** The one that is open beside the calendar. */
  appointment_id: string | null
  shows_cancelled: boolean
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** On a phone a week does not fit: there the day comes first. */
export function readCalendarSearch(search: Record<string, unknown>, isWide: boolean): CalendarSearch {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : null)
  const view = text('view')
  const date = text('date')
  return {
    view: view === 'day' || view === 'week' ? view : isWide ? 'week' : 'day',
    date: date !== null && isoDate.test(date) ? date : null,
    staff_id: text('staff'),
    appointment_id: text('appointment'),
    shows_cancelled: search['cancelled'] === true,
  }
}

/** As it stands in the address: what goes without saying is left out. */
export function writeCalendarSearch(search: CalendarSearch): Record<string, string | true> {
  return {
    view: search.view,
    ...(search.date === null ? {} : { date: search.date }),
    ...(search.staff_id === null ? {} : { staff: search.staff_id }),
    ...(search.appointment_id === null ? {} : { appointment: search.appointment_id }),
    ...(search.shows_cancelled ? { cancelled: true } : {}),
  }
}

/** The dates on show: the one day, or its week, which begins as it does where the reader is. */
export function daysOf(view: CalendarView, date: string, locale: string): string[] {
  if (view === 'day') return [date]
  const weekday = utc(date).getUTCDay()
  const first = dayAfter(date, -((weekday - firstWeekday(locale) + 7) % 7))
  return Array.from({ length: 7 }, (_, index) => dayAfter(first, index))
}

/** 0 = Sunday. */
function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } }
  return (info.getWeekInfo?.().firstDay ?? 1) % 7
}

/** `24 – 30 November 2026`, or `Thursday, 26 November 2026`. */
export function daysTitle(days: readonly string[], locale: string): string {
  const [first = '', last = first] = [days[0], days.at(-1)]
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(first === last ? { weekday: 'long' } : {}),
  })
  return first === last ? format.format(utc(first)) : format.formatRange(utc(first), utc(last))
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}
