import { z } from 'zod'
import { listOwnBusinesses } from '#actions/members/list-own-businesses.ts'
import { isOperator } from '#actions/operator/operators.ts'
import { notFound } from '#actions/permission.ts'
import { access } from '#domain/access.ts'
import { route } from '../route.ts'

const me = z.object({
  user: z.object({ id: z.string(), email: z.string(), name: z.string() }),
  /** May see and do everything in every business. */
  is_operator: z.boolean(),
  businesses: z.array(z.object({ id: z.uuid(), name: z.string(), access })),
})

export const meRoutes = [
  route({
    method: 'GET',
    path: '/api/me',
    operationId: 'getMe',
    summary: 'Who you are, and the businesses you may enter',
    tag: 'accounts',
    allow: 'person',
    response: me,
    async handle({ deps, actor }) {
      const user = await deps.people.byId(actor.user_id)
      if (user === null) throw notFound('account')
      const [businesses, is_operator] = [await listOwnBusinesses(deps, actor), await isOperator(deps, actor)]
      return { user, is_operator, businesses }
    },
  }),
]
