import type { BusinessStores, Database } from '#actions/ports.ts'
import { addAppointments } from './add-appointments.ts'
import { brightSmileDental } from './bright-smile-dental.ts'
import type { DemoBusiness, DemoStaff } from './demo-business.ts'
import { fillDiary } from './fill-diary.ts'
import { kiranMotors } from './kiran-motors.ts'

export const demoBusinesses: readonly DemoBusiness[] = [brightSmileDental, kiranMotors]

/** Whether nobody has set anything up yet: only then may a demo be written. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { items } = await database.asSystem((system) => system.businesses.list({ limit: 1, cursor: null }))
  return items.length === 0
}

/** Writes the demo businesses, all of them the owner's. */
export async function seedDemo(database: Database, owner_user_id: string, now: Date): Promise<void> {
  for (const demo of demoBusinesses) {
    const { id } = await database.asSystem((system) => system.businesses.create(demo.business, owner_user_id))
    await database.forBusiness(id, async (stores) => {
      await fillBusiness(stores, demo, now)
      await addAppointments(stores, demo, now)
      await fillDiary(stores, demo, now)
    })
  }
}

export async function fillBusiness(stores: BusinessStores, demo: DemoBusiness, now: Date): Promise<void> {
  for (const role of demo.roles) await stores.roles.create({ ...role, is_enabled: true })
  const serviceIds = new Map<string, string>()
  for (const service of demo.services) {
    const { id } = await stores.services.create({ ...service, is_active: true })
    serviceIds.set(service.name, id)
  }
  for (const member of demo.staff) await addStaff(stores, member, serviceIds, now)
  await stores.hours.replaceWeek(demo.hours)
  for (const { in_days, ...closure } of demo.closures) {
    await stores.closures.create({ ...closure, date: dayAfter(now, in_days) })
  }
  for (const customer of demo.customers) await stores.customers.create(customer)
  for (const [position, target] of demo.transfer_targets.entries()) {
    await stores.transferTargets.create({ ...target, position, hours: [], staff_id: null, is_enabled: true })
  }
  for (const knowledge of demo.knowledge) await stores.knowledge.create({ ...knowledge, is_active: true })
}

async function addStaff(
  stores: BusinessStores,
  { services, week, off_in_days, ...person }: DemoStaff,
  serviceIds: Map<string, string>,
  now: Date,
): Promise<void> {
  const service_ids = services.flatMap((name) => serviceIds.get(name) ?? [])
  const { id } = await stores.staff.create({ ...person, service_ids, is_active: true })
  await stores.staff.replaceAvailability(id, week)
  if (off_in_days === null) return
  const dayOff = { is_available: false, starts_at: null, ends_at: null, reason: 'Day off' }
  await stores.staff.addException(id, { ...dayOff, date: dayAfter(now, off_in_days) })
}

/** ISO date. A demo need not care in whose zone the day is. */
function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}
