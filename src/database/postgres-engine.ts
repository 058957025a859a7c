import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient, type QueryConfig } from 'pg'
import type { Logger } from 'pino'
import { SwitchboardError } from '#domain/errors.ts'
import { changeChannel, scopeStatement, type Engine, type OnChanged, type Script } from './engine.ts'
import { findFault } from './faults.ts'
import { listenToPostgres, type Listen } from './postgres-listener.ts'

/** A PostgreSQL server by its address. Throws `database_unavailable`, saying what to check, never the password. */
export async function openPostgresEngine(options: {
  databaseUrl: string
  logger: Logger
  maxConnections?: number
}): Promise<Engine> {
  const address = describeAddress(options.databaseUrl)
  const config = {
    connectionString: options.databaseUrl,
    application_name: 'switchboard',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  }
  const pool = new Pool({
    ...config,
    max: options.maxConnections ?? 20,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    query_timeout: 35_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  pool.on('error', (error) => options.logger.warn({ err: error, address }, 'idle database connection lost'))
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw connectError(error, address)
  }
  return postgresEngine(pool, (onNotice, onLost) =>
    listenToPostgres({ config, channel: changeChannel, onNotice, onLost, logger: options.logger }),
  )
}

function postgresEngine(pool: Pool, listen: Listen): Engine {
  const watchers = new Set<OnChanged>()
  const tell = (changed: string) => {
    for (const onChanged of watchers) onChanged(changed === '*' ? null : changed)
  }
  return {
    drizzle: drizzle(pool),
    transaction: (scope, work) =>
      inTransaction(
        pool,
        scopeStatement(scope),
        (client) =>
          work({
            tx: drizzle(client),
            run: async ({ name, text }, values) => (await client.query({ name, text, values })).rows,
          }),
        tell,
      ),
    // Migrations may take as long as they need.
    script: (work) => inTransaction(pool, unhurried, (client) => work(scriptOf(client))),
    async watch(onChanged) {
      watchers.add(onChanged)
      const stop = await listen(onChanged, () => onChanged(null))
      return async () => {
        watchers.delete(onChanged)
        await stop()
      }
    },
    close: () => pool.end(),
  }
}

/** With what the triggers noted of the transaction: a business, `*` for more than one, or nothing. */
const commit = `select current_setting('app.changed_business', true) as changed; commit`

async function inTransaction<T>(
  pool: Pool,
  first: string,
  work: (client: PoolClient) => Promise<T>,
  onChanged: (changed: string) => void = () => undefined,
): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query(`begin; ${first}`)
    const result = await work(client)
    const [noted] = (await client.query(commit)) as unknown as { rows: { changed: string | null }[] }[]
    const changed = noted?.rows[0]?.changed ?? ''
    if (changed !== '') onChanged(changed)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const unhurried = 'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0'
/** Nothing turns the driver's own off for one statement; a day is as good. */
const query_timeout = 24 * 60 * 60_000

function scriptOf(client: PoolClient): Script {
  return {
    run: async (text) => void (await client.query({ text, query_timeout } as QueryConfig)),
    query: async (text, values = []) =>
      (await client.query({ text, values, query_timeout } as QueryConfig)).rows as Record<string, unknown>[],
  }
}

function describeAddress(databaseUrl: string): string {
  let url: URL
  try {
    url = new URL(databaseUrl)
  } catch {
    throw badAddress()
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw badAddress()
  return `${url.hostname || 'localhost'}:${url.port || '5432'}${url.pathname || '/'} as user ${url.username || '(none)'}`
}

function badAddress(): SwitchboardError {
  return new SwitchboardError(
    'database_unavailable',
    'DATABASE_URL is not the address of a PostgreSQL database. It looks like postgres://user:password@host:5432/name; ' +
      'special characters in the password must be percent-encoded.',
  )
}

function connectError(error: unknown, address: string): SwitchboardError {
  const code = findFault(error)?.code ?? ''
  return new SwitchboardError(
    'database_unavailable',
    `Cannot open the database at ${address}: ${adviceFor(code, error)}`,
    // The driver's own error may quote the address with its password.
    { details: { code } },
  )
}

function adviceFor(code: string, error: unknown): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'there is no such host. Check the host name in DATABASE_URL.'
  if (code === 'ECONNREFUSED')
    return 'nothing answers there. Check host and port in DATABASE_URL, and that the server runs.'
  if (code.startsWith('28')) return 'it refused the user or password. Check both in DATABASE_URL.'
  if (code === '3D000')
    return 'there is no database of that name. Create it, or correct the name in DATABASE_URL.'
  if (code.startsWith('53')) return 'it has no free connection. Close others, or raise max_connections.'
  const message = error instanceof Error ? error.message : 'unknown error'
  if (/SSL|certificate/i.test(message)) {
    return 'the encrypted connection failed. Check sslmode in DATABASE_URL (require, or disable for a local server).'
  }
  return 'no connection within 5 seconds. Check host, port and firewall.'
}
