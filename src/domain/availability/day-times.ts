import type { StaffAvailability, StaffException } from '../staff.ts'

/** `HH:MM` to `HH:MM` on one day's wall clock; both compare as text, `24:00` being the last. */
export interface DayTime {
  from: string
  to: string
}

/** When one of the staff works. Without any `week` they work whenever the business is open. */
export interface StaffTimes {
  id: string
  week: readonly StaffAvailability[]
  exceptions: readonly Pick<StaffException, 'date' | 'is_available' | 'starts_at' | 'ends_at'>[]
}

const wholeDay: DayTime = { from: '00:00', to: '24:00' }

/**
 * The working time of one of the staff on a date. Times at work of an exception stand in place of the week's, times
 * away are taken out, and a day off beats both. `weekday`: 0 = Sunday.
 */
export function staffDay(staff: StaffTimes, date: string, weekday: number): DayTime[] {
  const exceptions = staff.exceptions.filter((exception) => exception.date === date)
  if (exceptions.some((each) => !each.is_available && each.starts_at === null)) return []
  const atWork = timesOf(exceptions.filter((each) => each.is_available))
  const away = timesOf(exceptions.filter((each) => !each.is_available))
  return without(atWork.length > 0 ? atWork : weekTimes(staff, weekday), away)
}

function weekTimes({ week }: StaffTimes, weekday: number): DayTime[] {
  if (week.length === 0) return [wholeDay]
  return week
    .filter((period) => period.weekday === weekday)
    .map(({ starts_at, ends_at }) => ({ from: starts_at, to: ends_at }))
}

function timesOf(exceptions: StaffTimes['exceptions']): DayTime[] {
  return exceptions.flatMap(({ starts_at, ends_at }) =>
    starts_at === null || ends_at === null ? [] : [{ from: starts_at, to: ends_at }],
  )
}

/** What lies in one of the first and in one of the second. */
export function common(first: readonly DayTime[], second: readonly DayTime[]): DayTime[] {
  return first.flatMap((a) =>
    second.flatMap((b) => {
      const from = a.from > b.from ? a.from : b.from
      const to = a.to < b.to ? a.to : b.to
      return from < to ? [{ from, to }] : []
    }),
  )
}

function without(times: readonly DayTime[], away: readonly DayTime[]): DayTime[] {
  return away.reduce<DayTime[]>(
    (left, gone) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: to < gone.from ? to : gone.from },
          { from: from > gone.to ? from : gone.to, to },
        ].filter((piece) => piece.from < piece.to),
      ),
    [...times],
  )
}
