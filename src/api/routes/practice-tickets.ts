import { z } from 'zod'
import { permitPractice } from '#actions/calls/permit-practice.ts'
import { signTicket, ticketSeconds } from '../auth/ticket.ts'
import { route } from '../route.ts'

export const practiceTicketRoutes = [
  route({
    method: 'POST',
    path: '/api/practice/tickets',
    operationId: 'createPracticeTicket',
    summary: 'Permits one practice call to a number of a business of yours (the operator: to any number)',
    tag: 'calls',
    allow: 'signed-in',
    body: z.object({
      to: z.string().min(1).max(200),
      /** Who to call as; left out: a caller who withholds their number. */
      from: z.string().min(1).max(200).nullable().default(null),
    }),
    response: z.object({ ticket: z.string(), expires_at: z.iso.datetime() }),
    status: 201,
    async handle({ deps, actor, body }) {
      const content = await permitPractice(deps, actor, body)
      const now = deps.clock.now()
      return {
        ticket: await signTicket(deps.secrets.signing_key, content, now),
        expires_at: new Date(now.getTime() + ticketSeconds * 1_000).toISOString(),
      }
    },
  }),
]
