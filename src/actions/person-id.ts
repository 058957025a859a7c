import type { Actor } from '#domain/access.ts'

/** The person who asks; null: an API key, the operator's token, or no person at all. */
export function personId(actor: Actor): string | null {
  if (actor.kind === 'member' || actor.kind === 'operator') return actor.user_id ?? null
  return null
}

/** Whom a history names. */
export function authorOf(actor: Actor): {
  by_kind: 'member' | 'operator' | 'system'
  user_id: string | null
} {
  const isPerson = actor.kind === 'member' || actor.kind === 'operator'
  return { by_kind: isPerson ? actor.kind : 'system', user_id: personId(actor) }
}
