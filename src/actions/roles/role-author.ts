import type { Actor } from '#domain/access.ts'
import type { RoleAuthor } from '#domain/role-version.ts'

/** Whom a role's history names. */
export function roleAuthor(actor: Actor): RoleAuthor {
  if (actor.kind === 'member') return { by_kind: 'member', user_id: actor.user_id }
  return { by_kind: actor.kind === 'operator' ? 'operator' : 'system', user_id: null }
}
