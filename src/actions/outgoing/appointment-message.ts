import type { BusinessStores } from '../ports.ts'
import { queueMessage } from './queue-message.ts'
import type { Business } from '#domain/business.ts'
import type { AppointmentFacts } from '#domain/outgoing/appointment-facts.ts'
import type { MessageName, MessageValues } from '#domain/outgoing/message-names.ts'
import type { Channel, OutgoingMessage } from '#domain/outgoing/outgoing-message.ts'
import { timeZoneToUse } from '#domain/time-zone.ts'

export interface AppointmentMessage {
  name: MessageName
  channels: readonly Channel[]
  send_after: Date
  event_id?: string
  job_id?: string
  call_id?: string | null
  reason?: string | null
}

/** To the customer of an appointment, on each of the channels they can be reached on. */
export async function queueAppointmentMessage(
  stores: BusinessStores,
  business: Business,
  appointment: AppointmentFacts,
  wanted: AppointmentMessage,
): Promise<OutgoingMessage[]> {
  const { customer } = appointment
  const language = customer?.language ?? business.language
  const queued: OutgoingMessage[] = []
  for (const channel of wanted.channels) {
    const recipient =
      channel === 'email' ? customer?.email : (customer?.phone_number ?? appointment.caller_number)
    if (recipient === null || recipient === undefined) continue
    const message = await queueMessage(stores, business, {
      name: wanted.name,
      channel,
      recipient,
      audience: 'customer',
      language,
      values: { ...appointmentValues(appointment, business, language), reason: wanted.reason ?? null },
      send_after: wanted.send_after,
      event_id: wanted.event_id ?? null,
      job_id: wanted.job_id ?? null,
      customer_id: customer?.id ?? null,
      call_id: wanted.call_id ?? null,
      appointment_id: appointment.id,
    })
    if (message !== null) queued.push(message)
  }
  return queued
}

export function appointmentValues(
  { starts_at, service_name, staff_name, customer }: AppointmentFacts,
  business: Business,
  language: string,
): MessageValues {
  return {
    ...whenValues(starts_at, business, language),
    ...customerValues(customer),
    service_name,
    staff_name,
  }
}

export function customerValues(customer: { name: string } | null): MessageValues {
  if (customer === null) return {}
  return { customer_name: customer.name, customer_first_name: customer.name.trim().split(/\s+/)[0] ?? null }
}

/** Date and time on the business's clock, as its reader writes them. */
export function whenValues(instant: string, business: Business, language: string): MessageValues {
  const at = new Date(instant)
  const timeZone = timeZoneToUse(business.timezone)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at).replaceAll('\u202f', ' ')
  return {
    date: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    time: format({ timeStyle: 'short' }),
  }
}
