import type { FastifyRequest } from 'fastify'
import type { Actor } from '#domain/access.ts'
import { hasAccess } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { forbidden, notFound } from '#actions/permission.ts'
import { neededAccess } from '../permission.ts'
import type { AnyRoute, RouteDeps } from '../route.ts'
import type { Identify, Identity } from './identify.ts'
import { isLoopback } from './loopback.ts'

/** What the guard found out about a request; handlers see `actor` and `business_id`. */
export interface Admission {
  identity: Identity | null
  actor: Actor | null
  business_id: string
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Who asks? Throws `unauthenticated`, `invalid_token` or `token_expired`; null where no token is needed. */
export function authenticate(
  route: AnyRoute,
  request: FastifyRequest,
  identify: Identify,
): Identity | null | Promise<Identity> {
  if (route.allow === 'public') return null
  const token = bearerToken(request)
  if (token !== null) return identify(token)
  if (route.allow.startsWith('loopback-or-') && isLoopback(request)) return null
  throw new SwitchboardError('unauthenticated', 'This needs a token: send it as "Authorization: Bearer …".')
}

/** May they? Answers with the actor, or throws `forbidden` (may not) or `not_found` (must not even know). */
export function authorise(
  route: AnyRoute,
  request: FastifyRequest,
  identity: Identity | null,
  deps: RouteDeps,
): Admission | Promise<Admission> {
  const admit = (actor: Actor | null, business_id = ''): Admission => ({ identity, actor, business_id })
  if (identity === null) return admit(null)
  if (neededAccess(route.allow) !== null) return authoriseMember(route, request, identity, deps)
  switch (route.allow) {
    case 'person':
      if (identity.kind === 'person') return admit({ kind: 'user', user_id: identity.person.id })
      break
    case 'signed-in':
      if (identity.kind === 'person') return admit({ kind: 'user', user_id: identity.person.id })
      if (identity.kind === 'api_key') return admit(keyActor(identity), identity.business_id)
      if (identity.kind === 'operator') return admit(identity)
      break
    case 'call':
      if (identity.kind !== 'call') break
      if (pathParam(request, 'call_id') !== identity.call_id) throw notFound('call')
      return admit(identity, identity.business_id ?? '')
    case 'agent':
    case 'loopback-or-agent':
      if (identity.kind === 'agent') return admit(identity)
      break
    case 'operator':
    case 'loopback-or-operator':
      if (identity.kind === 'operator') return admit(identity)
      if (identity.kind === 'person') return authoriseOperator(identity, deps)
      break
    default:
      break
  }
  throw forbidden()
}

/** An account that the operator trusts with everything. */
async function authoriseOperator(
  identity: Extract<Identity, { kind: 'person' }>,
  { database }: RouteDeps,
): Promise<Admission> {
  const isOperator = await database.asSystem((system) => system.operators.has(identity.person.id))
  if (!isOperator) throw forbidden()
  return { identity, actor: { kind: 'operator', user_id: identity.person.id }, business_id: '' }
}

async function authoriseMember(
  route: AnyRoute,
  request: FastifyRequest,
  identity: Identity,
  deps: RouteDeps,
): Promise<Admission> {
  if (identity.kind === 'agent' || identity.kind === 'call') throw forbidden()
  const { business_id, actor } = await businessAndActor(route, request, identity, deps)
  if (actor === null) throw notFound(route.business === 'role' ? 'role' : 'business')
  const needed = neededAccess(route.allow)
  if (actor.kind === 'member' && needed !== null && !hasAccess(actor.access, needed)) {
    throw forbidden(`This needs ${needed} access; you have ${actor.access}.`)
  }
  return { identity, actor, business_id }
}

async function businessAndActor(
  route: AnyRoute,
  request: FastifyRequest,
  identity: Exclude<Identity, { kind: 'agent' | 'call' }>,
  deps: RouteDeps,
): Promise<{ business_id: string; actor: Actor | null }> {
  const named = namedId(route, request)
  return deps.database.asSystem(async (system) => {
    const business_id = route.business === 'role' ? await system.businesses.businessOfRole(named) : named
    if (business_id === null) return { business_id: '', actor: null }
    if (identity.kind === 'operator') return { business_id, actor: identity }
    if (identity.kind === 'api_key') {
      return { business_id, actor: identity.business_id === business_id ? keyActor(identity) : null }
    }
    const user_id = identity.person.id
    const access = await system.access.of(user_id, business_id)
    const needed = neededAccess(route.allow)
    const isEnough = access !== null && (needed === null || hasAccess(access, needed))
    if (!isEnough && (await system.operators.has(user_id)))
      return { business_id, actor: { kind: 'operator', user_id } }
    return { business_id, actor: access === null ? null : { kind: 'member', user_id, business_id, access } }
  })
}

/** The id in the request that leads to the business. Anything but a UUID leads nowhere. */
function namedId(route: AnyRoute, request: FastifyRequest): string {
  if (route.business === 'body') {
    const { business_id } = (request.body ?? {}) as { business_id?: unknown }
    if (typeof business_id === 'string' && uuid.test(business_id)) return business_id.toLowerCase()
    throw new SwitchboardError('invalid_request', 'business_id: must be the UUID of a business.')
  }
  const id = pathParam(request, route.business === 'role' ? 'role_id' : 'business_id')
  if (uuid.test(id)) return id.toLowerCase()
  throw notFound(route.business === 'role' ? 'role' : 'business')
}

function keyActor(identity: Extract<Identity, { kind: 'api_key' }>): Actor {
  return { kind: 'member', user_id: null, business_id: identity.business_id, access: identity.access }
}

function pathParam(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string | undefined>)[name] ?? ''
}

function bearerToken(request: FastifyRequest): string | null {
  const header = request.headers.authorization
  if (header === undefined) return null
  const match = /^Bearer +(\S+) *$/i.exec(header)
  if (match?.[1] === undefined) {
    throw new SwitchboardError('unauthenticated', 'The Authorization header must read "Bearer" and a token.')
  }
  return match[1]
}
