import { sql } from 'drizzle-orm'
import type { OutgoingStore } from '#actions/ports.ts'
import type { AppointmentFacts } from '#domain/outgoing/appointment-facts.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import type { StoreContext } from './context.ts'
import { isoOf } from './json.ts'

/** Appointments as messages tell of them. */
export function outgoingAppointments({
  run,
  clock,
  business_id,
}: StoreContext): Pick<OutgoingStore, 'appointment' | 'nextAppointment'> {
  return {
    async appointment(id) {
      if (!isUuid(id)) return null
      const [row] = await run(appointmentById, [business_id, id])
      return row ?? null
    },
    async nextAppointment({ call_id, caller_number }) {
      const values = [business_id, call_id, caller_number, clock.now().toISOString()]
      const [row] = await run(nextAppointment, values)
      return row ?? null
    },
  }
}

const facts = sql.raw(`
  select a.id, ${isoOf('a.starts_at')} as starts_at, a.status, s.name as service_name, p.name as staff_name,
    c.caller_number,
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'phone_number', u.phone_number,
      'email', u.email, 'language', u.language) end as customer
  from appointments a
  left join services s on s.id = a.service_id
  left join staff p on p.id = a.staff_id
  left join customers u on u.id = a.customer_id
  left join calls c on c.id = a.call_id
  where a.business_id = $1::uuid`)

const appointmentById = prepare<AppointmentFacts>('outgoing_appointment', sql`${facts} and a.id = $2::uuid`)

const nextAppointment = prepare<AppointmentFacts>(
  'outgoing_next_appointment',
  sql`${facts} and a.status = 'booked' and a.starts_at > $4::timestamptz
    and (a.call_id = $2::uuid or u.phone_number = $3::text)
    order by a.starts_at, a.id limit 1`,
)
