import { notFound, requireAccess } from '../permission.ts'
import type { Database } from '../ports.ts'
import { checkRole } from './check-role.ts'
import { authorOf } from '../person-id.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { Role, RolePatch } from '#domain/role.ts'

/**
 * Changes the fields that are given. A whole role may be sent back, its `business_id` included, as long as that is
 * the one it has. Throws as {@link checkRole} does, `invalid_request` and `not_found`.
 */
export async function updateRole(
  deps: { database: Database },
  actor: Actor,
  input: { business_id: string; role_id: string; patch: RolePatch & { business_id?: string | undefined } },
): Promise<Role> {
  requireAccess(actor, input.business_id, 'manager')
  const { business_id, ...patch } = input.patch
  if (business_id !== undefined && business_id.toLowerCase() !== input.business_id) {
    throw new SwitchboardError('invalid_request', 'business_id: a role cannot move to another business.', {
      reason: 'role_of_another_business',
    })
  }
  if (Object.keys(patch).length === 0) {
    throw new SwitchboardError(
      'invalid_request',
      'There is nothing to change: send at least one field of the role.',
      { reason: 'nothing_to_change' },
    )
  }
  const checked = checkRole(patch)
  const updated = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.roles.update(input.role_id, checked, authorOf(actor)),
  )
  if (updated === null) throw notFound('role')
  return updated
}
