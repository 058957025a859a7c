import { Temporal } from 'temporal-polyfill'
import type { Actor } from '#domain/access.ts'
import { staffDay as workingTimes } from '#domain/availability/day-times.ts'
import { localDay } from '#domain/availability/local-day.ts'
import type { StaffDay } from '#domain/staff.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores, StaffTime } from '../ports.ts'
import { askedDates } from './asked-dates.ts'

/** When everybody works, has time off, and is busy elsewhere, day by day from `from` to `to`, both included. */
export async function listStaffDays(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; from: string; to: string },
): Promise<StaffDay[]> {
  requireAccess(actor, input.business_id, 'viewer')
  const { first, last, dates } = askedDates(input)
  return database.forBusiness(input.business_id, async (stores) => {
    const { timezone } = found(await stores.business.get(), 'business')
    const [from, to] = [spanOf(timezone, first).start, spanOf(timezone, last).end]
    const staff = await stores.schedule.staffTimes({ from: iso(from), to: iso(to), staff_id: null })
    return staff.flatMap((person) => dates.map((date) => dayOf(person, date, timezone)))
  })
}

/** What keeps one of the staff from coming between two instants; null: nothing. Their weekly hours do not. */
export async function whyUnavailable(
  stores: BusinessStores,
  input: { staff_id: string; timezone: string; starts_at: string; ends_at: string },
): Promise<{ name: string; why: 'time_off' | 'busy_elsewhere' } | null> {
  const { staff_id, timezone, starts_at, ends_at } = input
  const [person] = await stores.schedule.staffTimes({ from: starts_at, to: ends_at, staff_id })
  if (person === undefined) return null
  const meets = (start: number, end: number) => start < Date.parse(ends_at) && Date.parse(starts_at) < end
  const { name } = person
  if (person.external.some((each) => meets(Date.parse(each.starts_at), Date.parse(each.ends_at)))) {
    return { name, why: 'busy_elsewhere' }
  }
  const isOff = person.exceptions.some((exception) => {
    if (exception.is_available) return false
    const { start, end } = localDay(timezone, Temporal.PlainDate.from(exception.date)).spanOf(
      timeOf(exception),
    )
    return meets(start, end)
  })
  return isOff ? { name, why: 'time_off' } : null
}

function dayOf(person: StaffTime, date: Temporal.PlainDate, timezone: string): StaffDay {
  const { start, end } = spanOf(timezone, date)
  const day = date.toString()
  return {
    staff_id: person.id,
    date: day,
    works: workingTimes(person, day, date.dayOfWeek % 7),
    away: person.exceptions.flatMap((exception) =>
      exception.date === day && !exception.is_available
        ? [{ ...timeOf(exception), reason: exception.reason }]
        : [],
    ),
    busy: person.external.filter(
      (each) => Date.parse(each.starts_at) < end && start < Date.parse(each.ends_at),
    ),
  }
}

function timeOf({ starts_at, ends_at }: { starts_at: string | null; ends_at: string | null }) {
  return { from: starts_at ?? '00:00', to: ends_at ?? '24:00' }
}

function spanOf(timezone: string, date: Temporal.PlainDate) {
  return localDay(timezone, date).spanOf({ from: '00:00', to: '24:00' })
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}
