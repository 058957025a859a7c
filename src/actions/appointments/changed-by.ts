import type { Actor } from '#domain/access.ts'
import type { AppointmentBy } from '#domain/appointment.ts'
import { authorOf } from '../person-id.ts'

/** Whom the history names. */
export function changedBy(actor: Actor): AppointmentBy {
  return { ...authorOf(actor), call_id: null }
}
