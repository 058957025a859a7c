import type { FastifyRequest, RouteOptions } from 'fastify'
import { isSwitchboardError } from '#domain/errors.ts'
import type { AnyRoute, RouteDeps } from '../route.ts'
import type { Admission } from './guard.ts'
import { authenticate, authorise } from './guard.ts'
import type { Identify, Identity } from './identify.ts'

declare module 'fastify' {
  interface FastifyRequest {
    admission: Admission | null
  }
}

export interface GuardDeps {
  deps: RouteDeps
  identify: Identify
  /** Called with every request whose token was refused; throws `rate_limited` when there were too many. */
  countFailure: (request: FastifyRequest) => Promise<void>
}

type Later<T> = T | Promise<T>
type Hooks = Pick<RouteOptions, 'onRequest' | 'preValidation'>
type Admit = (request: FastifyRequest) => Later<Admission>

/**
 * The guard of one route as Fastify's hooks. Who asks is settled before the body is read; a business that the body
 * names can be checked only after.
 */
export function guardHooks(route: AnyRoute, guard: GuardDeps): Hooks {
  if (route.allow === 'public') return {}
  const identify = (request: FastifyRequest) => authenticate(route, request, guard.identify)
  const admit = (request: FastifyRequest, identity: Identity | null) =>
    authorise(route, request, identity, guard.deps)
  if (route.business === 'body') {
    return {
      onRequest: hook(guard, (request) => andThen(identify(request), identityOnly)),
      preValidation: hook(guard, (request) => admit(request, request.admission?.identity ?? null)),
    }
  }
  return {
    onRequest: hook(guard, (request) => andThen(identify(request), (identity) => admit(request, identity))),
  }
}

function identityOnly(identity: Identity | null): Admission {
  return { identity, actor: null, business_id: '' }
}

/**
 * Goes on at once where nothing has to be waited for (service tokens, known call tokens, loopback): those are the
 * routes that a call waits for, and Fastify takes either an answer or a promise.
 */
function hook(guard: GuardDeps, admit: Admit) {
  return (request: FastifyRequest, _reply: unknown, done: () => void): Promise<void> | undefined => {
    const waiting = enter(guard, request, admit)
    if (waiting === undefined) done()
    return waiting
  }
}

function enter(guard: GuardDeps, request: FastifyRequest, admit: Admit): Promise<void> | undefined {
  try {
    const admission = admit(request)
    if (admission instanceof Promise) return enterLater(guard, request, admission)
    request.admission = admission
    return undefined
  } catch (error) {
    return refuse(guard, request, error)
  }
}

async function enterLater(
  guard: GuardDeps,
  request: FastifyRequest,
  admission: Promise<Admission>,
): Promise<void> {
  try {
    request.admission = await admission
  } catch (error) {
    await refuse(guard, request, error)
  }
}

async function refuse(guard: GuardDeps, request: FastifyRequest, error: unknown): Promise<never> {
  if (isSwitchboardError(error) && error.status === 401) await guard.countFailure(request)
  throw error
}

function andThen<T, U>(value: Later<T>, use: (value: T) => Later<U>): Later<U> {
  return value instanceof Promise ? value.then((known) => use(known)) : use(value)
}
