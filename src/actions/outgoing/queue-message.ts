import type { BusinessStores } from '../ports.ts'
import type { Business } from '#domain/business.ts'
import type { MessageName, MessageValues } from '#domain/outgoing/message-names.ts'
import { wordsFor } from '#domain/outgoing/message-template.ts'
import { fillMessage } from '#domain/outgoing/message-words.ts'
import type { Channel, OutgoingMessage } from '#domain/outgoing/outgoing-message.ts'

/** The kind of job that sends one message; its key is the message's id. */
export const sendMessageJob = 'send-message'

export interface MessageWanted {
  name: MessageName
  channel: Channel
  recipient: string
  audience: OutgoingMessage['audience']
  language: string
  values: MessageValues
  /** Not before it. */
  send_after: Date
  event_id?: string | null
  job_id?: string | null
  customer_id?: string | null
  call_id?: string | null
  appointment_id?: string | null
}

/**
 * Writes a message and has it sent when the transaction has committed. One to a customer who wants none is written all
 * the same, as withheld, so that it can be seen why nothing came. Null: this event, or job, has made this message already.
 */
export async function queueMessage(
  stores: BusinessStores,
  business: Business,
  wanted: MessageWanted,
): Promise<OutgoingMessage | null> {
  const { name, channel, audience, language, values, send_after } = wanted
  const recipient = channel === 'email' ? wanted.recipient.toLowerCase() : wanted.recipient
  const words = wordsFor(await ownWords(stores), { name, channel, language })
  const all = { ...businessValues(business), ...values }
  const refusal = audience === 'customer' ? await refusalOf(stores, channel, recipient) : null
  const message = await stores.outgoing.add({
    channel,
    recipient,
    audience,
    subject: channel === 'email' ? fillMessage(words.subject, all).replaceAll(/\s+/g, ' ') : null,
    body: fillMessage(words.body, all),
    template: name,
    language: words.language,
    state: refusal === null ? 'queued' : 'withheld',
    error: refusal,
    event_id: wanted.event_id ?? null,
    job_id: wanted.job_id ?? null,
    customer_id: wanted.customer_id ?? null,
    call_id: wanted.call_id ?? null,
    appointment_id: wanted.appointment_id ?? null,
    send_after: send_after.toISOString(),
  })
  if (message?.state === 'queued') {
    await stores.jobs.add({ kind: sendMessageJob, key: message.id, run_at: send_after })
  }
  return message
}

/** Why nothing may be sent there; null: it may. */
export async function refusalOf(
  stores: BusinessStores,
  channel: Channel,
  recipient: string,
): Promise<string | null> {
  const consent = await stores.consents.get(channel, recipient)
  if (consent?.state !== 'opted_out') return null
  return `The recipient wants no more of these (${consent.source}, ${consent.changed_at}).`
}

export function businessValues(business: Business): MessageValues {
  return {
    business_name: business.name,
    business_phone: business.phone ?? business.ai_phone_number,
    business_email: business.email,
    business_website: business.website,
    business_address: business.address,
  }
}

async function ownWords(stores: BusinessStores) {
  return (await stores.messageTemplates.list({ limit: 200, cursor: null })).items
}
