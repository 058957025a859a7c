import { found, notFound } from '../permission.ts'
import { appointmentValues, customerValues } from '../outgoing/appointment-message.ts'
import { queueMessage, refusalOf } from '../outgoing/queue-message.ts'
import type { ToolContext } from './tool-action.ts'
import type { Business } from '#domain/business.ts'
import type { Call } from '#domain/call.ts'
import type { Customer } from '#domain/customer.ts'
import type { AppointmentFacts } from '#domain/outgoing/appointment-facts.ts'
import type { MessageName, MessageValues } from '#domain/outgoing/message-names.ts'
import type { Channel } from '#domain/outgoing/outgoing-message.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import type { sendableThings } from '#domain/tools/send-sms.ts'

/** A caller who has more sent than this is not helped by it. */
const mostInOneCall = 5

export interface Asked {
  call: Call
  business: Business
  customer: Customer | null
}

export interface DetailsToSend {
  about: (typeof sendableThings)[number]
  channel: Channel
  recipient: string
  /** Known to us as the caller's; another one gets nothing that was not made in this very call. */
  isKnown: boolean
  /** As it is said: `the number you are calling from`. */
  spokenRecipient: string
}

export async function whoAsks({ stores, call_id }: ToolContext): Promise<Asked> {
  const call = await stores.calls.summary(call_id)
  if (call === null) throw notFound('call')
  const business = found(await stores.business.get(), 'business')
  const customer = call.customer_id === null ? null : await stores.customers.get(call.customer_id)
  return { call, business, customer }
}

/** Queues it, in the owner's words. What it says of the sending is what is true when it is said: it is on its way. */
export async function sendDetails(
  context: ToolContext,
  asked: Asked,
  wanted: DetailsToSend,
): Promise<ToolResult> {
  const { stores, clock, call_id } = context
  const { channel, recipient, spokenRecipient } = wanted
  const told = await whatToTell(context, asked, wanted)
  if ('status' in told) return told
  if ((await refusalOf(stores, channel, recipient)) !== null) return optedOut
  const { items } = await stores.outgoing.list({ limit: mostInOneCall, cursor: null }, { call_id })
  if (items.length >= mostInOneCall) return enough
  const message = await queueMessage(stores, asked.business, {
    ...told,
    channel,
    recipient,
    audience: 'customer',
    language: asked.customer?.language ?? asked.business.language,
    send_after: clock.now(),
    customer_id: asked.customer?.id ?? null,
    call_id,
  })
  const data = { message_id: message?.id ?? null, channel, text: message?.body ?? '' }
  if (!context.channels.has(channel)) return { ...notSetUp(channel), data }
  const kind = { sms: 'a text message', whatsapp: 'a WhatsApp message', email: 'a mail' }[channel]
  return {
    status: 'ok',
    retryable: false,
    say: `It is on its way to you as ${kind}, to ${spokenRecipient}.`,
    data,
  }
}

interface Told {
  name: MessageName
  values: MessageValues
  appointment_id: string | null
}

async function whatToTell(
  context: ToolContext,
  asked: Asked,
  wanted: DetailsToSend,
): Promise<Told | ToolResult> {
  const { business, customer } = asked
  if (wanted.about !== 'appointment') {
    const isThere = wanted.about === 'address' ? business.address : business.website
    if (isThere === null || isThere.trim() === '') return notKnown(wanted.about)
    return { name: wanted.about, values: customerValues(customer), appointment_id: null }
  }
  const appointment = await appointmentOf(context, asked, wanted)
  if (appointment === null) return noAppointment
  const language = customer?.language ?? business.language
  const values = appointmentValues(appointment, business, language)
  return { name: 'appointment_details', values, appointment_id: appointment.id }
}

function appointmentOf(
  { stores, call_id }: ToolContext,
  { call }: Asked,
  { isKnown }: DetailsToSend,
): Promise<AppointmentFacts | null> {
  return stores.outgoing.nextAppointment({ call_id, caller_number: isKnown ? call.caller_number : null })
}

const optedOut: ToolResult = {
  status: 'opted_out',
  retryable: false,
  say: 'We were asked not to send any messages there, so I will not. Shall I tell you now instead?',
}

const enough: ToolResult = {
  status: 'limit_reached',
  retryable: false,
  say: 'I have sent you several messages already, so I cannot send another in this call.',
}

const noAppointment: ToolResult = {
  status: 'not_found',
  retryable: false,
  say: 'I do not see a coming appointment that I could send there.',
}

function notKnown(about: string): ToolResult {
  return { status: 'not_known', retryable: false, say: `I am sorry, I do not have the ${about} to send.` }
}

function notSetUp(channel: Channel): Pick<ToolResult, 'status' | 'retryable' | 'say'> {
  const kind = { sms: 'text messages', whatsapp: 'WhatsApp messages', email: 'mail' }[channel]
  return {
    status: 'not_configured',
    retryable: false,
    say: `I cannot send ${kind} from here at the moment. Shall I tell you now instead?`,
  }
}
