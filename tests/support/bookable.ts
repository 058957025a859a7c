import type { BusinessStores } from '#actions/ports.ts'
import type { Appointment } from '#domain/appointment.ts'
import type { Business, NewBusiness } from '#domain/business.ts'
import type { Service } from '#domain/service.ts'
import type { Staff } from '#domain/staff.ts'
import type { TestApi } from './api.ts'
import { buildCustomer, buildService, buildStaff, freshNumber } from './build.ts'
import { openTestCall, runTestTool, type TestCall } from './test-call.ts'

/** A Wednesday, 10 in the morning in New York. */
export const bookableNow = '2026-11-25T15:00:00.000Z'
export const emma = '+15550001111'
export const bySystem = { by_kind: 'system', call_id: null, user_id: null } as const

export interface Bookable {
  business: Business
  cleaning: Service
  ann: Staff
  bob: Staff
  inside<T>(work: (stores: BusinessStores) => Promise<T>): Promise<T>
  /** A call of Emma Carter, or of another number. */
  dial(caller_number?: string | null): Promise<TestCall>
  use(call: TestCall, name: string, args?: Record<string, unknown>, id?: string): Promise<any> // oxlint-disable-line typescript/no-explicit-any -- tests read what they expect
  /** Of the first slot offered. */
  holdOf(call: TestCall, args: Record<string, unknown>): Promise<string>
  /** Books the first slot offered. */
  book(call: TestCall, args: Record<string, unknown>): Promise<string>
  /** Past all tools and rules. */
  take(staff: Staff, starts_at: string, minutes?: number): Promise<Appointment | null>
  appointments(): Promise<Appointment[]>
}

/** Open Monday to Friday from 9 to 12 in New York; Ann and Bob do cleanings of an hour; Emma Carter is known. */
export async function createBookable(api: TestApi, values: Partial<NewBusiness> = {}): Promise<Bookable> {
  const business = await api.createBusiness({
    timezone: 'America/New_York',
    ai_phone_number: freshNumber(),
    max_concurrent_calls: 10_000,
    slot_step_minutes: 60,
    ...values,
  })
  const { database } = api.deps
  const cleaning = await buildService(database, business.id, { name: 'Cleaning', duration_minutes: 60 })
  const offers = { service_ids: [cleaning.id] }
  const ann = await buildStaff(database, business.id, { name: 'Ann Example', ...offers })
  const bob = await buildStaff(database, business.id, { name: 'Dr. Bob Sample', ...offers })
  await buildCustomer(database, business.id, { name: 'Emma Carter', phone_number: emma })
  const inside: Bookable['inside'] = (work) => database.forBusiness(business.id, work)
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '12:00' }))
  await inside((stores) => stores.hours.replaceWeek(week))
  const use: Bookable['use'] = async (call, name, args = {}, id) =>
    (await runTestTool(api, call, name, args, id)).body
  const holdOf: Bookable['holdOf'] = async (call, args) =>
    (await use(call, 'check_availability', args)).data.slots[0].hold_id
  return {
    business,
    cleaning,
    ann,
    bob,
    inside,
    use,
    holdOf,
    dial: (caller_number = emma) =>
      openTestCall(api, { dialed_number: business.ai_phone_number ?? '', caller_number }),
    async book(call, args) {
      const booked = await use(call, 'book_appointment', { hold_id: await holdOf(call, args) })
      return booked.data.appointment_id
    },
    take(staff, starts_at, minutes = 60) {
      const ends_at = new Date(Date.parse(starts_at) + minutes * 60_000).toISOString()
      const time = { staff_id: staff.id, starts_at, ends_at, busy_until: ends_at }
      const row = { ...time, service_id: null, customer_id: null, call_id: null, notes: null }
      return inside((stores) => stores.appointments.book(row, bySystem))
    },
    appointments: () =>
      inside(async (stores) => (await stores.appointments.list({ limit: 200, cursor: null }, {})).items),
  }
}
