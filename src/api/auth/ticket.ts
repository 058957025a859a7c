import { SignJWT } from 'jose'
import { z } from 'zod'
import { lineKind } from '#domain/call.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { secretBytes, verifyOwn } from './call-token.ts'

export const ticketSeconds = 120

const ticket = z.object({
  line: lineKind,
  dialed_number: z.string(),
  caller_number: z.string().nullable(),
  external_id: z.string(),
  returned_from: z.string().optional(),
})
/** Permits one call to be placed (practice) or says that a signed webhook announced it (carrier). */
export type Ticket = z.infer<typeof ticket>

/** A JWT (HS256, `aud: 'ticket'`) for two minutes. */
export function signTicket(signing_key: string, content: Ticket, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000)
  return new SignJWT({ ...content })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('ticket')
    .setIssuedAt(issued)
    .setExpirationTime(issued + ticketSeconds)
    .sign(secretBytes(signing_key))
}

/** Throws `token_expired` or `invalid_token`. `at`: the moment at which the ticket has to be valid. */
export async function verifyTicket(signing_key: string, token: string, at: Date): Promise<Ticket> {
  const parsed = ticket.safeParse(await verifyOwn(signing_key, token, 'ticket', at))
  if (!parsed.success) throw new SwitchboardError('invalid_token', 'This ticket is not one of ours.')
  return parsed.data
}
