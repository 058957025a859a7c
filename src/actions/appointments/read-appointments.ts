import type { Actor } from '#domain/access.ts'
import type { Appointment, AppointmentChange } from '#domain/appointment.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { AppointmentFilter, Page, PageRequest } from '../ports.ts'

/** Soonest first. */
export async function listAppointments(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; filter: AppointmentFilter },
): Promise<Page<Appointment>> {
  requireAccess(actor, input.business_id, 'viewer')
  return inBusiness(database, input.business_id, (stores) =>
    stores.appointments.list(input.page, input.filter),
  )
}

export async function getAppointment(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; appointment_id: string },
): Promise<Appointment> {
  requireAccess(actor, input.business_id, 'viewer')
  return database.forBusiness(input.business_id, async (stores) =>
    found(await stores.appointments.get(input.appointment_id), 'appointment'),
  )
}

/** Who did what to it, oldest first. */
export async function getAppointmentHistory(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; appointment_id: string },
): Promise<AppointmentChange[]> {
  requireAccess(actor, input.business_id, 'viewer')
  return database.forBusiness(input.business_id, async (stores) =>
    found(await stores.appointments.history(input.appointment_id), 'appointment'),
  )
}
