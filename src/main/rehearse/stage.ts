import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Messenger } from '#actions/ports.ts'
import type { LocalVoice } from '#audio/local-voice.ts'
import { buildApp } from '#api/app.ts'
import type { ApiSecrets, AppDeps } from '#api/app-deps.ts'
import { createApiClient, type ApiClient } from '#api/client/client.ts'
import { jobHandlers } from '../job-handlers.ts'
import { modelAccess } from '../model-access.ts'
import { openDatabase, type OpenDatabase } from '#database/open-database.ts'
import * as accountTables from '#database/schema/accounts.ts'
import { calendarFormat } from '#providers/calendar/calendar-format.ts'
import { holidayCalendar } from '#providers/holidays/holiday-calendar.ts'
import { documentReader } from '#providers/documents/document-reader.ts'
import { createOutsideWeb } from '#providers/web/outside-web.ts'
import { startJobs } from '#jobs/jobs.ts'
import { createClosers } from '../closers.ts'
import type { ModelSetup } from '../ipc-messages.ts'
import { createSpeech } from '../open-deps.ts'
import { timeFrom, type RehearsalTime } from './rehearsal-time.ts'

/** A system of its own for rehearsals that play at the same time of the same day. */
export interface Stage {
  deps: AppDeps
  clock: ReturnType<typeof timeFrom>
  url: string
  operator: ApiClient
  model: ModelSetup
  voice: LocalVoice
  log: Logger
  time: RehearsalTime
  /** For what calls keep on disk. */
  folder: string
  /** A telephone number that nobody has yet. */
  newNumber: () => string
  close(): Promise<void>
}

export interface StageOptions {
  now: Date
  model: ModelSetup
  voice: LocalVoice
  log: Logger
  ttsModel: string
  /** What its database begins from; see `emptyDatabase`. Left out: it is made. */
  template?: Blob
  time: RehearsalTime
}

/** Takes every message and brings it nowhere. */
const takesAll: Messenger = { send: async ({ id }) => ({ provider_id: id }) }

const ids = { uuid: () => randomUUIDv7() }

/** Database in memory, API on a free port of this machine, and jobs; all by the stage's clock. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { model, voice, log } = options
  const closers = createClosers(log)
  const clock = timeFrom(options.now, options.time)
  try {
    const folder = await mkdtemp(join(tmpdir(), 'switchboard-rehearsal-'))
    closers.add('folder', () => rm(folder, { recursive: true, force: true }))
    const open = await openDatabase({
      memory: true,
      ...(options.template === undefined ? {} : { template: options.template }),
      clock: clock.dates,
      ids,
      logger: log,
    })
    closers.add('database', () => open.close())
    const deps = depsOf(open, clock, options)
    const app = await buildApp(deps)
    closers.add('API', () => app.close())
    // A greeting from kept audio would be there for some of the calls and not for others.
    const jobs = startJobs({ ...deps, log, handlers: jobHandlers(deps), firstGreetingsMs: 24 * 3_600_000 })
    closers.add('jobs', () => jobs.stop())
    await app.listen({ port: 0, host: '127.0.0.1' })
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    const operator = createApiClient({ baseUrl: url, token: deps.secrets.operator_token })
    return {
      deps,
      clock,
      url,
      operator,
      model,
      voice,
      log,
      time: options.time,
      folder,
      newNumber: numbers(),
      close: () => closers.closeAll(),
    }
  } catch (error) {
    await closers.closeAll()
    throw error
  }
}

function depsOf(open: OpenDatabase, clock: Stage['clock'], { model, ttsModel, log }: StageOptions): AppDeps {
  return {
    database: open.database,
    accounts: { drizzle: open.drizzle, tables: accountTables },
    clock: clock.dates,
    ids,
    analyst: null,
    web: createOutsideWeb({ allows_private: false }),
    messengers: { sms: takesAll, whatsapp: takesAll, email: takesAll },
    documents: documentReader,
    holidays: holidayCalendar,
    calendarFormat,
    speech: createSpeech(model, ttsModel, log),
    model: modelAccess(model, log),
    livekit: null,
    media_stream: { public_url: null, is_signed: false },
    links: { url: 'http://localhost', is_open: false },
    logger: log,
    secrets: someSecrets(),
    default_country: null,
    settings: {
      version: '0.0.0',
      public_url: 'http://localhost',
      trust_proxy: false,
      sign_up_enabled: false,
      issuer: null,
      rate_limits_enabled: false,
    },
  }
}

function numbers(): () => string {
  let last = 5_550_000
  return () => {
    last += 1
    return `+1999${last}`
  }
}

function someSecrets(): ApiSecrets {
  const [auth_secret, agent_token, operator_token, signing_key] = randomBytes(128)
    .toString('hex')
    .match(/.{64}/g) as [string, string, string, string]
  return { auth_secret, agent_token, operator_token, signing_key }
}
