import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import { z } from 'zod'
import { SwitchboardError } from '#domain/errors.ts'
import { parseCallerNumber } from '#domain/phone-number.ts'
import type { SignTicket } from '../call-ticket.ts'
import { isFromCarrier, streamUrl, type CarrierRequest, type CarrierTrust } from './twilio-request.ts'

const announcement = z.object({
  CallSid: z.string().min(1).max(200),
  To: z.string().min(1).max(200),
  From: z.string().max(200).optional(),
})

/**
 * What `POST /twilio/voice` answers: TwiML that has the announced call streamed to us, with a ticket that proves the
 * announcement. Throws `invalid_signature` or `invalid_request`.
 */
export async function answerVoiceWebhook(
  request: CarrierRequest,
  deps: CarrierTrust & { signTicket: SignTicket },
): Promise<string> {
  if (!isFromCarrier(request, deps)) {
    throw new SwitchboardError(
      'invalid_signature',
      deps.authToken === null
        ? 'No carrier is configured: only this machine may announce calls. Set TWILIO_AUTH_TOKEN and PUBLIC_URL.'
        : 'The request is not signed with our TWILIO_AUTH_TOKEN for PUBLIC_URL. Check both.',
    )
  }
  const call = announcement.safeParse(request.params)
  if (!call.success) {
    throw new SwitchboardError('invalid_request', 'A call is announced with CallSid, To and From.')
  }
  const { CallSid, To, From } = call.data
  const ticket = await deps.signTicket({
    line: 'media_stream',
    dialed_number: To,
    caller_number: parseCallerNumber(From),
    external_id: CallSid,
  })
  const answer = new VoiceResponse()
  answer
    .connect()
    .stream({ url: streamUrl(request.headers, deps) })
    .parameter({ name: 'ticket', value: ticket })
  return answer.toString()
}
