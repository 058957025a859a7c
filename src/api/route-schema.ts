import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { errorResponse } from './error-response.ts'
import type { Permission } from './permission.ts'
import type { AnyRoute } from './route.ts'

/** A route's parts as Fastify and the OpenAPI document want them. */
export function routeSchema(route: AnyRoute): FastifySchema {
  const success = route.status ?? (route.response === undefined && route.produces === undefined ? 204 : 200)
  return {
    operationId: route.operationId,
    summary: route.summary,
    description: `Allowed: ${allowedText[route.allow]}.`,
    tags: [route.tag],
    ...(route.allow === 'public' ? {} : { security: securityOf(route.allow) }),
    ...(route.consumes === undefined ? {} : { consumes: [route.consumes] }),
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...bodySchema(route),
    response: { [success]: successSchema(route), default: errorBody },
  }
}

const bytes = z
  .custom<Buffer>((body) => Buffer.isBuffer(body), 'the body must not be empty')
  .meta({ type: 'string', format: 'binary' })

function bodySchema(route: AnyRoute): { body?: z.ZodType } {
  if (route.body !== undefined) return { body: route.body }
  return route.consumes === undefined ? {} : { body: bytes }
}

const errorBody = {
  description: 'What went wrong',
  content: { 'application/json': { schema: errorResponse } },
}

function successSchema(route: AnyRoute): unknown {
  if (route.produces !== undefined) {
    return {
      description: 'Bytes',
      content: { [route.produces]: { schema: z.string().meta({ format: 'binary' }) } },
    }
  }
  if (route.response === undefined) return z.null().describe('Done')
  return { description: 'Done', content: { 'application/json': { schema: route.response } } }
}

const allowedText: Record<Permission, string> = {
  public: 'anybody',
  person: 'somebody signed in',
  'signed-in': 'somebody signed in, an API key, the operator',
  'member:viewer': 'viewers of the business and up',
  'member:manager': 'managers of the business and up',
  'member:owner': 'owners of the business',
  call: 'the token of this call',
  agent: "the agent's token",
  operator: "an operator's account or token",
  'loopback-or-agent': "this machine, or the agent's token",
  'loopback-or-operator': "this machine, or an operator's account or token",
}

function securityOf(allow: Permission): Record<string, string[]>[] {
  const bearer = { bearer: [] }
  return allow.startsWith('loopback-or-') ? [{}, bearer] : [bearer]
}
