import { daysBetween, todayOf, type Search } from '#actions/scheduling/search.ts'
import type { BusinessStores } from '#actions/ports.ts'
import type { DemoAppointment, DemoBusiness } from './demo-business.ts'

const MOST_DAYS = 10
const DAY_MS = 86_400_000
const byNobody = { by_kind: 'system', call_id: null, user_id: null } as const

/** Each in the first free slot from its day on; what lies in the past is done. */
export async function addAppointments(stores: BusinessStores, demo: DemoBusiness, now: Date): Promise<void> {
  for (const appointment of demo.appointments) await addAppointment(stores, appointment, now)
}

async function addAppointment(stores: BusinessStores, demo: DemoAppointment, now: Date): Promise<void> {
  const everything = { limit: 100, cursor: null }
  const business = await stores.business.get()
  const service = called(await stores.services.list(everything), demo.service)
  const person = called(await stores.staff.list(everything), demo.staff)
  const customer = called(await stores.customers.list(everything), demo.customer)
  if (business === null || service === undefined || person === undefined || customer === undefined) return
  const search: Search = {
    business,
    service,
    staff_id: person.id,
    customer_ids: [customer.id],
    call_id: null,
    except_appointment_id: null,
    now: new Date(now.getTime() + demo.in_days * DAY_MS),
  }
  const first = todayOf(search)
  const days = await daysBetween(stores, search, first, first.add({ days: MOST_DAYS }))
  const dates = Array.from({ length: MOST_DAYS }, (_, index) => first.add({ days: index }))
  const [slot] = dates.flatMap((date) => days.bestOn(date))
  if (slot === undefined) return
  const row = { ...slot, service_id: service.id, customer_id: customer.id, call_id: null, notes: null }
  const booked = await stores.appointments.book(row, byNobody)
  if (booked === null || Date.parse(booked.ends_at) > now.getTime()) return
  await stores.appointments.setStatus(booked.id, { status: 'completed', reason: null }, byNobody)
}

function called<T extends { name: string }>({ items }: { items: T[] }, name: string): T | undefined {
  return items.find((item) => item.name === name)
}
