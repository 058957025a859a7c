import type { Access, Actor } from '#domain/access.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { forbidden } from '../permission.ts'

/** The businesses somebody signed in may enter, with their access in each. */
export async function listOwnBusinesses(
  deps: ActionDeps,
  actor: Actor,
): Promise<{ id: string; name: string; access: Access }[]> {
  if (actor.kind !== 'user') throw forbidden()
  const own = await deps.database.asSystem((system) => system.businesses.listForUser(actor.user_id))
  return own.map(({ business, access }) => ({ id: business.id, name: business.name, access }))
}
