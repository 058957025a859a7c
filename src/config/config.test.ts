import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { configTable, withConfigTable } from './config-table.ts'
import { Secret } from './secret.ts'
import { settings } from './settings.ts'

const long = 'x'.repeat(32)

it('needs nothing', () => {
  expect(readConfig({}, 8)).toEqual({
    port: 8000,
    host: '127.0.0.1',
    publicUrl: null,
    trustProxy: false,
    dataDir: `${process.cwd()}/data`,
    databaseUrl: null,
    demo: 'auto',
    defaultCountry: null,
    model: {
      kind: 'stand-in',
      apiKey: null,
      vertex: null,
      baseUrl: null,
      name: 'gemini-3.8-live',
      fallbackName: null,
      textName: 'gemini-3.5-flash-lite',
      embeddingName: 'gemini-embedding-2',
      ttsName: 'gemini-3.8-flash-lite-tts',
    },
    callProcesses: 4,
    backendUrl: null,
    secrets: { authSecret: null, signingKey: null, agentToken: null, operatorToken: null },
    cliToken: null,
    twilioAuthToken: null,
    messages: { twilio: null, mail: null },
    allowPrivateAddresses: false,
    livekit: null,
    workerDrainMinutes: 30,
    jwt: null,
    log: { level: 'info', pii: false },
  })
})

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [64, 4],
])('on %i CPUs carries calls in %i processes', (cpus, processes) => {
  expect(readConfig({}, cpus).callProcesses).toBe(processes)
})

describe('reads', () => {
  test.each<[Record<string, string>, object]>([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: ' 8001 ' }, { port: 8001 }],
    [{ PORT: '' }, { port: 8000 }],
    [{ HOST: '::' }, { host: '::' }],
    [{ PUBLIC_URL: 'https://calls.example.com/' }, { publicUrl: 'https://calls.example.com' }],
    [{ BACKEND_URL: 'http://localhost:8000' }, { backendUrl: 'http://localhost:8000' }],
    [{ TRUST_PROXY: 'true' }, { trustProxy: true }],
    [{ TRUST_PROXY: '1' }, { trustProxy: 1 }],
    [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { trustProxy: ['10.0.0.0/8', '::1'] }],
    [{ DATA_DIR: '/var/lib/x' }, { dataDir: '/var/lib/x' }],
    [{ DEMO: 'false' }, { demo: 'off' }],
    [{ DEMO: 'On' }, { demo: 'on' }],
    [{ DEFAULT_COUNTRY: 'gb' }, { defaultCountry: 'GB' }],
    [{ CALL_PROCESSES: '2' }, { callProcesses: 2 }],
    [{ LOG_LEVEL: 'DEBUG', LOG_PII: 'yes' }, { log: { level: 'debug', pii: true } }],
    [
      { GEMINI_MODEL: 'a', GEMINI_FALLBACK_MODEL: 'b', GEMINI_TTS_MODEL: 'c' },
      { model: { name: 'a', fallbackName: 'b', ttsName: 'c' } },
    ],
    [{ GOOGLE_API_KEY: 'k' }, { model: { kind: 'gemini-live' } }],
    [{ GEMINI_API_KEY: 'k' }, { model: { kind: 'gemini-live' } }],
    [
      { GOOGLE_GENAI_USE_VERTEXAI: '1', GOOGLE_CLOUD_PROJECT: 'p', GOOGLE_API_KEY: 'k' },
      { model: { kind: 'gemini-live', apiKey: null, vertex: { project: 'p', location: 'us-central1' } } },
    ],
    [
      { JWT_ISSUER: 'https://p.supabase.co/auth/v1' },
      {
        jwt: {
          issuer: 'https://p.supabase.co/auth/v1',
          jwksUrl: 'https://p.supabase.co/auth/v1/.well-known/jwks.json',
          audience: 'authenticated',
        },
      },
    ],
    [
      { JWT_ISSUER: 'https://t.auth0.com/', JWKS_URL: 'https://t.auth0.com/keys', JWT_AUDIENCE: 'api' },
      { jwt: { issuer: 'https://t.auth0.com/', jwksUrl: 'https://t.auth0.com/keys', audience: 'api' } },
    ],
    [
      { LIVEKIT_URL: 'https://lk.example/', LIVEKIT_API_KEY: 'k', LIVEKIT_API_SECRET: 's' },
      { livekit: { url: 'wss://lk.example', apiKey: 'k', agentName: 'switchboard' } },
    ],
  ])('%j', (env, expected) => {
    expect(readConfig(env, 2)).toMatchObject(expected)
  })

  it('secrets', () => {
    const config = readConfig(
      {
        GOOGLE_API_KEY: 'google',
        GEMINI_API_KEY: 'gemini',
        DATABASE_URL: 'postgres://u:p@h/d',
        AUTH_SECRET: `a${long}`,
        SIGNING_KEY: `s${long}`,
        AGENT_TOKEN: `g${long}`,
        OPERATOR_TOKEN: `o${long}`,
        TWILIO_AUTH_TOKEN: 't',
      },
      2,
    )
    expect(config.model.apiKey?.reveal()).toBe('google')
    expect(config.databaseUrl?.reveal()).toBe('postgres://u:p@h/d')
    expect(Object.values(config.secrets).map((secret) => secret?.reveal()[0])).toEqual(['a', 's', 'g', 'o'])
    expect(config.twilioAuthToken?.reveal()).toBe('t')
  })
})

describe('refuses', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ PORT: 'abc' }, /PORT is "abc", but must be a whole number from 0 to 65535\./],
    [{ PORT: '70000' }, /PORT/],
    [{ PORT: '-1' }, /PORT/],
    [{ PORT: '8e3' }, /PORT/],
    [{ HOST: 'http://localhost' }, /HOST .* without http:/],
    [{ PUBLIC_URL: 'calls.example.com' }, /PUBLIC_URL .* http:\/\/ or https:\/\//],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, /PUBLIC_URL/],
    [{ TRUST_PROXY: 'nginx' }, /TRUST_PROXY/],
    [{ DATABASE_URL: 'mysql://u:hunter2@h/d' }, /DATABASE_URL .* postgres:\/\/ or postgresql:\/\//],
    [{ DATABASE_URL: 'localhost' }, /DATABASE_URL/],
    [{ DEMO: 'maybe' }, /DEMO .* auto, on, off/],
    [{ DEFAULT_COUNTRY: 'USA' }, /DEFAULT_COUNTRY .* two letters/],
    [{ CALL_PROCESSES: '0' }, /CALL_PROCESSES .* from 1 to 64/],
    [{ AUTH_SECRET: 'short' }, /AUTH_SECRET is too short: 5 characters, but at least 32/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL .* fatal, error/],
    [{ LOG_PII: 'perhaps' }, /LOG_PII .* true or false/],
    [{ LOG_PII: 'constructor' }, /LOG_PII/],
    [{ GOOGLE_GENAI_USE_VERTEXAI: 'true' }, /GOOGLE_CLOUD_PROJECT is needed/],
    [{ GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:1' }, /GOOGLE_API_KEY is needed/],
    [{ LIVEKIT_URL: 'lk.example' }, /LIVEKIT_URL .* ws:\/\/ or wss:\/\//],
    [{ LIVEKIT_URL: 'ws://lk' }, /LIVEKIT_API_KEY is needed[^]*LIVEKIT_API_SECRET is needed/],
    [{ JWKS_URL: 'https://x.example/jwks' }, /JWT_ISSUER is needed/],
  ])('%j: %s', (env, message) => {
    expect(() => readConfig(env, 2)).toThrow(message)
  })

  it('everything at once', () => {
    const env = { PORT: 'x', LOG_LEVEL: 'y', AGENT_TOKEN: 'z' }
    expect(() => readConfig(env, 2)).toThrow(/^The configuration has 3 problems:\n( {2}- .*\.\n?){3}$/)
    expect(() => readConfig({ PORT: 'x' }, 2)).toThrow(ConfigError)
  })

  test.each([{ DATABASE_URL: 'mysql://u:hunter2@h/d' }, { OPERATOR_TOKEN: 'hunter2' }])(
    'without repeating a secret: %#',
    (env) => {
      expect(() => readConfig(env, 2)).toThrow(/^((?!hunter2)[^])*$/)
    },
  )
})

it('never prints a secret', () => {
  const config = readConfig({ GOOGLE_API_KEY: 'hunter2' }, 2)
  for (const printed of [
    inspect(config, { depth: 9, showHidden: true }),
    JSON.stringify(config),
    String(config.model.apiKey),
  ]) {
    expect(printed).toContain('[secret]')
    expect(printed).not.toContain('hunter2')
  }
  expect(new Secret('hunter2').reveal()).toBe('hunter2')
})

it('documents every variable that it reads, and reads every one that it documents', () => {
  const read = new Set<string>()
  const env = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => (read.add(String(name)), undefined),
    },
  )
  readConfig(env, 2)
  expect([...read].toSorted()).toEqual(Object.keys(settings).toSorted())
})

describe('withConfigTable', () => {
  const document = 'Before\n<!-- configuration: written -->\nold\n<!-- /configuration -->\nAfter\n'

  it('puts the table into its place', () => {
    const written = withConfigTable(document)
    expect(written).toBe(
      `Before\n<!-- configuration: written -->\n${configTable()}\n<!-- /configuration -->\nAfter\n`,
    )
    expect(withConfigTable(written)).toBe(written)
    expect(written).toContain('| `PORT` | `8000` | The one public port: API, dashboard, websockets |')
  })

  it('refuses a document without the place', () => {
    expect(() => withConfigTable('Before')).toThrow(/configuration/)
  })
})

it('sends text messages and mail when told through whom, and says what is missing', () => {
  const { messages } = readConfig({
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 'token',
    SMTP_URL: 'smtps://u:p@mail.example.com',
    MAIL_FROM: 'calls@example.com',
  })
  expect(messages.twilio).toMatchObject({ accountSid: 'AC1', smsFrom: null })
  expect(messages.mail?.from).toBe('calls@example.com')
  expect(() => readConfig({ TWILIO_ACCOUNT_SID: 'AC1', SMTP_URL: 'mail.example.com' })).toThrow(
    /TWILIO_AUTH_TOKEN is needed.*SMTP_URL must be.*MAIL_FROM is needed/s,
  )
})
