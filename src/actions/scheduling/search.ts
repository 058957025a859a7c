import type { Temporal } from 'temporal-polyfill'
import type { BusinessStores, Schedule } from '../ports.ts'
import { chooseStaff } from '#domain/availability/choose-staff.ts'
import { slotFinder, type Slot } from '#domain/availability/slots.ts'
import type { Business } from '#domain/business.ts'
import { localDate } from '#domain/opening-hours.ts'
import type { Service } from '#domain/service.ts'
import { timeZoneToUse } from '#domain/time-zone.ts'

/** Whose slots of what are sought, and for whom. */
export interface Search {
  business: Pick<Business, 'timezone' | 'booking_lead_minutes' | 'booking_horizon_days' | 'slot_step_minutes'>
  service: Pick<Service, 'id' | 'duration_minutes' | 'buffer_minutes'>
  /** Nobody else will do. */
  staff_id: string | null
  customer_ids: readonly string[]
  call_id: string | null
  /** One that is to be moved. */
  except_appointment_id: string | null
  now: Date
}

/** The time of some days as it stands, and the slots in it. */
export interface Days {
  schedule: Schedule
  /** Of everybody who may be given the appointment. */
  on(date: Temporal.PlainDate): Slot[]
  /** One a time, of whoever is best. */
  bestOn(date: Temporal.PlainDate): Slot[]
  /** As if nobody had anything to do, and one could come at once. */
  everOn(date: Temporal.PlainDate): Slot[]
}

export function todayOf({ business, now }: Pick<Search, 'business' | 'now'>): Temporal.PlainDate {
  return localDate(business, now)
}

export function lastDateOf(search: Search): Temporal.PlainDate {
  return todayOf(search).add({ days: search.business.booking_horizon_days })
}

/** Reads what is known of the days from `from` to `to`, both included. */
export async function daysBetween(
  stores: BusinessStores,
  search: Search,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Days> {
  const { business, service, call_id, customer_ids, except_appointment_id } = search
  const timeZone = timeZoneToUse(business.timezone)
  const instant = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant().toString()
  const schedule = await stores.schedule.read({
    service_id: service.id,
    from: instant(from),
    // A slot may go on behind midnight.
    to: instant(to.add({ days: 2 })),
    call_id,
    customer_ids,
    except_appointment_id,
  })
  const wanted = schedule.staff.filter((person) => search.staff_id === null || person.id === search.staff_id)
  const request = {
    opening: schedule.opening,
    rules: business,
    staff: wanted,
    duration_minutes: service.duration_minutes,
    buffer_minutes: service.buffer_minutes,
    busy: [...schedule.appointments, ...schedule.holds, ...schedule.external],
    now: search.now,
  }
  const finder = slotFinder(request)
  const empty = slotFinder({ ...request, busy: [], rules: { ...business, booking_lead_minutes: 0 } })
  return {
    schedule,
    on: (date) => finder.on(date),
    bestOn: (date) =>
      chooseStaff(finder.on(date), {
        asked_for: search.staff_id,
        usual: schedule.usual_staff_id,
        load: loadOn(schedule, date, timeZone),
      }),
    everOn: (date) => empty.on(date),
  }
}

/** Appointments of each of the staff on a date. */
function loadOn(schedule: Schedule, date: Temporal.PlainDate, timeZone: string): Map<string, number> {
  const from = date.toZonedDateTime(timeZone).epochMilliseconds
  const to = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const load = new Map<string, number>()
  for (const { staff_id, starts_at } of schedule.appointments) {
    const start = Date.parse(starts_at)
    if (from <= start && start < to) load.set(staff_id, (load.get(staff_id) ?? 0) + 1)
  }
  return load
}
