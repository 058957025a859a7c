import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import { z } from 'zod'
import { SwitchboardError } from '#domain/errors.ts'
import { parseCallerNumber } from '#domain/phone-number.ts'
import type { CallTicket, SignTicket } from '../call-ticket.ts'
import { requireCarrier, streamUrl, type CarrierRequest, type CarrierTrust } from './twilio-request.ts'

export const announcement = z.object({
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
  requireCarrier(request, deps)
  const call = announcement.safeParse(request.params)
  if (!call.success) {
    throw new SwitchboardError('invalid_request', 'A call is announced with CallSid, To and From.')
  }
  return streamAnswer(request, deps, await deps.signTicket(ticketFor(call.data)))
}

export function ticketFor({ CallSid, To, From }: z.output<typeof announcement>): CallTicket {
  return {
    line: 'media_stream',
    dialed_number: To,
    caller_number: parseCallerNumber(From),
    external_id: CallSid,
  }
}

/** TwiML that has the call streamed to us. */
export function streamAnswer(request: CarrierRequest, trust: CarrierTrust, ticket: string): string {
  const answer = new VoiceResponse()
  answer
    .connect()
    .stream({ url: streamUrl(request.headers, trust) })
    .parameter({ name: 'ticket', value: ticket })
  return answer.toString()
}
