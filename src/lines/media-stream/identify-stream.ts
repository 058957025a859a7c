import type { Logger } from 'pino'
import type { IncomingCall } from '#domain/call.ts'
import { parseCallerNumber } from '#domain/phone-number.ts'
import type { VerifyTicket } from '../call-ticket.ts'
import type { StreamStart } from './stream-message.ts'

/**
 * Who calls whom on a stream: by its ticket, or, where no ticket is demanded, by the parameters `To` and `From`.
 * Never rejects. Null: this stream may not be a call.
 */
export async function identifyStream(
  start: StreamStart,
  options: { verifyTicket: VerifyTicket; requireTicket: boolean; log: Logger },
): Promise<IncomingCall | null> {
  const { ticket, To, From } = start.customParameters
  const headers = { stream_sid: start.streamSid }
  if (ticket !== undefined) {
    const call = await options.verifyTicket(ticket).catch((error: unknown) => {
      options.log.error({ err: error }, 'a ticket could not be checked')
      return null
    })
    return call?.line === 'media_stream' ? { ...call, headers, ticket } : null
  }
  if (options.requireTicket || To === undefined) return null
  return {
    line: 'media_stream',
    dialed_number: To,
    caller_number: parseCallerNumber(From),
    external_id: start.callSid,
    headers,
    ticket: null,
  }
}
