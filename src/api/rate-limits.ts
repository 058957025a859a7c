import type { FastifyInstance, FastifyRequest } from 'fastify'
import rateLimit from '@fastify/rate-limit'
import { SwitchboardError } from '#domain/errors.ts'
import type { ApiSettings } from './app-deps.ts'
import type { Permission } from './permission.ts'

/** Requests a minute for one caller of a route, by what the route asks for; false: not counted. */
const perMinute: Record<Permission, number | false> = {
  public: 300,
  person: 600,
  'signed-in': 600,
  'member:viewer': 600,
  'member:manager': 600,
  'member:owner': 120,
  call: 3_000,
  // Holders of a service token are ours: hundreds of calls share one.
  agent: false,
  operator: false,
  'loopback-or-agent': false,
  'loopback-or-operator': false,
}

/** Sign-in, sign-up and password change: guesses, from one address. */
export const signInPerMinute = 10
/** Requests with a token that is not valid, from one address. */
const failuresPerMinute = 60

export async function registerRateLimits(app: FastifyInstance, settings: ApiSettings): Promise<void> {
  if (!settings.rate_limits_enabled) return
  await app.register(rateLimit, {
    global: false,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: callerKey,
    errorResponseBuilder: (_request, context) => tooMany(Math.ceil(context.ttl / 1000)),
  })
}

/** Fastify's route config for one route: `{ rateLimit: { max } }`, or nothing. */
export function rateLimitConfig(
  settings: ApiSettings,
  allow: Permission,
  own: number | false | undefined,
): { rateLimit?: { max: number } } {
  const max = own ?? perMinute[allow]
  return max === false || !settings.rate_limits_enabled ? {} : { rateLimit: { max } }
}

/** Counts failed logins by address: call it when a token was refused. Throws `rate_limited` beyond the limit. */
export function createFailureCounter(app: FastifyInstance, settings: ApiSettings) {
  if (!settings.rate_limits_enabled) return async () => undefined
  const count = app.createRateLimit({
    max: failuresPerMinute,
    keyGenerator: (request) => `failed ${request.ip}`,
  })
  return async (request: FastifyRequest) => {
    const result = await count(request)
    if (!result.isAllowed && result.isExceeded) throw tooMany(result.ttlInSeconds)
  }
}

function tooMany(retry_after_seconds: number): SwitchboardError {
  return new SwitchboardError('rate_limited', `Too many requests. Try again in ${retry_after_seconds} s.`, {
    details: { retry_after_seconds },
  })
}

/** One caller: a person, a key, a call; without a token the address. */
function callerKey(request: FastifyRequest): string {
  const identity = request.admission?.identity ?? null
  switch (identity?.kind) {
    case 'person':
      return `person ${identity.person.id}`
    case 'api_key':
      return `key ${identity.api_key_id}`
    case 'call':
      return `call ${identity.call_id}`
    case 'agent':
    case 'operator':
      return identity.kind
    default:
      return request.ip
  }
}
