import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { documentOf } from './openapi.ts'

/** What the page loads comes from here alone, so that it works without a network. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** `/openapi.json`, and the same to read and try at `/docs`. */
export async function registerDocsPage(app: FastifyInstance): Promise<void> {
  let document: string | null = null
  app.get('/openapi.json', { schema: { hide: true }, config: { allow: 'public' } }, (_request, reply) => {
    document ??= JSON.stringify(documentOf(app))
    return reply.type('application/json; charset=utf-8').send(document)
  })
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, allow: 'public' }
    })
    await scope.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: contentSecurityPolicy,
      theme: {
        title: 'Switchboard API',
        css: [{ filename: 'switchboard.css', content: '.topbar { display: none }' }],
      },
      uiConfig: { validatorUrl: null, persistAuthorization: true, tryItOutEnabled: true },
    })
  })
}
