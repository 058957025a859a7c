import type { Actor } from '#domain/access.ts'
import type { RoleAuthor } from '#domain/role-version.ts'
import { personId } from '../person-id.ts'

/** Whom a role's history names. */
export function roleAuthor(actor: Actor): RoleAuthor {
  const isPerson = actor.kind === 'member' || actor.kind === 'operator'
  return { by_kind: isPerson ? actor.kind : 'system', user_id: personId(actor) }
}
