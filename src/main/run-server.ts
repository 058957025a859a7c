import type { Server } from 'node:http'
import type { Logger } from 'pino'
import { Registry } from 'prom-client'
import { recordDialed } from '#actions/calls/record-dialed.ts'
import { createRoomWatcher } from '#actions/rooms/room-watcher.ts'
import type { AnyRoute } from '#api/route.ts'
import { createWebhookReader } from '#providers/livekit-server/webhook-reader.ts'
import { buildApp } from '#api/app.ts'
import type { AppDeps } from '#api/app-deps.ts'
import { signTicket } from '#api/auth/ticket.ts'
import type { Config } from '#config/config.ts'
import { startJobs } from '#jobs/jobs.ts'
import type { CarrierTrust } from '#lines/media-stream/twilio-request.ts'
import { startCallProcesses, type CallProcessPool } from './call-process-pool.ts'
import { livekitWebhookRoute } from './livekit-webhook-route.ts'
import { createClosers, type Closers } from './closers.ts'
import { prepareDemo } from './demo/prepare-demo.ts'
import { findDashboard } from './find-dashboard.ts'
import { findFreePort } from './free-port.ts'
import type { ModelSetup, SystemReady } from './ipc-messages.ts'
import { jobHandlers } from './job-handlers.ts'
import { livekitSetup } from './livekit-setup.ts'
import { openDeps } from './open-deps.ts'
import { createRehearsalPlayer } from './rehearsal-player.ts'
import { createRoomRescue } from './rescue-rooms.ts'
import { readSecrets, type Secrets } from './secrets.ts'
import { startModel } from './start-model.ts'
import { twilioMessageRoutes } from './twilio-message-routes.ts'
import { twilioRoutes } from './twilio-routes.ts'
import { twilioSetup } from './twilio-setup.ts'
import { handOverWebsockets } from './websocket-upgrades.ts'

/** What running calls get to end when the server is stopped. */
const drainMs = 15_000

export interface RunningServer {
  ready: SystemReady
  /** Ends calls within a deadline, then everything else. Safe to repeat. */
  stop(): Promise<void>
}

/**
 * The whole system but for its supervisor: database, API, jobs, call processes and, without a key, the stand-in.
 * Rejects, with everything closed again, when any of it cannot be had.
 */
export async function runServer(options: {
  config: Config
  version: string
  log: Logger
}): Promise<RunningServer> {
  const { config, log } = options
  const closers = createClosers(log)
  try {
    const secrets = await readSecrets(config.dataDir, config.secrets)
    const port = config.port === 0 ? await findFreePort(config.host) : config.port
    const { model, ready: modelReady } = await startModel(config, log, closers)
    const { promise: openWhen, resolve: openCalls } = Promise.withResolvers<void>()
    const { version } = options
    const pool = startPool({ config, version, port, secrets, model, openWhen, log })
    closers.add('call processes', () => pool.stop(drainMs), 2 * drainMs)
    const deps = await openDeps({ ...options, port, secrets, model, closers })
    const demo = config.demo === 'off' ? null : await prepareDemo(deps, config.dataDir)
    const server = await startApi({ config, port, deps, model, closers })
    // Once more, to be closed before the API: calls that are being ended still write their journals.
    closers.add('call processes', () => pool.stop(drainMs), 2 * drainMs)
    openCalls()
    handOverWebsockets(server, { pool, trust: carrierTrust(config), log })
    await Promise.all([pool.ready, modelReady])
    let stopped: Promise<void> | null = null
    return {
      ready: {
        url: deps.settings.public_url,
        port,
        model_kind: model.kind,
        model: model.model,
        data_dir: config.dataDir,
        demo,
        api_pid: process.pid,
        call_process_pids: pool.pids,
        stand_in_url: model.kind === 'stand-in' ? model.base_url : null,
      },
      stop: () => (stopped ??= closers.closeAll()),
    }
  } catch (error) {
    await closers.closeAll()
    throw error
  }
}

function startPool(parts: {
  config: Config
  version: string
  port: number
  secrets: Secrets
  model: ModelSetup
  openWhen: Promise<void>
  log: Logger
}): CallProcessPool {
  const { config, version, port, secrets, model, openWhen, log } = parts
  const livekit = livekitSetup(config.livekit, version)
  return startCallProcesses({
    count: config.callProcesses,
    openWhen,
    log,
    ...(livekit === null ? {} : { onRoomsLost: createRoomRescue(livekit, log) }),
    setup: {
      log_level: config.log.level,
      log_pii: config.log.pii,
      api_url: `http://${loopbackName(config.host)}:${port}`,
      agent_token: secrets.agent_token,
      signing_key: secrets.signing_key,
      data_dir: config.dataDir,
      model,
      stream_ticket_required: config.twilioAuthToken !== null,
      livekit,
      twilio: twilioSetup(config),
    },
  })
}

async function startApi(parts: {
  config: Config
  port: number
  deps: AppDeps
  model: ModelSetup
  closers: Closers
}): Promise<Server> {
  const { config, port, deps, closers } = parts
  const carrierRoutes = twilioRoutes({
    ...carrierTrust(config),
    signTicket: (ticket) => signTicket(deps.secrets.signing_key, ticket, deps.clock.now()),
    async onDialed(dialed) {
      await recordDialed(deps, { line: 'media_stream', ...dialed })
    },
  })
  const metrics = new Registry()
  const app = await buildApp(deps, {
    routes: [
      ...carrierRoutes,
      ...twilioMessageRoutes({ ...carrierTrust(config), ...deps }),
      ...livekitRoutes(config, deps, closers),
    ],
    metrics,
    dashboard: findDashboard,
  })
  closers.add('API', () => {
    forgetHandedOver(app.server)
    return app.close()
  })
  const player = createRehearsalPlayer({
    model: parts.model,
    ttsModel: config.model.ttsName,
    log: deps.logger,
  })
  const jobs = startJobs({ ...deps, log: deps.logger, metrics, handlers: jobHandlers(deps, player) })
  closers.add('jobs', () => jobs.stop())
  await app.listen({ port, host: config.host })
  return app.server
}

function livekitRoutes({ livekit: access }: Config, deps: AppDeps, closers: Closers): AnyRoute[] {
  const { livekit, logger: log } = deps
  if (access === null || livekit === null) return []
  const rooms = createRoomWatcher({ ...deps, livekit, log })
  closers.add('rooms', () => rooms.close())
  const read = createWebhookReader(access.apiKey, access.apiSecret.reveal())
  return [livekitWebhookRoute({ read, rooms })]
}

function carrierTrust(config: Config): CarrierTrust {
  return { authToken: config.twilioAuthToken?.reveal() ?? null, publicUrl: config.publicUrl }
}

/**
 * A server that has given sockets to processes which are gone waits for them for ever when it is closed (seen on Node
 * 24.21: `Server.close` counts itself as one more connection, and nobody is left to take it off). By then all calls have
 * ended, so there is nothing to wait for.
 */
function forgetHandedOver(server: Server): void {
  Object.assign(server, { _usingWorkers: false })
}

/** How this machine reaches its own server. */
function loopbackName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
