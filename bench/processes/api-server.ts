/** The API as it is, on an embedded database of its own with as many businesses as asked for. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { buildApp } from '#api/app.ts'
import { createOutsideWeb } from '#providers/web/outside-web.ts'
import { openDatabase, type OpenDatabase } from '#database/open-database.ts'
import { accountsSchema } from '#database/schema/accounts.ts'
import { calendarFormat } from '#providers/calendar/calendar-format.ts'
import { holidayCalendar } from '#providers/holidays/holiday-calendar.ts'
import { documentReader } from '#providers/documents/document-reader.ts'
import { dieWithParent, input, report } from '../support/self.ts'

const { businesses, lifeSeconds } = input() as { businesses: number; lifeSeconds: number }
dieWithParent(lifeSeconds)

const logger = pino({ level: 'silent' })
const ids = { uuid: () => randomUUID() }
const clock = { now: () => new Date() }
const agentToken = randomUUID()
const operatorToken = randomUUID()
const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'))
const opened = await openDatabase({ dataDir, logger, clock, ids })
await seed(opened, businesses)
const app = await buildApp({
  database: opened.database,
  clock,
  ids,
  speech: { render: async () => new Uint8Array(4_800) },
  messengers: {},
  documents: documentReader,
  holidays: holidayCalendar,
  calendarFormat,
  analyst: null,
  web: createOutsideWeb({ allows_private: false }),
  logger,
  secrets: {
    auth_secret: randomUUID(),
    agent_token: agentToken,
    operator_token: operatorToken,
    signing_key: randomUUID(),
  },
  accounts: { drizzle: opened.drizzle, tables: accountsSchema },
  default_country: null,
  model: { kind: 'stand-in', name: 'none', trial: () => Promise.reject(new Error('never asked')) },
  livekit: null,
  media_stream: { public_url: null, is_signed: false },
  links: { url: 'http://localhost', is_open: false },
  settings: {
    version: '0.0.0',
    public_url: 'http://localhost:8000',
    trust_proxy: false,
    sign_up_enabled: false,
    issuer: null,
    rate_limits_enabled: true,
  },
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.on('SIGTERM', () => void stop())
report({ type: 'ready', port: (app.server.address() as AddressInfo).port, agentToken, operatorToken })

async function stop(): Promise<void> {
  await app.close()
  await opened.close()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
}

/** Numbers +10000000000 and up, one receptionist each; without triggers, which would look at a million rows one by one. */
async function seed({ drizzle }: OpenDatabase, count: number): Promise<void> {
  await drizzle.execute(sql`alter table businesses disable trigger user`)
  await drizzle.execute(sql`alter table ai_roles disable trigger user`)
  await drizzle.execute(sql`
    insert into businesses (id, name, timezone, ai_phone_number, max_concurrent_calls)
    select gen_random_uuid(), 'Business ' || i, 'Europe/Berlin', '+' || (10000000000 + i), 10000
    from generate_series(0, ${count - 1}) as i`)
  await drizzle.execute(sql`
    insert into ai_roles (business_id, role_type, ai_personality_name, voice_style, system_prompt, greeting_message)
    select id, 'receptionist', 'Sarah', 'Kore', 'You are Sarah for {business_name}.', 'Hello! How may I help?'
    from businesses`)
  await drizzle.execute(sql`alter table businesses enable trigger user`)
  await drizzle.execute(sql`alter table ai_roles enable trigger user`)
  await drizzle.execute(sql`analyze businesses, ai_roles`)
}
