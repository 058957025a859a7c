import type { Temporal } from 'temporal-polyfill'
import { daysBetween, todayOf, type Days, type Search } from '#actions/scheduling/search.ts'
import type { BusinessStores } from '#actions/ports.ts'
import type { Business } from '#domain/business.ts'
import type { Slot } from '#domain/availability/slots.ts'
import type { Service } from '#domain/service.ts'
import type { Staff } from '#domain/staff.ts'
import type { DemoBusiness } from './demo-business.ts'

const byNobody = { by_kind: 'system', call_id: null, user_id: null } as const
/** The last day that has appointments, from today. Beyond it all is free, so that there is always something to book. */
const lastDay = 8
/** Every so many appointments of the past nobody came. */
const noShowEvery = 13
const halfHourMs = 30 * 60_000

type Planned = Slot & { service_id: string }
/** What one person could do on which days. */
interface Offer {
  service: Service
  days: Days
}

/** Fills the calendar around today as in a business that runs well: full until today, and less so day by day. */
export async function fillDiary(stores: BusinessStores, demo: DemoBusiness, now: Date): Promise<void> {
  const everything = { limit: 100, cursor: null }
  const business = await stores.business.get()
  if (business === null || demo.regulars.length === 0) return
  const customers: string[] = []
  for (const regular of demo.regulars) {
    const card = { ...regular, email: null, language: null, notes: null }
    customers.push((await stores.customers.create(card)).id)
  }
  const services = (await stores.services.list(everything)).items
  const diary: Planned[] = []
  const staff = (await stores.staff.list(everything)).items
  for (const { staff: name, in_days, ...times } of demo.time_off) {
    const person = staff.find((each) => each.name === name)
    const date = todayOf({ business, now }).add({ days: in_days }).toString()
    if (person !== undefined)
      await stores.staff.addException(person.id, { ...times, date, is_available: false })
  }
  for (const [index, person] of staff.entries()) {
    const theirs = services.filter(({ id }) => person.service_ids.includes(id))
    diary.push(...(await planPerson(stores, { business, services: theirs, person, index, now })))
  }
  const rows = diary.map((slot, nth) => ({
    ...slot,
    customer_id: customers[nth % customers.length] ?? null,
    call_id: null,
    notes: null,
    status: Date.parse(slot.ends_at) > now.getTime() ? ('booked' as const) : outcomeOf(nth),
  }))
  await stores.appointments.addMany(rows, byNobody)
}

function outcomeOf(nth: number): 'no_show' | 'completed' {
  return (nth + 1) % noShowEvery === 0 ? 'no_show' : 'completed'
}

async function planPerson(
  stores: BusinessStores,
  input: { business: Business; services: readonly Service[]; person: Staff; index: number; now: Date },
): Promise<Planned[]> {
  const { business, services, person, index, now } = input
  const today = todayOf({ business, now })
  // Monday, and so the whole of a week, but some of the past in any case.
  const from = -Math.max(2, today.dayOfWeek - 1)
  const first = today.add({ days: from })
  const offers: Offer[] = []
  for (const service of services) {
    const search: Search = {
      // Seen from the first of the days, those that are over are to come.
      now: new Date(first.toZonedDateTime(business.timezone).epochMilliseconds),
      business: { ...business, booking_lead_minutes: 0 },
      service,
      staff_id: person.id,
      customer_ids: [],
      call_id: null,
      except_appointment_id: null,
    }
    const last = today.add({ days: lastDay })
    offers.push({ service, days: await daysBetween(stores, search, first, last) })
  }
  return Array.from({ length: lastDay - from + 1 }, (_, nth) => nth).flatMap((nth) => {
    const wanted = appointmentsOn(from + nth) - ((nth + index) % 2)
    // Not all of them begin at once.
    const shift = ((index + nth) % 3) / 3
    return planDay(offers, { date: first.add({ days: nth }), wanted, turn: nth + index, shift })
  })
}

/** How full one person's day is, in appointments. */
function appointmentsOn(day: number): number {
  if (day <= 0) return 5
  return day <= 3 ? 4 : 2
}

/** Spread over the day, the services in turn. */
function planDay(
  offers: readonly Offer[],
  plan: { date: Temporal.PlainDate; wanted: number; turn: number; shift: number },
): Planned[] {
  const { date, wanted, turn, shift } = plan
  const planned: Planned[] = []
  const round = offers.map(({ days }) => days.on(date).filter(isRound))
  for (let nth = 0; nth < wanted; nth += 1) {
    const which = (turn + nth) % offers.length
    const free = (round[which] ?? []).filter((slot) => !planned.some((each) => meet(each, slot)))
    const [slot, offer] = [free[Math.floor((free.length * (nth + shift)) / wanted)], offers[which]]
    if (slot !== undefined && offer !== undefined) planned.push({ ...slot, service_id: offer.service.id })
  }
  return planned
}

/** Nobody writes 9:35 into a diary. Zones are whole halves of an hour apart here. */
function isRound({ starts_at }: Slot): boolean {
  return Date.parse(starts_at) % halfHourMs === 0
}

function meet(a: Slot, b: Slot): boolean {
  return a.starts_at < b.busy_until && b.starts_at < a.busy_until
}
