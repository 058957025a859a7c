import { z } from 'zod'
import type { Messenger, MessageToSend } from '#actions/ports.ts'
import { DeliveryError } from '#domain/outgoing/delivery-error.ts'

export interface TwilioAccess {
  account_sid: string
  auth_token: string
  /** Where Twilio is; another address in tests. */
  base_url?: string
}

export interface SmsOptions extends TwilioAccess {
  channel: 'sms' | 'whatsapp'
  /** The number messages come from where a business has none of its own, or a messaging service (`MG…`). */
  from: string | null
  /** Where Twilio tells what became of a message; null: it cannot reach us. */
  status_url: string | null
}

const created = z.object({ sid: z.string() })
const problem = z.object({ code: z.number().optional(), message: z.string().optional() })

/** https://www.twilio.com/docs/api/errors */
const noSuchRecipient = new Set([21211, 21214, 21217, 21408, 21610, 21612, 21614, 63003, 63024])
const optedOut = 21610

/** Text messages (or WhatsApp) through Twilio's REST API. */
export function createTwilioMessenger(options: SmsOptions): Messenger {
  const { account_sid, auth_token, base_url = 'https://api.twilio.com' } = options
  const url = `${base_url}/2010-04-01/Accounts/${account_sid}/Messages.json`
  const authorization = `Basic ${Buffer.from(`${account_sid}:${auth_token}`).toString('base64')}`

  return {
    async send(message, signal) {
      const body = formOf(options, message)
      const response = await reached(() =>
        fetch(url, {
          method: 'POST',
          headers: { authorization },
          body,
          redirect: 'error',
          signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
        }),
      )
      const answer: unknown = await response.json().catch(() => null)
      if (!response.ok) throw refusal(response.status, answer)
      return { provider_id: created.safeParse(answer).data?.sid ?? null }
    },
  }
}

function formOf({ channel, from, status_url }: SmsOptions, message: MessageToSend): URLSearchParams {
  const sender = message.from_number ?? from ?? message.business_number
  if (sender === null) {
    throw new DeliveryError('refused', 'There is no number to send from: set TWILIO_SMS_FROM or sms_from.')
  }
  const address = (number: string) => (channel === 'whatsapp' ? `whatsapp:${number}` : number)
  const form = new URLSearchParams({ To: address(message.recipient), Body: message.body })
  if (sender.startsWith('MG')) form.set('MessagingServiceSid', sender)
  else form.set('From', address(sender))
  if (status_url !== null) form.set('StatusCallback', status_url)
  return form
}

async function reached(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (cause) {
    throw new DeliveryError('transient', 'Twilio could not be reached.', { cause })
  }
}

function refusal(status: number, answer: unknown): DeliveryError {
  const { code, message } = problem.safeParse(answer).data ?? {}
  const text = `Twilio: ${message ?? `HTTP ${status}`}${code === undefined ? '' : ` (error ${code})`}`
  if (code === optedOut) return new DeliveryError('opted_out', text)
  if (code !== undefined && noSuchRecipient.has(code)) return new DeliveryError('recipient', text)
  if (status === 429 || status >= 500) return new DeliveryError('transient', text)
  return new DeliveryError('refused', text)
}
