import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { createReader, type Environment, type Reader } from './reader.ts'
import type { Secret } from './secret.ts'
import { settings } from './settings.ts'

export interface Config {
  /** 0: any free port. */
  port: number
  host: string
  /** Without a slash at the end. */
  publicUrl: string | null
  /** As Fastify's `trustProxy`: how many proxies, or which addresses, are believed. */
  trustProxy: boolean | number | string[]
  /** Absolute. */
  dataDir: string
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: Secret | null
  /** `auto`: when the database is empty. */
  demo: 'auto' | 'on' | 'off'
  defaultCountry: string | null
  model: ModelConfig
  callProcesses: number
  /** Null: this server's own API. Without a slash at the end. */
  backendUrl: string | null
  /** Null: taken from, or made in, `dataDir/secrets.json`. */
  secrets: {
    authSecret: Secret | null
    signingKey: Secret | null
    agentToken: Secret | null
    operatorToken: Secret | null
  }
  /** Whom the CLI speaks as; null: this machine's operator. */
  cliToken: Secret | null
  twilioAuthToken: Secret | null
  messages: MessagesConfig
  /** Whether webhooks and calendars may be on this machine and on private networks. */
  allowPrivateAddresses: boolean
  /** Null: no calls through LiveKit. */
  livekit: LivekitConfig | null
  /** What running calls get when a worker is told to stop. */
  workerDrainMinutes: number
  /** Null: built-in accounts only. */
  jwt: { issuer: string; jwksUrl: string; audience: string } | null
  log: { level: LogLevel; pii: boolean }
}

export interface ModelConfig {
  /** `stand-in` when there is neither a key nor Vertex. */
  kind: 'gemini-live' | 'stand-in'
  apiKey: Secret | null
  vertex: { project: string; location: string } | null
  baseUrl: string | null
  name: string
  fallbackName: string | null
  ttsName: string
  /** Null: switched off. */
  embeddingName: string | null
  textName: string
}

export interface MessagesConfig {
  /** Null: no text messages, and nobody is put through by Twilio. */
  twilio: {
    accountSid: string
    authToken: Secret
    smsFrom: string | null
    whatsappFrom: string | null
    /** Null: Twilio's own. Without a slash at the end. */
    baseUrl: string | null
  } | null
  /** Null: no mail. */
  mail: { smtpUrl: Secret; from: string } | null
}

export interface LivekitConfig {
  /** `ws://` or `wss://`, without a slash at the end. */
  url: string
  apiKey: string
  apiSecret: Secret
  agentName: string
  /** Calls that one process takes at once. */
  maxCalls: number
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** One error for all that is wrong, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super(`The configuration has ${count}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** Environment to configuration, once. Throws {@link ConfigError}, which never repeats a secret. */
export function readConfig(env: Environment, cpus: number = availableParallelism()): Config {
  const read = createReader(env)
  const config: Config = {
    port: read.integer('PORT', 0, 65_535) ?? 8_000,
    host: read.host('HOST') ?? '127.0.0.1',
    publicUrl: read.url('PUBLIC_URL'),
    trustProxy: read.trustProxy('TRUST_PROXY') ?? false,
    dataDir: resolve(read.text('DATA_DIR') ?? settings.DATA_DIR.fallback),
    databaseUrl: read.databaseUrl('DATABASE_URL'),
    demo: read.choice('DEMO', ['auto', 'on', 'off']) ?? 'auto',
    defaultCountry: read.country('DEFAULT_COUNTRY'),
    model: readModel(read),
    callProcesses: read.integer('CALL_PROCESSES', 1, 64) ?? Math.min(4, Math.max(1, cpus - 1)),
    backendUrl: read.url('BACKEND_URL'),
    secrets: {
      authSecret: read.secret('AUTH_SECRET', 32),
      signingKey: read.secret('SIGNING_KEY', 32),
      agentToken: read.secret('AGENT_TOKEN', 32),
      operatorToken: read.secret('OPERATOR_TOKEN', 32),
    },
    cliToken: read.secret('SWITCHBOARD_TOKEN', 1),
    twilioAuthToken: read.secret('TWILIO_AUTH_TOKEN', 1),
    messages: readMessages(read),
    allowPrivateAddresses: read.boolean('ALLOW_PRIVATE_ADDRESSES') ?? false,
    livekit: readLivekit(read),
    workerDrainMinutes:
      read.integer('WORKER_DRAIN_MINUTES', 0, 1_440) ?? Number(settings.WORKER_DRAIN_MINUTES.fallback),
    jwt: readJwt(read),
    log: {
      level: read.choice('LOG_LEVEL', logLevels) ?? 'info',
      pii: read.boolean('LOG_PII') ?? false,
    },
  }
  if (read.problems.length > 0) throw new ConfigError(read.problems)
  return config
}

function readModel(read: Reader): ModelConfig {
  const googleKey = read.secret('GOOGLE_API_KEY', 1)
  const apiKey = read.secret('GEMINI_API_KEY', 1)
  const project = read.text('GOOGLE_CLOUD_PROJECT')
  const location = read.text('GOOGLE_CLOUD_LOCATION') ?? settings.GOOGLE_CLOUD_LOCATION.fallback
  const useVertex = read.boolean('GOOGLE_GENAI_USE_VERTEXAI') ?? false
  const baseUrl = read.url('GOOGLE_GEMINI_BASE_URL')
  const key = googleKey ?? apiKey
  if (useVertex && project === null) {
    read.problem('GOOGLE_CLOUD_PROJECT', 'is needed for Vertex AI (GOOGLE_GENAI_USE_VERTEXAI is on)')
  }
  if (baseUrl !== null && key === null && !useVertex) {
    read.problem(
      'GOOGLE_API_KEY',
      'is needed with GOOGLE_GEMINI_BASE_URL; any text will do for a test server',
    )
  }
  const embeddingName = read.text('GEMINI_EMBEDDING_MODEL') ?? settings.GEMINI_EMBEDDING_MODEL.fallback
  return {
    kind: key !== null || useVertex ? 'gemini-live' : 'stand-in',
    apiKey: useVertex ? null : key,
    vertex: useVertex && project !== null ? { project, location } : null,
    baseUrl,
    name: read.text('GEMINI_MODEL') ?? settings.GEMINI_MODEL.fallback,
    fallbackName: read.text('GEMINI_FALLBACK_MODEL'),
    textName: read.text('GEMINI_TEXT_MODEL') ?? settings.GEMINI_TEXT_MODEL.fallback,
    ttsName: read.text('GEMINI_TTS_MODEL') ?? settings.GEMINI_TTS_MODEL.fallback,
    embeddingName: embeddingName === 'off' ? null : embeddingName,
  }
}

function readMessages(read: Reader): MessagesConfig {
  const accountSid = read.text('TWILIO_ACCOUNT_SID')
  const authToken = read.secret('TWILIO_AUTH_TOKEN', 1)
  const [smsFrom, whatsappFrom] = [read.text('TWILIO_SMS_FROM'), read.text('TWILIO_WHATSAPP_FROM')]
  const baseUrl = read.url('TWILIO_API_BASE_URL')
  const smtpUrl = read.secret('SMTP_URL', 1)
  const from = read.text('MAIL_FROM')
  if (accountSid !== null && authToken === null) {
    read.problem('TWILIO_AUTH_TOKEN', 'is needed with TWILIO_ACCOUNT_SID')
  }
  if (smtpUrl !== null && !/^smtps?:\/\//.test(smtpUrl.reveal())) {
    read.problem('SMTP_URL', 'must be smtp://… or smtps://…')
  }
  if (smtpUrl !== null && from === null) read.problem('MAIL_FROM', 'is needed with SMTP_URL')
  return {
    twilio:
      accountSid === null || authToken === null
        ? null
        : { accountSid, authToken, smsFrom, whatsappFrom, baseUrl },
    mail: smtpUrl === null || from === null ? null : { smtpUrl, from },
  }
}

/** All of it or none: a key without its server is a mistake. */
function readLivekit(read: Reader): LivekitConfig | null {
  const url = read.websocketUrl('LIVEKIT_URL')
  const apiKey = read.text('LIVEKIT_API_KEY')
  const apiSecret = read.secret('LIVEKIT_API_SECRET', 1)
  const agentName = read.text('LIVEKIT_AGENT_NAME') ?? settings.LIVEKIT_AGENT_NAME.fallback
  const maxCalls = read.integer('LIVEKIT_MAX_CALLS', 0, 1_000) ?? Number(settings.LIVEKIT_MAX_CALLS.fallback)
  if (url === null) return null
  if (apiKey === null) read.problem('LIVEKIT_API_KEY', 'is needed with LIVEKIT_URL')
  if (apiSecret === null) read.problem('LIVEKIT_API_SECRET', 'is needed with LIVEKIT_URL')
  return apiKey === null || apiSecret === null ? null : { url, apiKey, apiSecret, agentName, maxCalls }
}

function readJwt(read: Reader): Config['jwt'] {
  const issuer = read.url('JWT_ISSUER', { verbatim: true })
  const jwksUrl = read.url('JWKS_URL', { verbatim: true })
  const audience = read.text('JWT_AUDIENCE') ?? settings.JWT_AUDIENCE.fallback
  if (issuer === null) {
    if (jwksUrl !== null) read.problem('JWT_ISSUER', 'is needed with JWKS_URL: whose tokens are they?')
    return null
  }
  return { issuer, jwksUrl: jwksUrl ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`, audience }
}
