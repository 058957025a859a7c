import type { Appointment } from '#domain/appointment.ts'
import { sayMoment } from '#domain/spoken-moment.ts'

type Place = { timezone: string; language: string }

/** "Cleaning with Anna on Tuesday, December 1st, at 2:30 pm". */
export function sayAppointment(appointment: Appointment, { timezone }: Place): string {
  const { service_name, staff_name, starts_at } = appointment
  const who = staff_name === null ? '' : ` with ${staff_name}`
  return `${service_name ?? 'an appointment'}${who} on ${sayMoment(starts_at, { timezone, language: 'en' })}`
}

/** For the model, with the words to say in the business's language. */
export function appointmentData(appointment: Appointment, place: Place): Record<string, unknown> {
  const { id, starts_at, service_name, staff_name, customer_name } = appointment
  return {
    appointment_id: id,
    starts_at,
    words: sayMoment(starts_at, place),
    service: service_name,
    staff_name,
    customer_name,
  }
}
