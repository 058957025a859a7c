import { randomUUIDv7 } from 'node:crypto'
import type { Logger } from 'pino'
import type { CallAnalyst, SpeechRenderer, Embedder } from '#actions/ports.ts'
import type { LivekitServer } from '#actions/ports/livekit-server.ts'
import type { AppDeps } from '#api/app-deps.ts'
import type { Config } from '#config/config.ts'
import { isLocal } from '#domain/doctor/system-checks.ts'
import { createLivekitServer } from '#providers/livekit-server/livekit-server.ts'
import { openDatabase } from '#database/open-database.ts'
import * as accountTables from '#database/schema/accounts.ts'
import { calendarFormat } from '#providers/calendar/calendar-format.ts'
import { holidayCalendar } from '#providers/holidays/holiday-calendar.ts'
import { documentReader } from '#providers/documents/document-reader.ts'
import { createCallAnalyst } from '#providers/gemini-text/call-analyst.ts'
import { createGeminiEmbedder } from '#providers/gemini-embeddings/embedder.ts'
import { createGeminiSpeech } from '#providers/gemini-text/speech-renderer.ts'
import { readDemoLogin } from './demo/demo-owner.ts'
import { createMessengers } from './create-messengers.ts'
import { createOutsideWeb } from '#providers/web/outside-web.ts'
import type { Closers } from './closers.ts'
import type { ModelSetup } from './ipc-messages.ts'
import { modelAccess } from './model-access.ts'
import type { Secrets } from './secrets.ts'

const clock = { now: () => new Date() }
const ids = { uuid: () => randomUUIDv7() }

/** Opens the database and gathers all that the API and the jobs work with. */
export async function openDeps(options: {
  config: Config
  version: string
  log: Logger
  port: number
  secrets: Secrets
  model: ModelSetup
  closers: Closers
}): Promise<AppDeps> {
  const { config, version, log, port, secrets, closers } = options
  const { dataDir, databaseUrl } = config
  const place = databaseUrl === null ? { dataDir } : { databaseUrl: databaseUrl.reveal() }
  const public_url = config.publicUrl ?? `http://localhost:${port}`
  const open = await openDatabase({ ...place, logger: log, clock, ids })
  closers.add('database', () => open.close())
  return {
    database: open.database,
    accounts: { drizzle: open.drizzle, tables: accountTables },
    clock,
    ids,
    messengers: createMessengers(config),
    documents: documentReader,
    holidays: holidayCalendar,
    calendarFormat,
    embedder: createEmbedder(options.model, config.model.embeddingName),
    analyst: createAnalyst(options.model, config.model.textName),
    web: createOutsideWeb({ allows_private: config.allowPrivateAddresses }),
    speech: createSpeech(options.model, config.model.ttsName, log),
    model: modelAccess(options.model, log),
    livekit: openLivekit(config),
    media_stream: { public_url: config.publicUrl, is_signed: config.twilioAuthToken !== null },
    links: { url: public_url, is_open: !isLocal(config.host) || config.trustProxy !== false },
    logger: log,
    secrets,
    default_country: config.defaultCountry,
    demo_login: async () => (config.demo === 'off' ? null : readDemoLogin(dataDir)),
    settings: {
      version,
      public_url,
      trust_proxy: trustProxy(config.trustProxy),
      sign_up_enabled: true,
      issuer:
        config.jwt === null
          ? null
          : { issuer: config.jwt.issuer, audience: config.jwt.audience, jwks_url: config.jwt.jwksUrl },
      rate_limits_enabled: true,
    },
  }
}

/** The stand-in understands nothing: with it, rules tell of calls. */
function createAnalyst({ kind, api_key, vertex, base_url }: ModelSetup, model: string): CallAnalyst | null {
  if (kind === 'stand-in') return null
  const access = vertex === null ? { apiKey: api_key ?? '' } : { vertex }
  return createCallAnalyst({ ...access, model, ...(base_url === null ? {} : { baseUrl: base_url }) })
}

/** The stand-in's vectors know letters, no meaning: with it, words tell. */
function createEmbedder(
  { kind, api_key, vertex, base_url }: ModelSetup,
  model: string | null,
): Embedder | null {
  if (kind === 'stand-in' || model === null) return null
  const access = vertex === null ? { apiKey: api_key ?? '' } : { vertex }
  return createGeminiEmbedder({ ...access, model, ...(base_url === null ? {} : { baseUrl: base_url }) })
}

export function createSpeech(setup: ModelSetup, model: string, logger: Logger): SpeechRenderer {
  const { kind, api_key, vertex, base_url } = setup
  const access = vertex === null ? { apiKey: api_key ?? '' } : { vertex }
  return createGeminiSpeech({
    ...access,
    ...(base_url === null ? {} : { baseUrl: base_url }),
    kind,
    model,
    logger,
  })
}

function openLivekit({ livekit }: Config): LivekitServer | null {
  return livekit === null ? null : createLivekitServer({ ...livekit, apiSecret: livekit.apiSecret.reveal() })
}

/** Fastify believes nobody when it is given a number; so many hops are believed here, as the setting says. */
function trustProxy(setting: Config['trustProxy']): AppDeps['settings']['trust_proxy'] {
  return typeof setting === 'number' ? (_address, hop) => hop < setting : setting
}
