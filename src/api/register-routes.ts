import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Admission } from './auth/guard.ts'
import type { GuardDeps } from './auth/guard-hooks.ts'
import { guardHooks } from './auth/guard-hooks.ts'
import type { Identify } from './auth/identify.ts'
import type { Permission } from './permission.ts'
import { permissions } from './permission.ts'
import { createFailureCounter, rateLimitConfig } from './rate-limits.ts'
import type { AnyRoute, RouteDeps } from './route.ts'
import { routeSchema } from './route-schema.ts'
import { refuseUnknownFields } from './unknown-fields.ts'

export interface RegisterOptions {
  deps: RouteDeps
  identify: Identify
}

/** Brings stated routes into the app: guard, limits, schema and handler for each. */
export async function registerRoutes(
  app: FastifyInstance,
  routes: readonly AnyRoute[],
  options: RegisterOptions,
): Promise<void> {
  refuseUndeclared(routes)
  const guard: GuardDeps = { ...options, countFailure: createFailureCounter(app, options.deps.settings) }
  const byType = Map.groupBy(routes, (route) => route.consumes ?? 'application/json')
  for (const [type, group] of byType) {
    await app.register(async (scope) => {
      await readBodiesAs(scope, type)
      for (const route of group) scope.route(fastifyRoute(route, guard))
    })
  }
}

/** A route that does not state its permission lets nobody start the app. */
function refuseUndeclared(routes: readonly AnyRoute[]): void {
  const undeclared = routes.filter(({ allow }) => !permissions.includes(allow))
  if (undeclared.length === 0) return
  const names = undeclared.map((route) => `${route.method} ${route.path}`).join(', ')
  throw new Error(`These routes do not say who may use them (allow): ${names}`)
}

async function readBodiesAs(scope: FastifyInstance, type: string): Promise<void> {
  if (type === 'application/json') return
  scope.removeAllContentTypeParsers()
  if (type === 'application/x-www-form-urlencoded') await scope.register(formbody)
  else scope.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

function fastifyRoute(route: AnyRoute, guard: GuardDeps): RouteOptions {
  const { deps } = guard
  return {
    method: route.method,
    url: route.path,
    schema: routeSchema(route),
    ...(isOursToDefine(route) ? { validatorCompiler: refuseUnknownFields } : {}),
    config: { allow: route.allow, ...rateLimitConfig(deps.settings, route.allow, route.rateLimit) },
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    ...guardHooks(route, guard),
    async handler(request, reply) {
      const { actor, business_id } = request.admission ?? nobody
      if (successStatus(route) !== 200) reply.code(successStatus(route))
      const context = { deps, actor, business_id, request, reply, ...requestParts(request) }
      const result = await route.handle(context)
      return successStatus(route) === 204 && result === undefined ? reply.send() : result
    },
  }
}

/** Not what a carrier sends; nor a worker, which may be newer than the API while both are being replaced. */
function isOursToDefine({ consumes, allow }: AnyRoute): boolean {
  return consumes === undefined && !sentByWorkers.includes(allow)
}

const sentByWorkers: readonly Permission[] = ['call', 'agent', 'loopback-or-agent']

export function successStatus(route: AnyRoute): number {
  return route.status ?? (route.response === undefined && route.produces === undefined ? 204 : 200)
}

function requestParts(request: FastifyRequest) {
  return { params: request.params, query: request.query, body: request.body }
}

const nobody: Admission = { identity: null, actor: null, business_id: '' }
