import { z } from 'zod'

export const channel = z.enum(['sms', 'whatsapp', 'email'])
export type Channel = z.infer<typeof channel>

/**
 * `queued`: to be sent, or to be tried again (then with an `error`). `delivered`: the carrier says it arrived. `failed`:
 * tried to the end. `undeliverable`: there is no such recipient, or it cannot be reached. `not_configured`: nobody is set
 * up who could send it. `withheld`: the recipient does not want any, or what it was about is no longer so.
 */
export const outgoingState = z.enum([
  'queued',
  'sent',
  'delivered',
  'failed',
  'undeliverable',
  'not_configured',
  'withheld',
])
export type OutgoingState = z.infer<typeof outgoingState>

/** It did not arrive, and a person may know what to do about it. */
export const undelivered: readonly OutgoingState[] = ['failed', 'undeliverable']

/** The recipient has not got it, and wants it: it can be sent again. */
export const resendable: readonly OutgoingState[] = [...undelivered, 'not_configured']

/** A message to a customer or to the business's own people (`team`), and what became of it. */
export const outgoingMessage = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  channel,
  /** A number in its stored form, or a mail address. */
  recipient: z.string(),
  audience: z.enum(['customer', 'team']),
  /** Mail only. */
  subject: z.string().nullable(),
  body: z.string(),
  template: z.string(),
  /** BCP 47. */
  language: z.string(),
  state: outgoingState,
  /** Why it is not sent, or was not at the last attempt. */
  error: z.string().nullable(),
  /** The provider's own name for it. */
  provider_id: z.string().nullable(),
  attempts: z.int(),
  event_id: z.uuid().nullable(),
  customer_id: z.uuid().nullable(),
  call_id: z.uuid().nullable(),
  appointment_id: z.uuid().nullable(),
  send_after: z.iso.datetime(),
  created_at: z.iso.datetime(),
  sent_at: z.iso.datetime().nullable(),
  /** When a person saw that it did not arrive; null: nobody has, or there is nothing to see. */
  seen_at: z.iso.datetime().nullable(),
})
export type OutgoingMessage = z.infer<typeof outgoingMessage>

/** Whether somebody wants messages of a business on a channel. Who has none is written to as far as they asked for it. */
export const consent = z.object({
  channel,
  address: z.string().min(1).max(200),
  state: z.enum(['opted_in', 'opted_out']),
  /** How it is known: `sms_reply`, `unsubscribe_link`, `carrier`, `member`. */
  source: z.string(),
  changed_at: z.iso.datetime(),
})
export type Consent = z.infer<typeof consent>
