import type { Actor } from '#domain/access.ts'
import type { AppointmentBy } from '#domain/appointment.ts'
import { personId } from '../person-id.ts'

/** Whom the history names. */
export function changedBy(actor: Actor): AppointmentBy {
  const person = { call_id: null, user_id: personId(actor) }
  const isPerson = actor.kind === 'member' || actor.kind === 'operator'
  return { by_kind: isPerson ? actor.kind : 'system', ...person }
}
