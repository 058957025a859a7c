import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { ApiSettings } from './app-deps.ts'

/** `/openapi.json` and the readable `/docs`, both from the routes as they stand. */
export async function registerDocument(app: FastifyInstance, settings: ApiSettings): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Switchboard',
        version: settings.version,
        description: 'Answers the phone of many businesses. Errors have one shape with a stable code.',
        license: { name: 'MIT' },
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/openapi.json', { schema: { hide: true }, config: { allow: 'public' } }, () => documentOf(app))
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, allow: 'public' }
    })
    await scope.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  })
}

export function documentOf(app: FastifyInstance): OpenAPIV3_1.Document {
  return app.swagger() as OpenAPIV3_1.Document
}
