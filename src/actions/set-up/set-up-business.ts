import type { Actor } from '#domain/access.ts'
import type { Business } from '#domain/business.ts'
import type { NewSetUp } from '#domain/set-up.ts'
import type { BusinessDeps } from '../businesses/businesses.ts'
import { createBusiness } from '../businesses/businesses.ts'
import { checkPeriods } from '../periods.ts'
import type { BusinessStores } from '../ports.ts'
import { checkRole } from '../roles/check-role.ts'

/**
 * A business with its role, hours, services, staff and knowledge. What cannot be written is refused before the
 * business is there; should filling it fail all the same, the business is taken back. Throws as `createBusiness`,
 * `checkRole` and `checkPeriods` do.
 */
export async function setUpBusiness(deps: BusinessDeps, actor: Actor, input: NewSetUp): Promise<Business> {
  const role = checkRole(input.role)
  checkPeriods(
    input.hours.map(({ weekday, opens_at, closes_at }) => ({
      day: weekday,
      starts_at: opens_at,
      ends_at: closes_at,
    })),
  )
  const business = await createBusiness(deps, actor, { values: input.business })
  try {
    await deps.database.forBusiness(business.id, (stores) => fill(stores, { ...input, role }))
  } catch (error) {
    await deps.database.forBusiness(business.id, (stores) => stores.business.remove())
    throw error
  }
  return business
}

async function fill(stores: BusinessStores, input: NewSetUp): Promise<void> {
  await stores.roles.create(input.role)
  await stores.hours.replaceWeek(input.hours)
  const service_ids: string[] = []
  for (const service of input.services) service_ids.push((await stores.services.create(service)).id)
  const week = input.hours.map(({ weekday, opens_at, closes_at }) => ({
    weekday,
    starts_at: opens_at,
    ends_at: closes_at,
  }))
  for (const { name, title } of input.staff) {
    const { id } = await stores.staff.create({
      name,
      title,
      phone: null,
      email: null,
      is_active: true,
      service_ids,
    })
    await stores.staff.replaceAvailability(id, week)
  }
  for (const knowledge of input.knowledge) await stores.knowledge.create(knowledge)
}
