import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { Histogram } from 'prom-client'
import type { Registry } from 'prom-client'

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Registry
  }
}

/** One log line and one observation a request. The route's pattern is named, never the address with its ids. */
export function observeRequests(app: FastifyInstance, logger: Logger, metrics: Registry): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [metrics],
  })
  app.decorate('metrics', metrics)
  app.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'none'
    const status = reply.statusCode
    duration.observe({ method: request.method, route, status }, reply.elapsedTime / 1000)
    logger.debug(
      { request_id: request.id, method: request.method, route, status, duration_ms: reply.elapsedTime },
      'request',
    )
    next()
  })
}
