import { and, eq, getTableColumns } from 'drizzle-orm'
import type { Appointment, AppointmentAction, AppointmentBy } from '#domain/appointment.ts'
import { isUuid } from '../is-uuid.ts'
import { appointmentHistory, appointments } from '../schema/appointments.ts'
import { customers } from '../schema/customers.ts'
import { services } from '../schema/services.ts'
import { staff } from '../schema/staff.ts'
import type { StoreContext } from './context.ts'

const columns = {
  ...getTableColumns(appointments),
  staff_name: staff.name,
  service_name: services.name,
  customer_name: customers.name,
}

/** Appointments with the names of today. */
export function selectAppointments({ tx }: Pick<StoreContext, 'tx'>) {
  return tx
    .select(columns)
    .from(appointments)
    .leftJoin(staff, eq(staff.id, appointments.staff_id))
    .leftJoin(services, eq(services.id, appointments.service_id))
    .leftJoin(customers, eq(customers.id, appointments.customer_id))
}

export async function getAppointment(context: StoreContext, id: string): Promise<Appointment | null> {
  if (!isUuid(id)) return null
  const [row] = await selectAppointments(context).where(
    and(eq(appointments.business_id, context.business_id), eq(appointments.id, id)),
  )
  return row ?? null
}

/** One more line of history. */
export async function noteChange(
  { tx, clock, ids, business_id }: StoreContext,
  action: AppointmentAction,
  after: Appointment,
  by: AppointmentBy,
  more: { before?: Appointment; reason?: string | null } = {},
): Promise<void> {
  await tx.insert(appointmentHistory).values({
    id: ids.uuid(),
    business_id,
    appointment_id: after.id,
    at: clock.now().toISOString(),
    action,
    ...by,
    staff_id: after.staff_id,
    starts_at: after.starts_at,
    previous_staff_id: more.before?.staff_id ?? null,
    previous_starts_at: more.before?.starts_at ?? null,
    reason: more.reason ?? null,
  })
}
