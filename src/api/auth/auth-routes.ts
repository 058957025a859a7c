import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiSettings } from '../app-deps.ts'
import { rateLimitConfig, signInPerMinute } from '../rate-limits.ts'
import type { Accounts } from './accounts.ts'

/** Mounts better-auth at `/api/auth/*`. It reads and answers whole requests, so bodies go through as they came. */
export async function registerAuthRoutes(
  app: FastifyInstance,
  people: Accounts,
  settings: ApiSettings,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    const mount = (url: string, max?: number) =>
      scope.route({
        method: ['GET', 'POST'],
        url,
        schema: { hide: true },
        config: { allow: 'public', ...rateLimitConfig(settings, 'public', max) },
        handler: async (request, reply) => {
          const response = await people.handle(toWebRequest(request, settings.public_url))
          reply.code(response.status)
          for (const [name, value] of response.headers) reply.header(name, value)
          return reply.send(Buffer.from(await response.arrayBuffer()))
        },
      })
    mount('/api/auth/*')
    for (const guessable of [
      'sign-in/*',
      'sign-up/*',
      'change-password',
      'reset-password',
      'request-password-reset',
    ]) {
      mount(`/api/auth/${guessable}`, signInPerMinute)
    }
  })
}

function toWebRequest(request: FastifyRequest, public_url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const item of value ?? []) headers.append(name, item)
  }
  const body =
    Buffer.isBuffer(request.body) && request.method !== 'GET' ? { body: new Uint8Array(request.body) } : {}
  return new Request(new URL(request.url, public_url), { method: request.method, headers, ...body })
}
