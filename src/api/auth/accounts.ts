import { randomBytes } from 'node:crypto'
import { betterAuth } from 'better-auth'
import type { BetterAuthOptions, InternalAdapter } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { bearer } from 'better-auth/plugins/bearer'
import { SwitchboardError } from '#domain/errors.ts'
import type { AppDeps } from '../app-deps.ts'
import { findOrCreatePerson } from './issuer-person.ts'

/** Somebody with a login. */
export interface Person {
  id: string
  email: string
  name: string
}

/** What an issuer's JWT says about who sends it. */
export interface IssuerClaims {
  issuer: string
  subject: string
  email: string | null
  email_verified: boolean
  name: string | null
}

/** The people with a login: better-auth behind the few questions that the API asks. */
export interface Accounts {
  /** Answers `/api/auth/*`: sign-up, sign-in, sign-out, sessions, password change. */
  handle(request: Request): Promise<Response>
  /** A token for `/api/auth/reset-password`, to be mailed, or handed over by the operator. Throws `not_found`. */
  createPasswordReset(email: string): Promise<{ token: string; expires_at: string }>
  /** Null: no such session. Throws `token_expired` when it ran out. A session in use is prolonged once a day. */
  bySession(token: string): Promise<Person | null>
  byId(user_id: string): Promise<Person | null>
  /** Whether anybody has an account at all. */
  hasAny(): Promise<boolean>
  byEmail(email: string): Promise<Person | null>
  /** Finds the person by issuer and subject, or makes them known. Throws `conflict` when the address is another's. */
  byIssuer(claims: IssuerClaims): Promise<Person>
}

const sessionSeconds = 60 * 60 * 24 * 30
const sessionRefreshSeconds = 60 * 60 * 24
const resetSeconds = 60 * 60

type AccountsDeps = Pick<AppDeps, 'accounts' | 'secrets' | 'settings' | 'ids' | 'logger' | 'clock'>

export function createAccounts(deps: AccountsDeps): Accounts {
  const auth = betterAuth(options(deps))
  const adapter = async () => (await auth.$context).internalAdapter
  return {
    handle: (request) => auth.handler(request),
    createPasswordReset: async (email) => createPasswordReset(await adapter(), email),
    bySession: async (token) => findSession(await adapter(), token, deps.clock.now()),
    async byId(user_id) {
      const user = await (await adapter()).findUserById(user_id)
      return user === null ? null : person(user)
    },
    hasAny: async () => (await (await adapter()).countTotalUsers()) > 0,
    async byEmail(email) {
      const found = await (await adapter()).findUserByEmail(email)
      return found === null ? null : person(found.user)
    },
    async byIssuer(claims) {
      return person(await findOrCreatePerson(await adapter(), claims))
    },
  }
}

/**
 * better-auth's own `getSession` answers a browser: cookies, cookie caches, plugins. A bearer token needs its row
 * alone, at a third of the cost, and every request pays it. What follows the dot is the cookie's signature.
 */
async function findSession(adapter: InternalAdapter, token: string, now: Date): Promise<Person | null> {
  const found = await adapter.findSession(token.split('.')[0] ?? token)
  if (found === null) return null
  const left = found.session.expiresAt.getTime() - now.getTime()
  if (left <= 0) throw new SwitchboardError('token_expired', 'This login has expired. Sign in again.')
  if (left <= (sessionSeconds - sessionRefreshSeconds) * 1_000) {
    const expiresAt = new Date(now.getTime() + sessionSeconds * 1_000)
    await adapter.updateSession(found.session.token, { expiresAt, updatedAt: now })
  }
  return person(found.user)
}

/** As better-auth's own `request-password-reset` does, which would mail it. Its clock, because it checks the time. */
async function createPasswordReset(
  adapter: InternalAdapter,
  email: string,
): Promise<{ token: string; expires_at: string }> {
  const found = await adapter.findUserByEmail(email)
  if (found === null)
    throw new SwitchboardError('not_found', 'Nobody has an account with this e-mail address.', {
      reason: 'account_missing',
    })
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + resetSeconds * 1_000)
  await adapter.createVerificationValue({
    value: found.user.id,
    identifier: `reset-password:${token}`,
    expiresAt,
  })
  return { token, expires_at: expiresAt.toISOString() }
}

function options(deps: AccountsDeps): BetterAuthOptions {
  const { accounts, secrets, settings, ids, logger } = deps
  return {
    appName: 'Switchboard',
    baseURL: settings.public_url,
    basePath: '/api/auth',
    secret: secrets.auth_secret,
    database: drizzleAdapter(accounts.drizzle, { provider: 'pg', schema: accounts.tables }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: !settings.sign_up_enabled,
      minPasswordLength: 8,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: sessionSeconds, updateAge: sessionRefreshSeconds },
    plugins: [bearer()],
    trustedOrigins: (request) => ownOrigins(settings.public_url, request),
    // Ours counts by caller for every route (rate-limits.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: { database: { generateId: () => ids.uuid() } },
    logger: {
      log: (level: 'debug' | 'info' | 'success' | 'warn' | 'error', message: string) =>
        logger[level === 'success' ? 'info' : level]({ source: 'better-auth', pii: { message } }, 'accounts'),
    },
  }
}

/** The configured address, and whatever address this request itself was sent to: 127.0.0.1 as well as localhost. */
function ownOrigins(public_url: string, request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [public_url, `http://${host}`, `https://${host}`] : [public_url]
}

function person(user: { id: string; email: string; name: string }): Person {
  return { id: user.id, email: user.email, name: user.name }
}
