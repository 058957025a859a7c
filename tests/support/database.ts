import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { pino } from 'pino'
import type { Engine } from '#database/engine.ts'
import { openDatabase, type DatabasePlace, type OpenDatabase } from '#database/open-database.ts'
import { openPgliteEngine } from '#database/pglite-engine.ts'
import { openPostgresEngine } from '#database/postgres-engine.ts'
import { databaseTemplate } from './database-template.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { fakeIds } from './fake-ids.ts'

type Row = Record<string, unknown>

export interface TestDatabase extends OpenDatabase {
  clock: FakeClock
  /** One statement as whoever connects: on PGlite a superuser, on the server an owner who is not. */
  query(text: string): Promise<Row[]>
  /** Statements in one transaction that took a role first, and a business unless null; the rows of the last. */
  queryAs(
    role: 'switchboard_tenant' | 'switchboard_system',
    business_id: string | null,
    ...texts: string[]
  ): Promise<Row[]>
}

/** The name of the database that has all migrations, on the server of a test run. */
export const templateDatabase = 'switchboard_template'

/**
 * A fresh database with all migrations and no rows: embedded, or, with SWITCHBOARD_TEST_DATABASE=postgres, on the real
 * server that `database-server.ts` started. Takes about a second; one for each test file, closed in `afterAll`.
 */
export async function openTestDatabase(options: { clock?: FakeClock } = {}): Promise<TestDatabase> {
  const server = process.env['SWITCHBOARD_TEST_DATABASE_URL']
  const place =
    server === undefined
      ? { memory: true as const, template: await databaseTemplate() }
      : { databaseUrl: await createTestDatabase(server, templateDatabase), maxConnections: 10 }
  return openTestDatabaseAt(place, options)
}

/** The same at a place of the test's choice. */
export async function openTestDatabaseAt(
  place: DatabasePlace,
  options: { clock?: FakeClock } = {},
): Promise<TestDatabase> {
  const clock = options.clock ?? fakeClock()
  const open = await openDatabase({ ...place, clock, ids: fakeIds(), logger: pino({ level: 'silent' }) })
  return { ...open, clock, ...plainSql(open) }
}

/** An engine without anything on top, for the tests of the migrations themselves, which empty its schema first. */
export async function openTestEngine(): Promise<Engine> {
  const server = process.env['SWITCHBOARD_TEST_DATABASE_URL']
  if (server !== undefined) {
    const logger = pino({ level: 'silent' })
    return openPostgresEngine({ databaseUrl: await createTestDatabase(server), logger })
  }
  return openPgliteEngine({ template: await databaseTemplate() })
}

/** The address of a new database on the server of this run, as an owner who is no superuser. */
export async function createTestDatabase(server: string, template = 'template0'): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${template}`)
  } finally {
    await client.end()
  }
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}

function plainSql({ drizzle }: OpenDatabase): Pick<TestDatabase, 'query' | 'queryAs'> {
  return {
    query: async (text) => rowsOf(await drizzle.execute(sql.raw(text))),
    queryAs: (role, business_id, ...texts) =>
      drizzle.transaction(async (tx) => {
        await tx.execute(sql`select set_config('role', ${role}, true)`)
        if (business_id !== null)
          await tx.execute(sql`select set_config('app.business_id', ${business_id}, true)`)
        let rows: Row[] = []
        for (const text of texts) rows = rowsOf(await tx.execute(sql.raw(text)))
        return rows
      }),
  }
}

function rowsOf(result: unknown): Row[] {
  return (result as { rows: Row[] }).rows
}
