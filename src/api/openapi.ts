import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import { describeSchema, nameSchemas } from './openapi-schemas.ts'
import { allRoutes } from './routes/all-routes.ts'
import { routeSchema } from './route-schema.ts'

/** Collects the routes that are registered after it into a document; see {@link documentOf}. */
export async function collectDocument(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Switchboard',
        version,
        description: 'Answers the phone of many businesses. Every error has one shape and a stable code.',
        license: { name: 'MIT' },
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: describeSchema,
    transformObject: nameSchemas,
  })
}

export function documentOf(app: FastifyInstance): OpenAPIV3_1.Document {
  return app.swagger() as OpenAPIV3_1.Document
}

/** The document of all routes, without an app that could serve them: for `docs/openapi.json` and the typed client. */
export async function writeDocument(version: string): Promise<OpenAPIV3_1.Document> {
  const app = Fastify({ exposeHeadRoutes: false })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await collectDocument(app, version)
  await app.register(async (scope) => {
    for (const route of allRoutes) {
      scope.route({ method: route.method, url: route.path, schema: routeSchema(route), handler: () => null })
    }
  })
  await app.ready()
  const document = documentOf(app)
  await app.close()
  return document
}
