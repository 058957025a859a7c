import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js'
import type { CallLeg } from '#conversation/line.ts'
import type { IncomingCall } from '#domain/call.ts'

/** How long the person's phone rings. */
const ringSeconds = 25

export const dialedPath = '/twilio/dialed'

/** What it takes to put callers through: the carrier's API, and an address at which it tells what came of it. */
export interface CarrierTransfers {
  /** Such as `https://phones.example.org`. */
  publicUrl: string
  redirect(call_sid: string, twiml: string): Promise<boolean>
}

/** How a leg puts its caller through: not at all where the carrier's API is not known. */
export function transferBy(
  transfers: CarrierTransfers | null,
  incoming: IncomingCall,
): Pick<CallLeg, 'transfer'> {
  if (transfers === null) return {}
  return {
    transfer: (number, { target_name }) =>
      transfers.redirect(incoming.external_id, dialTwiml(number, target_name, transfers.publicUrl, incoming)),
  }
}

/** The carrier takes the caller out of the stream and dials; afterwards it asks `POST /twilio/dialed` how to go on. */
function dialTwiml(
  number: string,
  target_name: string | null,
  publicUrl: string,
  { dialed_number, caller_number }: IncomingCall,
): string {
  const answer = new VoiceResponse()
  const query = new URLSearchParams({ target: target_name ?? '' }).toString()
  const options = {
    action: `${publicUrl.replace(/\/+$/, '')}${dialedPath}?${query}`,
    method: 'POST',
    timeout: ringSeconds,
    // A withheld number cannot be shown on; the business's own can.
    ...(caller_number === null ? { callerId: dialed_number } : {}),
  }
  answer.dial(options).number(number)
  return answer.toString()
}
