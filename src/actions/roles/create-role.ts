import { notFound, requireAccess } from '../permission.ts'
import type { Database } from '../ports.ts'
import { checkRole } from './check-role.ts'
import { authorOf } from '../person-id.ts'
import type { Actor } from '#domain/access.ts'
import type { NewRole, Role } from '#domain/role.ts'

/** Throws as {@link checkRole} does, and `not_found` when the business is not there. */
export async function createRole(deps: { database: Database }, actor: Actor, input: NewRole): Promise<Role> {
  const { business_id, ...fields } = input
  requireAccess(actor, business_id, 'manager')
  const checked = checkRole(fields)
  return deps.database.forBusiness(business_id, async (stores) => {
    if ((await stores.business.get()) === null) throw notFound('business')
    return stores.roles.create(checked, authorOf(actor))
  })
}
