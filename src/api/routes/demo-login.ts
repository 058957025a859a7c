import { z } from 'zod'
import { isLoopback } from '../auth/loopback.ts'
import { route } from '../route.ts'

export const demoLoginRoutes = [
  route({
    method: 'GET',
    path: '/api/demo-login',
    operationId: 'getDemoLogin',
    summary: "The demo owner's login, where there is a demo; for who sits at the machine itself",
    tag: 'accounts',
    // The sign-in page asks wherever it is opened, so that no is an answer, and no fault in a visitor's console.
    allow: 'public',
    response: z.object({
      /** Null: there is no demo, or it is asked for from elsewhere. */
      login: z.object({ email: z.string(), password: z.string() }).nullable(),
    }),
    async handle({ deps, request }) {
      if (!isLoopback(request)) return { login: null }
      return { login: (await deps.demo_login?.()) ?? null }
    },
  }),
]
