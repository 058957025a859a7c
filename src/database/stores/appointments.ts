import { and, asc, eq, getTableColumns, gte, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { AppointmentFilter, AppointmentStore } from '#actions/ports.ts'
import type { Appointment } from '#domain/appointment.ts'
import { appointmentHistory, appointments } from '../schema/appointments.ts'
import { appointmentChanges } from './appointment-changes.ts'
import { getAppointment, selectAppointments } from './appointment-rows.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'

const MOST_UPCOMING = 20
const { business_id: _, ...historyColumns } = getTableColumns(appointmentHistory)

export function appointmentStore(context: StoreContext): AppointmentStore {
  const { tx, clock, business_id } = context
  const here = eq(appointments.business_id, business_id)
  return {
    get: (id) => getAppointment(context, id),
    async list(request, filter) {
      const page = keyset(request, [
        { name: 'starts_at', column: appointments.starts_at, type: 'timestamptz' },
        { name: 'id', column: appointments.id, type: 'uuid' },
      ])
      const rows = await selectAppointments(context)
        .where(and(here, ...filtered(filter), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page<Appointment>(rows)
    },
    async history(id) {
      if ((await getAppointment(context, id)) === null) return null
      return tx
        .select(historyColumns)
        .from(appointmentHistory)
        .where(
          and(eq(appointmentHistory.business_id, business_id), eq(appointmentHistory.appointment_id, id)),
        )
        .orderBy(asc(appointmentHistory.at), asc(appointmentHistory.id))
    },
    upcoming: ({ customer_ids, call_id }) =>
      selectAppointments(context)
        .where(
          and(
            here,
            eq(appointments.status, 'booked'),
            gte(appointments.ends_at, clock.now().toISOString()),
            or(
              customer_ids.length === 0 ? undefined : inArray(appointments.customer_id, [...customer_ids]),
              eq(appointments.call_id, call_id),
            ),
          ),
        )
        .orderBy(asc(appointments.starts_at), asc(appointments.id))
        .limit(MOST_UPCOMING),
    ...appointmentChanges(context),
  }
}

function filtered(filter: AppointmentFilter): (SQL | undefined)[] {
  const { from, to, staff_id, customer_id, service_id, status } = filter
  return [
    from === undefined ? undefined : gte(appointments.starts_at, from),
    to === undefined ? undefined : lt(appointments.starts_at, to),
    staff_id === undefined ? undefined : eq(appointments.staff_id, staff_id),
    customer_id === undefined ? undefined : eq(appointments.customer_id, customer_id),
    service_id === undefined ? undefined : eq(appointments.service_id, service_id),
    status === undefined ? undefined : eq(appointments.status, status),
  ]
}
