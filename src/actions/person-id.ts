import type { Actor } from '#domain/access.ts'

/** The person who asks; null: an API key, the operator's token, or no person at all. */
export function personId(actor: Actor): string | null {
  if (actor.kind === 'member' || actor.kind === 'operator') return actor.user_id ?? null
  return null
}
