import { noteOutcome, type Outcome } from './note-outcome.ts'
import { signUnsubscription } from './unsubscribe-token.ts'
import { refusalOf } from './queue-message.ts'
import type { BusinessStores, Clock, Database, MessageToSend, Messengers } from '../ports.ts'
import type { Business } from '#domain/business.ts'
import { DeliveryError } from '#domain/outgoing/delivery-error.ts'
import type { Channel, OutgoingMessage } from '#domain/outgoing/outgoing-message.ts'

export interface SendMessageDeps {
  database: Database
  clock: Clock
  messengers: Messengers
  public_url: string
  signing_key: string
}

const notConfigured: Record<Channel, string> = {
  sms: 'No provider for text messages is set up: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.',
  whatsapp:
    'No provider for WhatsApp is set up: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_WHATSAPP_FROM.',
  email: 'No mail server is set up: SMTP_URL and MAIL_FROM.',
}

/**
 * Sends a message that is queued, and notes what became of it; every other is left alone. Throws the provider's
 * `DeliveryError` when it is worth trying again; on the last attempt it is noted as failed instead.
 *
 * A process that dies between the provider's word and ours sends it twice: neither carriers nor mail offer better.
 */
export async function sendMessage(
  deps: SendMessageDeps,
  input: { business_id: string; message_id: string; is_last_attempt: boolean; signal: AbortSignal },
): Promise<void> {
  const { business_id, message_id } = input
  const inBusiness = <T>(work: (stores: BusinessStores) => Promise<T>) =>
    deps.database.forBusiness(business_id, work)
  const due = await inBusiness((stores) => checkedMessage(stores, message_id))
  if (due === null) return
  const { message } = due
  const note = (outcome: Outcome) => inBusiness((stores) => noteOutcome(stores, message.id, outcome))
  const messenger = deps.messengers[message.channel]
  if (messenger === undefined) {
    await note({ state: 'not_configured', error: notConfigured[message.channel] })
    return
  }
  const attempts = message.attempts + 1
  try {
    const { provider_id } = await messenger.send(toSend(deps, due), input.signal)
    await note({ state: 'sent', error: null, provider_id, attempts, sent_at: deps.clock.now().toISOString() })
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    await inBusiness((stores) => noteFailure(stores, message, error, { attempts, ...input }))
    if (error.kind === 'transient' && !input.is_last_attempt) throw error
  }
}

interface Due {
  message: OutgoingMessage
  business: Business
  sms_from: string | null
}

/** Null: nothing to send. What has changed since it was written is noted. */
async function checkedMessage(stores: BusinessStores, message_id: string): Promise<Due | null> {
  const message = await stores.outgoing.get(message_id)
  const business = await stores.business.get()
  if (message?.state !== 'queued' || business === null) return null
  const refusal =
    message.audience === 'customer' ? await refusalOf(stores, message.channel, message.recipient) : null
  if (refusal !== null) {
    await stores.outgoing.update(message.id, { state: 'withheld', error: refusal })
    return null
  }
  return { message, business, sms_from: (await stores.messageSettings.get()).sms_from }
}

function toSend(deps: SendMessageDeps, { message, business, sms_from }: Due): MessageToSend {
  const { id, channel, recipient, subject, body, audience } = message
  const token = signUnsubscription(deps.signing_key, {
    business_id: business.id,
    channel,
    address: recipient,
  })
  return {
    id,
    recipient,
    subject,
    body,
    business_name: business.name,
    from_number: sms_from,
    business_number: business.ai_phone_number,
    reply_to: business.email,
    unsubscribe_url:
      channel === 'email' && audience === 'customer' ? `${deps.public_url}/unsubscribe?token=${token}` : null,
  }
}

async function noteFailure(
  stores: BusinessStores,
  message: OutgoingMessage,
  { kind, message: reason }: DeliveryError,
  { attempts, is_last_attempt }: { attempts: number; is_last_attempt: boolean },
): Promise<void> {
  const { channel, recipient } = message
  if (kind === 'opted_out') {
    await stores.consents.put({ channel, address: recipient, state: 'opted_out', source: 'carrier' })
  }
  const states = { opted_out: 'withheld', recipient: 'undeliverable', refused: 'failed' } as const
  const ended = is_last_attempt ? 'failed' : 'queued'
  const state = kind === 'transient' ? ended : states[kind]
  await noteOutcome(stores, message.id, { state, error: reason, attempts })
}
