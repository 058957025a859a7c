import { z } from 'zod'
import { noteDelivery, receiveReply } from '#actions/outgoing/opt-out.ts'
import type { Database } from '#actions/ports.ts'
import { isLoopback } from '#api/auth/loopback.ts'
import type { AnyRoute } from '#api/route.ts'
import { route } from '#api/route.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { isFromCarrier, type CarrierRequest, type CarrierTrust } from '#lines/media-stream/twilio-request.ts'

const reply = z.object({ From: z.string().max(100), To: z.string().max(100), Body: z.string().max(10_000) })
const delivery = z.object({
  MessageSid: z.string().min(1).max(100),
  MessageStatus: z.string().max(40),
  ErrorCode: z.string().max(20).optional(),
})
const form = z.record(z.string(), z.string().max(10_000))
const shared = {
  method: 'POST',
  tag: 'outgoing messages',
  allow: 'public',
  rateLimit: false,
  consumes: 'application/x-www-form-urlencoded',
  body: form,
  produces: 'text/xml',
} as const

const number = (address: string) => address.replace(/^whatsapp:/, '')

/** What Twilio tells of text messages, for the API to mount. Its signature is its permission. */
export function twilioMessageRoutes(deps: CarrierTrust & { database: Database }): AnyRoute[] {
  const checked = (request: CarrierRequest) => {
    if (isFromCarrier(request, deps)) return
    throw new SwitchboardError('invalid_signature', 'The request is not signed with our TWILIO_AUTH_TOKEN.')
  }
  return [
    route({
      ...shared,
      path: '/twilio/sms',
      operationId: 'receiveTwilioMessage',
      summary: 'An answer to a text message; STOP ends messages, START begins them again',
      async handle({ request, reply: response, body }) {
        checked({
          path: request.url,
          headers: request.headers,
          fromThisMachine: isLoopback(request),
          params: body,
        })
        const { From, To, Body } = parsed(reply, body)
        const channel = From.startsWith('whatsapp:') ? 'whatsapp' : 'sms'
        await receiveReply(deps, { from: number(From), to: number(To), text: Body, channel })
        return response.type('text/xml; charset=utf-8').send('<Response/>')
      },
    }),
    route({
      ...shared,
      path: '/twilio/sms-status',
      operationId: 'receiveTwilioMessageStatus',
      summary: 'What became of a text message',
      async handle({ request, reply: response, body }) {
        checked({
          path: request.url,
          headers: request.headers,
          fromThisMachine: isLoopback(request),
          params: body,
        })
        const { MessageSid, MessageStatus, ErrorCode } = parsed(delivery, body)
        const reason = `Twilio could not deliver it${ErrorCode === undefined ? '' : ` (error ${ErrorCode})`}.`
        await noteDelivery(deps, { provider_id: MessageSid, status: MessageStatus, reason })
        return response.type('text/xml; charset=utf-8').send('<Response/>')
      },
    }),
  ]
}

function parsed<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new SwitchboardError('invalid_request', 'This is not what Twilio sends of a message.')
}
