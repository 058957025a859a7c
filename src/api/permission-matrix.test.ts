import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi } from '../../tests/support/api.ts'
import { secrets, startTestApi } from '../../tests/support/api.ts'
import { declaredPermissions } from '../../tests/support/declared-permissions.ts'
import { buildApp } from './app.ts'
import { createAccounts } from './auth/accounts.ts'
import { callTokenSeconds, signCallToken } from './auth/call-token.ts'
import { createIdentify } from './auth/identify.ts'
import { handleErrors } from './error-handler.ts'
import type { Permission } from './permission.ts'
import { registerRoutes } from './register-routes.ts'
import type { AnyRoute } from './route.ts'
import { allRoutes } from './routes/all-routes.ts'
import { createServices } from './services.ts'

type Outcome = 'in' | 'unauthenticated' | 'invalid_token' | 'token_expired' | 'forbidden' | 'not_found'

const statusOf: Record<Exclude<Outcome, 'in'>, number> = {
  unauthenticated: 401,
  invalid_token: 401,
  token_expired: 401,
  forbidden: 403,
  not_found: 404,
}

const permissions = [
  'person',
  'signed-in',
  'member:viewer',
  'member:manager',
  'member:owner',
  'call',
  'agent',
  'operator',
  'loopback-or-agent',
  'loopback-or-operator',
] as const

/** One row a kind of caller, in the order of `permissions`: i = let in, f = forbidden, n = not found, … */
const callers: Record<string, string> = {
  'nobody, on this machine': 'u u u u u u u u i i',
  'nobody, from afar': 'u u u u u u u u u u',
  'nobody, through a proxy here': 'u u u u u u u u u u',
  'a garbage token': 'x x x x x x x x x x',
  'an unsigned JWT': 'x x x x x x x x x x',
  'an expired call token': 'e e e e e e e e e e',
  'a call token signed by another': 'x x x x x x x x x x',
  'a ticket in place of a token': 'x x x x x x x x x x',
  'an ended session': 'x x x x x x x x x x',
  'somebody without a business': 'i i n n n f f f f f',
  'an owner of another business': 'i i n n n f f f f f',
  'a viewer': 'i i i f f f f f f f',
  'a manager': 'i i i i f f f f f f',
  'an owner': 'i i i i i f f f f f',
  'an API key with viewer access': 'f i i f f f f f f f',
  'an API key with owner access': 'f i i i i f f f f f',
  'an API key of another business': 'f i n n n f f f f f',
  'an API key that was removed': 'x x x x x x x x x x',
  'the token of this call': 'f f f f f i f f f f',
  'the token of another call': 'f f f f f n f f f f',
  'the token of a call of another business': 'f f f f f n f f f f',
  'the agent': 'f f f f f f i f i f',
  'the operator': 'f i i i i f f i f i',
  'an account of an operator': 'i i i i i f f i f i',
}

const letters: Record<string, Outcome> = {
  i: 'in',
  u: 'unauthenticated',
  x: 'invalid_token',
  e: 'token_expired',
  f: 'forbidden',
  n: 'not_found',
}

let api: TestApi
let doors: FastifyInstance
let tokens: Record<string, string | null>
const ids = { business_id: '', role_id: '', call_id: '01980000-0000-7000-8000-000000000001' }

beforeAll(async () => {
  api = await startTestApi()
  doors = await buildDoors(api)
  tokens = await makeTokens(api)
}, 60_000)
afterAll(async () => {
  await doors.close()
  await api.close()
})

describe('permissions', () => {
  test('every route has the permission that is meant', () => {
    expect(Object.fromEntries(allRoutes.map((route) => [route.operationId, route.allow]))).toEqual(
      declaredPermissions,
    )
  })

  test('an app with a route that states none does not start', async () => {
    const { allow: _, ...undeclared } = allRoutes[0] as AnyRoute
    const options = { routes: [{ ...undeclared, path: '/forgotten' } as AnyRoute] }
    await expect(buildApp(api.deps, options)).rejects.toThrow(/GET \/forgotten/)
  })

  for (const caller of Object.keys(callers)) {
    test(`${caller}: what every route answers`, async () => {
      const wanted: Record<string, string> = {}
      const got: Record<string, string> = {}
      for (const route of allRoutes) {
        const outcome = expected(caller, route.allow)
        const name = `${route.method} ${route.path}`
        wanted[name] = outcome === 'in' ? '299' : `${statusOf[outcome]} ${outcome}`
        got[name] = await knock(caller, route, outcome === 'in' ? doors : api.app)
      }
      expect(got).toEqual(wanted)
    })
  }
})

function expected(caller: string, allow: Permission): Outcome {
  if (allow === 'public') return 'in'
  const column = permissions.indexOf(allow)
  return letters[callers[caller]?.split(' ')[column] ?? ''] as Outcome
}

async function knock(caller: string, route: AnyRoute, app: FastifyInstance): Promise<string> {
  const token = tokens[caller] ?? null
  const url = route.path.replace(
    /:(\w+)/g,
    (_, name: string) => ids[name as 'role_id'] ?? '01980000-0000-7000-8000-0000000000ff',
  )
  const response = await app.inject({
    method: route.method,
    url,
    remoteAddress: caller === 'nobody, from afar' ? '203.0.113.7' : '127.0.0.1',
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(caller === 'nobody, through a proxy here' ? { 'x-forwarded-for': '203.0.113.7' } : {}),
      ...(route.consumes === undefined ? {} : { 'content-type': route.consumes }),
    },
    ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: payload(route) }),
  })
  if (response.statusCode === 299) return '299'
  return `${response.statusCode} ${response.json<{ error: { code: string } }>().error.code}`
}

function payload(route: AnyRoute): string | object {
  if (route.consumes !== undefined) return 'RIFF'
  return route.business === 'body' ? { business_id: ids.business_id } : {}
}

/** The real routes behind the real guard, with nothing behind the door: whoever is let in gets 299. */
async function buildDoors({ deps }: TestApi): Promise<FastifyInstance> {
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('admission', null)
  handleErrors(app, deps.logger)
  const people = createAccounts(deps)
  const services = createServices(deps)
  app.addHook('onClose', () => services.close())
  const routes = allRoutes.map((route): AnyRoute => {
    const { params: _p, query: _q, body, response: _r, ...door } = route
    const form = route.consumes !== undefined && body !== undefined ? { body } : {}
    return { ...door, ...form, handle: ({ reply }) => reply.code(299).type('text/plain').send('in') }
  })
  await registerRoutes(app, routes, {
    deps: { ...deps, ...services, people },
    identify: createIdentify(deps, people),
  })
  return app
}

async function makeTokens(on: TestApi): Promise<Record<string, string | null>> {
  const [owner, manager, viewer, stranger, other, trusted] = await Promise.all(
    ['owner', 'manager', 'viewer', 'stranger', 'other', 'trusted'].map((name) =>
      on.signUp(`${name}@example.com`),
    ),
  )
  if (!owner || !manager || !viewer || !stranger || !other || !trusted) throw new Error('six logins')
  await on.deps.database.asSystem((system) => system.operators.add(trusted.user_id))
  const business = await on.createBusiness({}, owner)
  const foreign = await on.createBusiness({ name: 'Elsewhere' }, other)
  await on.addMember(business.id, manager, 'manager')
  await on.addMember(business.id, viewer, 'viewer')
  ids.business_id = business.id
  ids.role_id = await on.deps.database.forBusiness(
    business.id,
    async (stores) => (await stores.roles.create(role)).id,
  )

  const apiKey = async (business_id: string, login: { token: string }, access: string) =>
    (
      await on.send('POST', `/api/businesses/${business_id}/api-keys`, {
        token: login.token,
        body: { name: access, access },
      })
    ).body as { id: string; key: string }
  const removed = await apiKey(business.id, owner, 'owner')
  await on.send('DELETE', `/api/businesses/${business.id}/api-keys/${removed.id}`, { token: owner.token })
  const ended = await on.signUp('ended@example.com')
  await on.send('POST', '/api/auth/sign-out', { token: ended.token })

  const now = on.clock.now()
  const call = { call_id: ids.call_id, business_id: business.id }
  const otherCall = { ...call, call_id: '01980000-0000-7000-8000-000000000002' }
  return {
    'a garbage token': 'garbage',
    'an unsigned JWT': `${encode({ alg: 'none' })}.${encode({ sub: ids.call_id, aud: 'call' })}.`,
    'an expired call token': await signCallToken(
      secrets.signing_key,
      call,
      new Date(now.getTime() - (callTokenSeconds + 1) * 1_000),
    ),
    'a call token signed by another': await signCallToken('another key, also of 32 characters', call, now),
    'a ticket in place of a token': await ticketLike(call, now),
    'an ended session': ended.token,
    'somebody without a business': stranger.token,
    'an owner of another business': other.token,
    'a viewer': viewer.token,
    'a manager': manager.token,
    'an owner': owner.token,
    'an API key with viewer access': (await apiKey(business.id, owner, 'viewer')).key,
    'an API key with owner access': (await apiKey(business.id, owner, 'owner')).key,
    'an API key of another business': (await apiKey(foreign.id, other, 'owner')).key,
    'an API key that was removed': removed.key,
    'the token of this call': await signCallToken(secrets.signing_key, call, now),
    'the token of another call': await signCallToken(secrets.signing_key, otherCall, now),
    'the token of a call of another business': await signCallToken(
      secrets.signing_key,
      { ...otherCall, business_id: foreign.id },
      now,
    ),
    'the agent': secrets.agent_token,
    'the operator': secrets.operator_token,
    'an account of an operator': trusted.token,
  }
}

const role = {
  role_type: 'receptionist',
  ai_name: 'Sarah',
  voice_style: 'Kore',
  personality: '',
  system_prompt: '',
  greeting_message: '',
  is_enabled: true,
  priority: 100,
}

/** Everything a call token has, but for another audience. */
function ticketLike(call: { call_id: string; business_id: string }, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1_000)
  return new SignJWT({ business_id: call.business_id })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(call.call_id)
    .setAudience('ticket')
    .setIssuedAt(issued)
    .setExpirationTime(issued + 60)
    .sign(new TextEncoder().encode(secrets.signing_key))
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
