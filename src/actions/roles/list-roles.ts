import { requireAccess } from '../permission.ts'
import type { Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import type { Role } from '#domain/role.ts'
import { orderRoles } from '#domain/role-choice.ts'

/** All roles of a business, disabled ones too, best first. */
export async function listRoles(
  deps: { database: Database },
  actor: Actor,
  business_id: string,
): Promise<Role[]> {
  requireAccess(actor, business_id, 'viewer')
  return deps.database.forBusiness(business_id, async (stores) => {
    const roles: Role[] = []
    let cursor: string | null = null
    do {
      const page = await stores.roles.list({ limit: 100, cursor })
      roles.push(...page.items)
      cursor = page.next_cursor
    } while (cursor !== null)
    return orderRoles(roles)
  })
}
