import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Access } from '#domain/access.ts'
import type { Business, NewBusiness } from '#domain/business.ts'
import type { SpeechRenderer } from '#actions/ports.ts'
import type { ModelAccess } from '#actions/ports/operations.ts'
import type { ApiSettings, AppDeps } from '#api/app-deps.ts'
import type { BuildOptions } from '#api/app.ts'
import { buildApp } from '#api/app.ts'
import { calendarFormat } from '#providers/calendar/calendar-format.ts'
import { holidayCalendar } from '#providers/holidays/holiday-calendar.ts'
import { documentReader } from '#providers/documents/document-reader.ts'
import { accountsSchema } from '#database/schema/accounts.ts'
import { createOutsideWeb } from '#providers/web/outside-web.ts'
import type { TestDatabase } from './database.ts'
import { openTestDatabase } from './database.ts'
import type { FakeClock } from './fake-clock.ts'
import { fakeClock } from './fake-clock.ts'
import { fakeIds } from './fake-ids.ts'

export const secrets = {
  auth_secret: 'b1946ac92492d2347c6235b4d2611184f2c7d9a0',
  agent_token: 'agent-2e2a1b7c55f04d1e9c3d',
  operator_token: 'operator-77aa4c1be2f94e6d8a01',
  signing_key: 'ee9f1c6a3d5b4f8091a2b3c4d5e6f708',
}

export interface TestApi {
  app: FastifyInstance
  deps: AppDeps
  clock: FakeClock
  opened: TestDatabase
  /** Sends a request as the holder of `token` (null: nobody). */
  send(
    method: string,
    url: string,
    options?: { token?: string | null; body?: unknown; headers?: object },
  ): Promise<Answer>
  /** Signs somebody up and answers with their bearer token. */
  signUp(email: string): Promise<Login>
  /** A business, owned by `owner` when given. */
  createBusiness(values?: Partial<NewBusiness>, owner?: Login): Promise<Business>
  addMember(business_id: string, login: Login, access: Access): Promise<void>
  close(): Promise<void>
}

export interface Login {
  token: string
  user_id: string
  email: string
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  /** The body as JSON; undefined when there is none. */
  body: any // oxlint-disable-line typescript/no-explicit-any -- tests read what they expect
}

const silentSpeech: SpeechRenderer = { render: async () => new Uint8Array(4_800) }

const silentModel: ModelAccess = {
  kind: 'stand-in',
  name: 'gemini-test',
  trial: async () => ({ outcome: 'failed', failure: 'refused', message: 'Nobody is there.' }),
}

/** The whole API in process, on a real database of its own. */
export async function startTestApi(
  settings: Partial<ApiSettings> = {},
  options: BuildOptions & { deps?: Partial<AppDeps> } = {},
): Promise<TestApi> {
  const clock = fakeClock(new Date().toISOString())
  const ids = fakeIds()
  const logger = pino({ level: 'silent' })
  const opened = await openTestDatabase({ clock })
  const deps: AppDeps = {
    database: opened.database,
    clock,
    ids,
    speech: silentSpeech,
    messengers: {},
    documents: documentReader,
    holidays: holidayCalendar,
    calendarFormat,
    analyst: null,
    web: createOutsideWeb({ allows_private: true }),
    logger,
    secrets,
    accounts: { drizzle: opened.drizzle, tables: accountsSchema },
    default_country: null,
    model: silentModel,
    livekit: null,
    media_stream: { public_url: null, is_signed: false },
    links: { url: 'http://localhost:8000', is_open: false },
    settings: {
      version: '0.0.0',
      public_url: 'http://localhost:8000',
      trust_proxy: false,
      sign_up_enabled: true,
      issuer: null,
      rate_limits_enabled: false,
      ...settings,
    },
    ...options.deps,
  }
  const app = await buildApp(deps, options)
  return {
    app,
    deps,
    clock,
    opened,
    ...helpers(app, deps),
    close: async () => {
      await app.close()
      await opened.close()
    },
  }
}

function helpers(
  app: FastifyInstance,
  deps: AppDeps,
): Pick<TestApi, 'send' | 'signUp' | 'createBusiness' | 'addMember'> {
  const send: TestApi['send'] = async (method, url, { token, body, headers } = {}) => {
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(token === null || token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const isJson = String(response.headers['content-type']).startsWith('application/json')
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson && response.body !== '' ? response.json() : response.body || undefined,
    }
  }
  return {
    send,
    async signUp(email) {
      const answer = await send('POST', '/api/auth/sign-up/email', {
        body: { email, password: 'correct horse battery', name: email.split('@')[0] },
      })
      if (answer.status !== 200) throw new Error(`sign-up: ${answer.status} ${JSON.stringify(answer.body)}`)
      return { token: answer.body.token, user_id: answer.body.user.id, email }
    },
    createBusiness: (values = {}, owner) =>
      deps.database.asSystem((system) =>
        system.businesses.create(
          { name: 'Bright Smile', timezone: 'Europe/Berlin', ...values },
          owner?.user_id ?? null,
        ),
      ),
    addMember: (business_id, login, access) =>
      deps.database.forBusiness(business_id, async (stores) => {
        await stores.members.put(login.user_id, access)
      }),
  }
}
