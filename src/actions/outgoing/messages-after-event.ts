import { found } from '../permission.ts'
import type { BusinessStores, Clock, Database } from '../ports.ts'
import { queueAppointmentMessage } from './appointment-message.ts'
import { queueMessage, type MessageWanted } from './queue-message.ts'
import type { Business } from '#domain/business.ts'
import type { Event, EventType } from '#domain/event.ts'
import type { MessageName } from '#domain/outgoing/message-names.ts'
import type { MessageSettings } from '#domain/outgoing/message-settings.ts'

const appointmentMessages: Partial<Record<EventType, MessageName>> = {
  'appointment.booked': 'appointment_booked',
  'appointment.rescheduled': 'appointment_rescheduled',
  'appointment.cancelled': 'appointment_cancelled',
}

/** The types of events that {@link queueMessagesAfter} has messages for. */
export const eventsWithMessages = [
  ...(Object.keys(appointmentMessages) as EventType[]),
  'message.taken',
  'usage.warned',
] as const

/** Writes the messages that an event calls for; those of an event handled before stay as they are. */
export async function queueMessagesAfter(
  { database, clock }: { database: Database; clock: Clock },
  event: Event,
): Promise<void> {
  await database.forBusiness(event.business_id, async (stores) => {
    const business = found(await stores.business.get(), 'business')
    const settings = await stores.messageSettings.get()
    const input = { stores, business, settings, event, now: clock.now() }
    if (event.type === 'message.taken') return tellOfMessage(input)
    if (event.type === 'usage.warned') return tellOfUsage(input)
    const name = appointmentMessages[event.type]
    if (name !== undefined) return tellCustomer(input, name)
  })
}

interface Input {
  stores: BusinessStores
  business: Business
  settings: MessageSettings
  event: Event
  now: Date
}

/** Of an appointment as it is now: one that was cancelled right after it was booked is not confirmed any more. */
async function tellCustomer(
  { stores, business, settings, event, now }: Input,
  name: MessageName,
): Promise<void> {
  const appointment = event.subject_id === null ? null : await stores.outgoing.appointment(event.subject_id)
  if (appointment === null || new Date(appointment.starts_at) < now) return
  if ((appointment.status === 'cancelled') !== (name === 'appointment_cancelled')) return
  const { reason } = event.data
  await queueAppointmentMessage(stores, business, appointment, {
    name,
    channels: settings.confirmation_channels,
    send_after: now,
    event_id: event.id,
    reason: typeof reason === 'string' ? reason : null,
  })
}

async function tellOfMessage(input: Input): Promise<void> {
  const { stores, event } = input
  const message = event.subject_id === null ? null : await stores.messages.get(event.subject_id)
  if (message === null) return
  const { body, caller_name, callback_number, urgency, call_id } = message
  const values = { message: body, caller_name, callback_number, urgency }
  await tellTeam(input, { name: 'message_taken', values, call_id })
}

async function tellOfUsage(input: Input): Promise<void> {
  const { kind, percent } = input.event.data
  const values = { percent: String(percent), limit: String(kind) }
  await tellTeam(input, { name: 'usage_warning', values, call_id: null })
}

/** Those whom the owner named, or else the business's own mail address. */
async function tellTeam(
  { stores, business, settings, event, now }: Input,
  told: Pick<MessageWanted, 'name' | 'values'> & { call_id: string | null },
): Promise<void> {
  const ownMail = business.email === null ? [] : [business.email]
  const nobodyNamed = settings.notify_emails.length + settings.notify_numbers.length === 0
  const recipients = [
    ...(nobodyNamed ? ownMail : settings.notify_emails).map((to) => ({ channel: 'email' as const, to })),
    ...settings.notify_numbers.map((to) => ({ channel: 'sms' as const, to })),
  ]
  for (const { channel, to } of recipients) {
    await queueMessage(stores, business, {
      ...told,
      channel,
      recipient: to,
      audience: 'team',
      language: business.language,
      send_after: now,
      event_id: event.id,
    })
  }
}
