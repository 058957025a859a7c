import { z } from 'zod'
import { notFound } from '#actions/permission.ts'
import { route } from '../route.ts'

export const demoLoginRoutes = [
  route({
    method: 'GET',
    path: '/api/demo-login',
    operationId: 'getDemoLogin',
    summary: "The demo owner's login, where there is a demo; for who sits at the machine itself",
    tag: 'accounts',
    allow: 'loopback-or-operator',
    response: z.object({ email: z.string(), password: z.string() }),
    async handle({ deps }) {
      const login = (await deps.demo_login?.()) ?? null
      if (login === null) throw notFound('demo')
      return login
    },
  }),
]
