import { z } from 'zod'
import { brief } from '#domain/brief.ts'
import { route } from '../route.ts'

/** The seed's names: `business`, `ai_roles`, `staff`; `role` is the one that answers. */
const lookupAnswer = z.object({
  business: brief.shape.business,
  role: brief.shape.role,
  ai_roles: brief.shape.roles,
  staff: brief.shape.staff,
  services: brief.shape.services,
  hours: brief.shape.hours,
})

export const lookupRoutes = [
  route({
    method: 'POST',
    path: '/api/ai/lookup-by-phone',
    operationId: 'lookupByPhone',
    summary: 'The business that a phone number belongs to, with its roles, staff, services and hours',
    tag: 'ai',
    allow: 'loopback-or-agent',
    body: z.object({ phone_number: z.string().min(1).max(200) }),
    response: lookupAnswer,
    async handle({ deps, body, reply }) {
      const json = await deps.lookup.lookup(body.phone_number)
      return reply.type('application/json; charset=utf-8').send(json)
    },
  }),
]
