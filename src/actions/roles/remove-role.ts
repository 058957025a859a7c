import { notFound, requireAccess } from '../permission.ts'
import type { Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'

/** Throws `not_found`. Calls that the role took stay in the log. */
export async function removeRole(
  deps: { database: Database },
  actor: Actor,
  input: { business_id: string; role_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'manager')
  const removed = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.roles.remove(input.role_id),
  )
  if (!removed) throw notFound('role')
}
