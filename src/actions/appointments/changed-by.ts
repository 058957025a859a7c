import type { Actor } from '#domain/access.ts'
import type { AppointmentBy } from '#domain/appointment.ts'

/** Whom the history names. */
export function changedBy(actor: Actor): AppointmentBy {
  const nobody = { call_id: null, user_id: null }
  if (actor.kind === 'member') return { by_kind: 'member', call_id: null, user_id: actor.user_id }
  if (actor.kind === 'operator') return { by_kind: 'operator', ...nobody }
  return { by_kind: 'system', ...nobody }
}
