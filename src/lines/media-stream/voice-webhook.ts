import type { IncomingMessage } from 'node:http'
import '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import { z } from 'zod'
import { SwitchboardError } from '#domain/errors.ts'
import type { SignTicket } from '../call-ticket.ts'
import { isFromCarrier, streamUrl, type CarrierTrust } from './twilio-request.ts'
import { withheldNumber } from './withheld-number.ts'

export interface VoiceWebhookDeps extends CarrierTrust {
  signTicket: SignTicket
  /** Given by `main` from the API's rule, so that there is one. */
  isFromThisMachine(request: IncomingMessage): boolean
}

const form = z.record(z.string(), z.string().max(10_000))
const announced = z.object({
  CallSid: z.string().min(1).max(200),
  To: z.string().min(1).max(200),
  From: z.string().max(200).optional(),
})

/**
 * `POST /twilio/voice`: the carrier announces a call and is told to stream it to us, with a ticket that proves the
 * announcement. Needs a parser for form bodies on the app. Throws `invalid_signature`, `invalid_request`.
 */
export function voiceWebhook(app: FastifyInstance, deps: VoiceWebhookDeps): void {
  app.post('/twilio/voice', { schema: { hide: true } }, async (request, reply) => {
    const params = form.safeParse(request.body ?? {}).data ?? {}
    const { headers, url: path } = request
    const fromThisMachine = deps.isFromThisMachine(request.raw)
    if (!isFromCarrier({ path, headers, fromThisMachine, params }, deps)) {
      throw new SwitchboardError(
        'invalid_signature',
        deps.authToken === null
          ? 'No carrier is configured: only this machine may announce calls. Set TWILIO_AUTH_TOKEN and PUBLIC_URL.'
          : 'The request is not signed with our TWILIO_AUTH_TOKEN for PUBLIC_URL. Check both.',
      )
    }
    const call = announced.safeParse(params)
    if (!call.success) {
      throw new SwitchboardError('invalid_request', 'A call is announced with CallSid, To and From.')
    }
    const { CallSid, To, From } = call.data
    const ticket = await deps.signTicket({
      line: 'media_stream',
      dialed_number: To,
      caller_number: withheldNumber(From) ? null : (From ?? null),
      external_id: CallSid,
    })
    const answer = new VoiceResponse()
    answer
      .connect()
      .stream({ url: streamUrl(headers, deps) })
      .parameter({ name: 'ticket', value: ticket })
    return reply.type('text/xml; charset=utf-8').send(answer.toString())
  })
}
