import { z } from 'zod'
import type { AnyRoute } from '#api/route.ts'
import { route } from '#api/route.ts'
import { isLoopback } from '#api/auth/loopback.ts'
import type { SignTicket } from '#lines/call-ticket.ts'
import type { CarrierTrust } from '#lines/media-stream/twilio-request.ts'
import { answerVoiceWebhook } from '#lines/media-stream/voice-webhook.ts'

/** The carrier's webhook, for the API to mount. Its signature is its permission. */
export function twilioVoiceRoute(deps: CarrierTrust & { signTicket: SignTicket }): AnyRoute {
  return route({
    method: 'POST',
    path: '/twilio/voice',
    operationId: 'answerTwilioCall',
    summary: 'Twilio announces a call and is told to stream it here',
    tag: 'calls',
    allow: 'public',
    rateLimit: false,
    consumes: 'application/x-www-form-urlencoded',
    body: z.record(z.string(), z.string().max(10_000)),
    produces: 'text/xml',
    async handle({ request, reply, body }) {
      const { url: path, headers } = request
      const carrier = { path, headers, fromThisMachine: isLoopback(request), params: body }
      return reply.type('text/xml; charset=utf-8').send(await answerVoiceWebhook(carrier, deps))
    },
  })
}
