import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import { z } from 'zod'
import type { TransferOutcome } from '#domain/call.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { SignTicket } from '../call-ticket.ts'
import { requireCarrier, type CarrierRequest, type CarrierTrust } from './twilio-request.ts'
import { announcement, streamAnswer, ticketFor } from './voice-webhook.ts'

const dialed = announcement.extend({
  DialCallStatus: z.string().min(1).max(60),
  CallStatus: z.string().max(60).optional(),
})

export interface DialedDeps extends CarrierTrust {
  signTicket: SignTicket
  /** Told what came of putting a call through. */
  onDialed(dialed: { external_id: string; outcome: TransferOutcome }): Promise<void>
}

/**
 * What `POST /twilio/dialed` answers when a dialled phone was answered, busy or not picked up. After a talk the call is
 * over; otherwise the caller, if still there, comes back to the receptionist. Throws `invalid_signature` or
 * `invalid_request`.
 */
export async function answerDialedWebhook(request: CarrierRequest, deps: DialedDeps): Promise<string> {
  requireCarrier(request, deps)
  const parsed = dialed.safeParse(request.params)
  if (!parsed.success) {
    throw new SwitchboardError(
      'invalid_request',
      'The end of a dial comes with CallSid, To, From and DialCallStatus.',
    )
  }
  const call = parsed.data
  const outcome = outcomes[call.DialCallStatus] ?? 'failed'
  await deps.onDialed({ external_id: call.CallSid, outcome })
  if (outcome === 'answered' || call.CallStatus === 'completed') {
    const answer = new VoiceResponse()
    answer.hangup()
    return answer.toString()
  }
  const target = new URL(request.path, 'http://localhost').searchParams.get('target') ?? ''
  return streamAnswer(request, deps, await deps.signTicket({ ...ticketFor(call), returned_from: target }))
}

/** https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus-values */
const outcomes: Record<string, TransferOutcome> = {
  completed: 'answered',
  answered: 'answered',
  busy: 'busy',
  'no-answer': 'no_answer',
  canceled: 'no_answer',
  failed: 'failed',
}
