import { z } from 'zod'
import { askAccounts } from '../auth/ask-accounts.ts'
import { requestPasswordReset } from '../auth/request-password-reset.ts'
import { signInPerMinute } from '../rate-limits.ts'
import type { RouteContext } from '../route.ts'
import { route } from '../route.ts'

const tag = 'accounts'
const email = z.email().max(200)
const password = z.string().min(8).max(128)

const login = z.object({
  /** Send it as `Authorization: Bearer …`; it lasts 30 days from its last use. */
  token: z.string(),
  user: z.object({ id: z.string(), email: z.string(), name: z.string() }),
})

type Asking = Pick<RouteContext<'public', undefined, undefined, undefined>, 'deps' | 'request'>

function ask({ deps, request }: Asking, path: string, body: unknown): Promise<unknown> {
  return askAccounts(deps.people, request, { public_url: deps.settings.public_url, path, body })
}

export const accountRoutes = [
  route({
    method: 'GET',
    path: '/api/front-door',
    operationId: 'getFrontDoor',
    summary: 'Whether somebody has an account here; whoever comes first signs up instead of in',
    tag,
    allow: 'public',
    response: z.object({ has_accounts: z.boolean() }),
    handle: async ({ deps }) => ({ has_accounts: await deps.people.hasAny() }),
  }),
  route({
    method: 'POST',
    path: '/api/auth/sign-up/email',
    operationId: 'signUp',
    summary: 'Makes an account and signs in',
    tag,
    allow: 'public',
    rateLimit: signInPerMinute,
    body: z.object({ email, password, name: z.string().min(1).max(200) }),
    response: login,
    handle: async (context) => login.parse(await ask(context, '/api/auth/sign-up/email', context.body)),
  }),
  route({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    operationId: 'signIn',
    summary: 'Signs in: a bearer token for an e-mail address and its password',
    tag,
    allow: 'public',
    rateLimit: signInPerMinute,
    body: z.object({ email, password: z.string().min(1).max(128) }),
    response: login,
    handle: async (context) => login.parse(await ask(context, '/api/auth/sign-in/email', context.body)),
  }),
  route({
    method: 'POST',
    path: '/api/auth/sign-out',
    operationId: 'signOut',
    summary: 'Ends this login',
    tag,
    allow: 'person',
    handle: async (context) => void (await ask(context, '/api/auth/sign-out', {})),
  }),
  route({
    method: 'POST',
    path: '/api/auth/change-password',
    operationId: 'changePassword',
    summary: 'Sets a new password and ends every other login',
    tag,
    allow: 'person',
    rateLimit: signInPerMinute,
    body: z.object({ current_password: z.string().min(1).max(128), new_password: password }),
    response: login,
    async handle(context) {
      const { current_password: currentPassword, new_password: newPassword } = context.body
      const body = { currentPassword, newPassword, revokeOtherSessions: true }
      return login.parse(await ask(context, '/api/auth/change-password', body))
    },
  }),
  route({
    method: 'POST',
    path: '/api/auth/request-password-reset',
    operationId: 'requestPasswordReset',
    summary:
      'Mails a link that sets a new password; the answer is the same whether somebody has that address or not',
    tag,
    allow: 'public',
    rateLimit: signInPerMinute,
    body: z.object({ email, language: z.string().max(35).default('en') }),
    response: z.object({
      /** False: this installation sends no mail; its operator makes a reset token. */
      is_mail_configured: z.boolean(),
    }),
    handle: ({ deps, body }) => requestPasswordReset(deps, body),
  }),
  route({
    method: 'POST',
    path: '/api/auth/reset-password',
    operationId: 'resetPassword',
    summary: 'Sets a new password with a reset token, and ends every login',
    tag,
    allow: 'public',
    rateLimit: signInPerMinute,
    body: z.object({ token: z.string().min(1).max(200), new_password: password }),
    async handle(context) {
      const { token, new_password: newPassword } = context.body
      await ask(context, '/api/auth/reset-password', { token, newPassword })
    },
  }),
  route({
    method: 'POST',
    path: '/api/operator/password-resets',
    operationId: 'createPasswordReset',
    summary: 'Makes a reset token, good for an hour and once, for somebody who has lost their password',
    tag,
    allow: 'operator',
    body: z.object({ email }),
    response: z.object({ token: z.string(), expires_at: z.iso.datetime() }),
    status: 201,
    handle: ({ deps, body }) => deps.people.createPasswordReset(body.email),
  }),
]
