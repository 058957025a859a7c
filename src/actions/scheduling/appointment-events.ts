import type { BusinessStores } from '../ports.ts'
import type { Appointment } from '#domain/appointment.ts'
import type { EventType } from '#domain/event.ts'

type AppointmentEvent = Extract<EventType, `appointment.${string}`>

/** Tells whoever handles it, with what a message to the customer needs. */
export async function announce(
  stores: BusinessStores,
  type: AppointmentEvent,
  appointment: Appointment,
  more: Record<string, unknown> = {},
): Promise<void> {
  const { id, customer_id, customer_name, staff_id, staff_name, service_id, service_name } = appointment
  const { starts_at, ends_at, status, call_id } = appointment
  await stores.events.add({
    type,
    subject_id: id,
    data: {
      appointment_id: id,
      customer_id,
      customer_name,
      staff_id,
      staff_name,
      service_id,
      service_name,
      starts_at,
      ends_at,
      status,
      call_id,
      ...more,
    },
  })
}
