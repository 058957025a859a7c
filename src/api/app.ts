import { randomUUID } from 'node:crypto'
import Fastify, { LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, RouteOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { Registry } from 'prom-client'
import type { AppDeps } from './app-deps.ts'
import { createAccounts } from './auth/accounts.ts'
import { createIdentify } from './auth/identify.ts'
import { answerUnroutable, handleErrors } from './error-handler.ts'
import { registerDashboardPages } from './dashboard-pages.ts'
import type { FindDashboard } from './dashboard-pages.ts'
import { registerDocsPage } from './docs-page.ts'
import { collectDocument } from './openapi.ts'
import type { Permission } from './permission.ts'
import { registerRateLimits } from './rate-limits.ts'
import { registerRoutes } from './register-routes.ts'
import { observeRequests } from './request-log.ts'
import type { AnyRoute } from './route.ts'
import { allRoutes } from './routes/all-routes.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { createServices } from './services.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    allow?: Permission
  }
}

export interface BuildOptions {
  /** Routes of other rooms that `main` mounts here (a carrier's webhook). */
  routes?: readonly AnyRoute[]
  /** Serves the dashboard beside the API. */
  dashboard?: FindDashboard
  /** Where measurements are kept; `main` adds those of the process. */
  metrics?: Registry
}

/** The whole API, ready and not listening. `app.close()` lets running requests finish. */
export async function buildApp(deps: AppDeps, options: BuildOptions = {}): Promise<FastifyInstance> {
  // Typed as Fastify's own, or pino's type would run through every helper.
  const loggerInstance: FastifyBaseLogger = deps.logger
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    requestTimeout: 120_000,
    // Lines name their request themselves; a child logger for each costs more than the rest of an empty route.
    childLoggerFactory: (logger) => logger,
    trustProxy: deps.settings.trust_proxy,
    exposeHeadRoutes: false,
    frameworkErrors: answerUnroutable,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('admission', null)
  refuseUndeclared(app)
  handleErrors(app, deps.logger)
  observeRequests(app, deps.logger, options.metrics ?? new Registry())
  setSecurityHeaders(app)
  await registerRateLimits(app, deps.settings)
  const people = createAccounts(deps)
  const services = createServices(deps)
  // Before: the server waits for open answers when it closes.
  app.addHook('preClose', async () => services.streams.endAll())
  app.addHook('onClose', () => services.close())
  const routeDeps = { ...deps, ...services, people }
  await collectDocument(app, deps.settings.version)
  await registerDocsPage(app)
  await registerRoutes(app, [...allRoutes, ...(options.routes ?? [])], {
    deps: routeDeps,
    identify: createIdentify(deps, people),
  })
  if (options.dashboard !== undefined) registerDashboardPages(app, options.dashboard)
  await app.ready()
  return app
}

/** An app with a route that does not state its permission does not start. */
function refuseUndeclared(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  app.addHook('onReady', async () => {
    const undeclared = routes.filter((route) => route.config?.allow === undefined)
    if (undeclared.length === 0) return
    const names = undeclared.map((route) => `${String(route.method)} ${route.url}`).join(', ')
    throw new Error(`These routes do not say who may use them (config.allow): ${names}`)
  })
}
