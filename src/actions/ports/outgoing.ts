import type { AppointmentFacts } from '#domain/outgoing/appointment-facts.ts'
import type { MessageSettings } from '#domain/outgoing/message-settings.ts'
import type {
  MessageTemplate,
  MessageTemplatePatch,
  NewMessageTemplate,
} from '#domain/outgoing/message-template.ts'
import type { Channel, Consent, OutgoingMessage, OutgoingState } from '#domain/outgoing/outgoing-message.ts'
import type { NounStore, Page, PageRequest } from '../ports.ts'

export interface OutgoingFilter {
  state?: OutgoingState
  /** True: only those that did not arrive, and nobody has seen it; false: all others. */
  is_unseen?: boolean
  channel?: Channel
  customer_id?: string
  call_id?: string
}

export type NewOutgoingMessage = Pick<
  OutgoingMessage,
  | 'channel'
  | 'recipient'
  | 'audience'
  | 'subject'
  | 'body'
  | 'template'
  | 'language'
  | 'state'
  | 'error'
  | 'event_id'
  | 'customer_id'
  | 'call_id'
  | 'appointment_id'
  | 'send_after'
> & {
  /** What makes it, of which it makes one only. */
  job_id?: string | null
}

export interface OutgoingStore {
  /** Null: this event, or job, has made this message already. */
  add(message: NewOutgoingMessage): Promise<OutgoingMessage | null>
  get(id: string): Promise<OutgoingMessage | null>
  /** Newest first. */
  list(page: PageRequest, filter: OutgoingFilter): Promise<Page<OutgoingMessage>>
  update(
    id: string,
    patch: Partial<
      Pick<OutgoingMessage, 'state' | 'error' | 'provider_id' | 'attempts' | 'sent_at' | 'seen_at'>
    >,
  ): Promise<OutgoingMessage | null>
  appointment(id: string): Promise<AppointmentFacts | null>
  /** The next appointment that still stands, booked in this call or by a customer with this number. */
  nextAppointment(of: { call_id: string; caller_number: string | null }): Promise<AppointmentFacts | null>
}

export interface ConsentStore {
  list(page: PageRequest): Promise<Page<Consent>>
  get(channel: Channel, address: string): Promise<Consent | null>
  put(consent: Omit<Consent, 'changed_at'>): Promise<Consent>
}

export type MessageTemplateStore = NounStore<MessageTemplate, NewMessageTemplate, MessageTemplatePatch>

export interface MessageSettingsStore {
  /** The defaults where nothing was set. */
  get(): Promise<MessageSettings>
  put(settings: MessageSettings): Promise<MessageSettings>
}

export interface OutgoingQueue {
  /** Whose message a provider means. Null: none of ours. */
  byProviderId(provider_id: string): Promise<{ business_id: string; id: string } | null>
  /** Who sends from `sender`, or, when nobody in particular does, who has ever written to `recipient`. */
  writersTo(recipient: string, sender: string): Promise<string[]>
}

export interface MessageToSend {
  /** Ours; stays the same when it is tried again. */
  id: string
  recipient: string
  subject: string | null
  body: string
  business_name: string
  /** The number it should come from, when the business has one; null: the provider's default. */
  from_number: string | null
  /** The number the business is called on: the last resort to send from. */
  business_number: string | null
  /** Mail: where answers should go. */
  reply_to: string | null
  /** Mail to customers: where one can have no more of them. */
  unsubscribe_url: string | null
}

/** Sends on one channel. */
export interface Messenger {
  /** Rejects with `DeliveryError`. */
  send(message: MessageToSend, signal: AbortSignal): Promise<{ provider_id: string | null }>
}

/** A channel that is missing is not configured. */
export type Messengers = Partial<Record<Channel, Messenger>>
