import { z } from 'zod'
import { SwitchboardError } from '#domain/errors.ts'
import { route } from '../route.ts'

const health = z.object({ status: z.literal('ok'), version: z.string() })

export const healthRoutes = [
  route({
    method: 'GET',
    path: '/live',
    operationId: 'getLiveness',
    summary: 'Whether this process lives, whatever its database does: what it is to be started again for',
    tag: 'system',
    allow: 'public',
    rateLimit: false,
    response: z.object({ status: z.literal('ok') }),
    handle: () => ({ status: 'ok' as const }),
  }),
  route({
    method: 'GET',
    path: '/health',
    operationId: 'getHealth',
    summary: 'Whether this process lives and reaches its database',
    tag: 'system',
    allow: 'public',
    response: health,
    async handle({ deps }) {
      try {
        await deps.database.asSystem((system) => system.businesses.list({ limit: 1, cursor: null }))
      } catch (cause) {
        throw new SwitchboardError('database_unavailable', 'The database does not answer.', { cause })
      }
      return { status: 'ok' as const, version: deps.settings.version }
    },
  }),
  route({
    method: 'GET',
    path: '/metrics',
    operationId: 'getMetrics',
    summary: 'Measurements in the Prometheus form',
    tag: 'system',
    allow: 'loopback-or-operator',
    produces: 'text/plain',
    async handle({ request, reply }) {
      const { metrics } = request.server
      return reply.type(metrics.contentType).send(await metrics.metrics())
    },
  }),
]
