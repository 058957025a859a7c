import type { Staff } from '#lib/staff.ts'
import type { BusinessTime } from '#lib/time.ts'
import { clockMinutes, instantAt, wallTime } from '#lib/zoned-day.ts'
import type { Appointment, Opening } from './appointment-queries.ts'
import type { CalendarView } from './calendar-days.ts'
import type { Stretch } from './lanes.ts'
import { awayOn, common, worksOn, type Away, type StaffDay } from './staff-days.ts'

/** A column of the calendar: a day of the week, or one of the staff on one day. */
export interface Column {
  key: string
  date: string
  /** Whose column it is; null: everybody's. */
  staff_id: string | null
  title: string
  isToday: boolean
  /** When the business is open and, in a person's column, that person works. */
  open: Stretch[]
  isClosed: boolean
  /** When the person does not come; of everybody: none. */
  away: Away[]
  /** Who has the whole day off, where the column is everybody's. */
  absent: string[]
  /** Why the day differs from the week, in the owner's words. */
  reason: string | null
}

/** An appointment where it stands on the clock of the business. */
export interface Placed extends Stretch {
  appointment: Appointment
}

export function columnsOf(
  view: CalendarView,
  days: readonly string[],
  people: readonly Staff[],
  known: { opening: Opening; time: BusinessTime; staff_id: string | null; staffDays: readonly StaffDay[] },
): Column[] {
  const { time, staff_id } = known
  const today = time.date(new Date())
  const dayOf = (date: string, whose: string | null) => ({
    date,
    staff_id: whose,
    isToday: date === today,
    ...timesOn(date, whose, people, known),
  })
  const [date = today] = days
  if (view === 'week') {
    return days.map((each) => ({
      ...dayOf(each, staff_id),
      key: each,
      title: time.day(instantAt(each, 12 * 60, time.zone)),
    }))
  }
  return people.map((person) => ({ ...dayOf(date, person.id), key: person.id, title: person.name }))
}

function timesOn(
  date: string,
  whose: string | null,
  people: readonly Staff[],
  { opening, time, staffDays }: { opening: Opening; time: BusinessTime; staffDays: readonly StaffDay[] },
): Pick<Column, 'open' | 'isClosed' | 'away' | 'absent' | 'reason'> {
  const { open, reason } = openOn(opening, date)
  const isClosed = open.length === 0
  const onDay = staffDays.filter((each) => each.date === date)
  const own = onDay.find((each) => each.staff_id === whose)
  if (own !== undefined) {
    return { open: common(open, worksOn(own)), isClosed, away: awayOn(own, time.zone), absent: [], reason }
  }
  const off = whose === null && !isClosed ? onDay.filter(isOffAllDay) : []
  const absent = people.filter(({ id }) => off.some((each) => each.staff_id === id)).map(({ name }) => name)
  return { open, isClosed, away: [], absent, reason }
}

function isOffAllDay({ away }: StaffDay): boolean {
  return away.some(({ from, to }) => from === '00:00' && to === '24:00')
}

export function openOn({ week, closures }: Opening, date: string): Pick<Column, 'open' | 'reason'> {
  const differing = closures.filter((each) => each.date === date)
  if (differing.length === 0) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    const periods = week.filter((each) => each.weekday === weekday)
    return { open: periods.map((each) => stretch(each.opens_at, each.closes_at)), reason: null }
  }
  const open = differing.flatMap(({ opens_at, closes_at }) =>
    opens_at === null || closes_at === null ? [] : [stretch(opens_at, closes_at)],
  )
  const reason = differing.find((each) => each.reason !== null)?.reason ?? null
  return { open: open.length < differing.length ? [] : open, reason }
}

/** Those of a column. What goes on behind midnight is shown to the end of its day. */
export function placedIn(column: Column, appointments: readonly Appointment[], zone: string): Placed[] {
  return appointments.flatMap((appointment) => {
    if (column.staff_id !== null && appointment.staff_id !== column.staff_id) return []
    const { date, minutes: start } = wallTime(appointment.starts_at, zone)
    if (date !== column.date) return []
    const length = (Date.parse(appointment.ends_at) - Date.parse(appointment.starts_at)) / 60_000
    return [{ appointment, start, end: Math.min(24 * 60, start + length) }]
  })
}

function stretch(opens_at: string, closes_at: string): Stretch {
  return { start: clockMinutes(opens_at), end: clockMinutes(closes_at) }
}
