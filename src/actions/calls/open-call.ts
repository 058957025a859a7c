import { forbidden, requireAgent } from '../permission.ts'
import { ownedForm } from '../lookup/owned-form.ts'
import type { Database, OpenedCall } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import type { OpenCallRequest } from '#domain/brief.ts'
import { numberCandidates, parseCallerNumber } from '#domain/phone-number.ts'

export interface Ticket {
  line: OpenCallRequest['line']
  dialed_number: string
  caller_number: string | null
  external_id: string
}

export interface OpenCallDeps {
  database: Database
  default_country?: string | null
  /** Throws `invalid_token` or `token_expired`. `at`: the moment at which the ticket has to be valid. */
  verifyTicket(ticket: string, at: Date): Promise<Ticket>
}

/**
 * Opens a call: one statement finds the business, the role and the caller, records the call and returns the brief.
 * Opening the same `call_id` again gives the same answer. A ticket's numbers win over those of the request; a
 * practice call cannot be opened without one. Numbers that cannot be read never keep a call from being answered:
 * the caller is then unknown, the call unrouted.
 */
export async function openCall(
  deps: OpenCallDeps,
  actor: Actor,
  request: OpenCallRequest,
): Promise<OpenedCall> {
  requireAgent(actor)
  const numbers = await ticketOrRequest(deps, request)
  const country = deps.default_country ?? null
  const forms = numberCandidates(numbers.dialed_number, country)
  return deps.database.asSystem(async (system) =>
    system.calls.open({
      ...request,
      external_id: numbers.external_id,
      dialed_number: (await ownedForm(system, forms)) ?? printable(numbers.dialed_number),
      caller_number: parseCallerNumber(numbers.caller_number, { country }),
    }),
  )
}

async function ticketOrRequest(deps: OpenCallDeps, request: OpenCallRequest): Promise<Omit<Ticket, 'line'>> {
  if (request.ticket === null) {
    if (request.line !== 'practice') return request
    throw forbidden('A practice call needs a ticket from POST /api/practice/tickets.')
  }
  // An opening may be replayed long after its ticket ran out: what counts is the moment the call began.
  const ticket = await deps.verifyTicket(request.ticket, new Date(request.started_at))
  if (ticket.line === request.line) return ticket
  throw forbidden(`This ticket is for a ${ticket.line} call.`)
}

/** What was dialled and is no number is recorded all the same, without what could upset a terminal or a log. */
function printable(written: string): string {
  return written.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, 100)
}
