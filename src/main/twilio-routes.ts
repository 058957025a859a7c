import { z } from 'zod'
import type { AnyRoute } from '#api/route.ts'
import { route } from '#api/route.ts'
import { isLoopback } from '#api/auth/loopback.ts'
import { answerDialedWebhook, type DialedDeps } from '#lines/media-stream/dialed-webhook.ts'
import { dialedPath } from '#lines/media-stream/transfers.ts'
import type { CarrierRequest } from '#lines/media-stream/twilio-request.ts'
import { answerVoiceWebhook } from '#lines/media-stream/voice-webhook.ts'

/** The carrier's webhooks, for the API to mount. Their signature is their permission. */
export function twilioRoutes(deps: DialedDeps): AnyRoute[] {
  return [
    webhook(
      '/twilio/voice',
      'answerTwilioCall',
      'Twilio announces a call and is told to stream it here',
      (request) => answerVoiceWebhook(request, deps),
    ),
    webhook(dialedPath, 'answerTwilioDial', 'Twilio says what came of putting a caller through', (request) =>
      answerDialedWebhook(request, deps),
    ),
  ]
}

function webhook(
  path: string,
  operationId: string,
  summary: string,
  answer: (request: CarrierRequest) => Promise<string>,
): AnyRoute {
  return route({
    method: 'POST',
    path,
    operationId,
    summary,
    tag: 'calls',
    allow: 'public',
    rateLimit: false,
    consumes: 'application/x-www-form-urlencoded',
    body: z.record(z.string(), z.string().max(10_000)),
    produces: 'text/xml',
    async handle({ request, reply, body }) {
      const { url, headers } = request
      const carrier = { path: url, headers, fromThisMachine: isLoopback(request), params: body }
      return reply.type('text/xml; charset=utf-8').send(await answer(carrier))
    },
  })
}
