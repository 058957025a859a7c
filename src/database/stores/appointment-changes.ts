import { and, eq } from 'drizzle-orm'
import type { AppointmentStore } from '#actions/ports.ts'
import type { Appointment, AppointmentAction, AppointmentStatus } from '#domain/appointment.ts'
import { isUuid } from '../is-uuid.ts'
import { unlessTaken } from '../savepoint.ts'
import { appointmentHistory, appointments } from '../schema/appointments.ts'
import { getAppointment, noteChange } from './appointment-rows.ts'
import type { StoreContext } from './context.ts'

/** Whether a time is free is decided by `appointments_no_overlap` alone. */
export function appointmentChanges(
  context: StoreContext,
): Pick<AppointmentStore, 'book' | 'addMany' | 'move' | 'setStatus' | 'update'> {
  const { tx, clock, ids, business_id } = context
  const now = () => clock.now().toISOString()
  return {
    async book(input, by) {
      const created_at = now()
      const row = { ...input, id: ids.uuid(), business_id, status: 'booked' as const }
      // Waits for whoever is just taking the time, and then does nothing.
      const [booked] = await tx
        .insert(appointments)
        .values({ ...row, created_at, updated_at: created_at })
        .onConflictDoNothing()
        .returning({ id: appointments.id })
      const appointment = booked === undefined ? null : await getAppointment(context, booked.id)
      if (appointment !== null) await noteChange(context, 'booked', appointment, by)
      return appointment
    },
    addMany: (rows, by) => addMany(context, rows, by),
    async move(id, { staff_id, service_id, starts_at, ends_at, busy_until }, by) {
      const before = await getAppointment(context, id)
      if (before === null) return null
      const after = await change(context, before, { staff_id, service_id, starts_at, ends_at, busy_until })
      if (after !== 'taken') await noteChange(context, 'rescheduled', after, by, { before })
      return after
    },
    async setStatus(id, { status, reason }, by) {
      const before = await getAppointment(context, id)
      if (before === null || before.status === status) return before
      const isCancelled = status === 'cancelled'
      const after = await change(context, before, {
        status,
        cancelled_at: isCancelled ? now() : null,
        cancel_reason: isCancelled ? reason : null,
      })
      if (after !== 'taken') await noteChange(context, actionOf[status], after, by, { reason })
      return after
    },
    async update(id, patch) {
      if (!isUuid(id)) return null
      const only = and(eq(appointments.business_id, business_id), eq(appointments.id, id))
      await tx
        .update(appointments)
        .set({ ...patch, updated_at: now() })
        .where(only)
      return getAppointment(context, id)
    },
  }
}

async function addMany(
  { tx, clock, ids, business_id }: StoreContext,
  ...[rows, by]: Parameters<AppointmentStore['addMany']>
): Promise<void> {
  if (rows.length === 0) return
  const created_at = clock.now().toISOString()
  const added = await tx
    .insert(appointments)
    .values(rows.map((row) => ({ ...row, id: ids.uuid(), business_id, created_at, updated_at: created_at })))
    .onConflictDoNothing()
    .returning({
      appointment_id: appointments.id,
      staff_id: appointments.staff_id,
      starts_at: appointments.starts_at,
    })
  if (added.length === 0) return
  const booked = { business_id, at: created_at, action: 'booked' as const, ...by }
  await tx
    .insert(appointmentHistory)
    .values(added.map((each) => ({ ...booked, ...each, id: ids.uuid(), reason: null })))
}

const actionOf: Record<AppointmentStatus, AppointmentAction> = {
  booked: 'reopened',
  completed: 'completed',
  no_show: 'no_show',
  cancelled: 'cancelled',
}

async function change(
  context: StoreContext,
  before: Appointment,
  set: Partial<Appointment>,
): Promise<Appointment | 'taken'> {
  const { tx, clock, business_id } = context
  const only = and(eq(appointments.business_id, business_id), eq(appointments.id, before.id))
  const updated_at = clock.now().toISOString()
  const changed = await unlessTaken(tx, () =>
    tx
      .update(appointments)
      .set({ ...set, updated_at })
      .where(only),
  )
  if (changed === 'taken') return 'taken'
  return (await getAppointment(context, before.id)) ?? before
}
