import type { Actor } from '#domain/access.ts'

/** The person who asks; null: an API key, the operator, or no person at all. */
export function memberId(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.user_id : null
}
