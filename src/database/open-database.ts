import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Clock, Database, Ids } from '#actions/ports.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { ensureDataFolder } from './data-folder.ts'
import { lockDataDir } from './data-dir-lock.ts'
import type { Drizzle, Engine, Scope, Transaction } from './engine.ts'
import { explainFault } from './faults.ts'
import { isUuid } from './is-uuid.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openPgliteEngine } from './pglite-engine.ts'
import { openPostgresEngine } from './postgres-engine.ts'
import { businessStores } from './stores/business-stores.ts'
import { systemStores } from './stores/system-stores.ts'

export type DatabasePlace =
  /** A PostgreSQL server. */
  | { databaseUrl: string; maxConnections?: number }
  /** Embedded, in `dataDir/postgres`, behind a lock file. */
  | { dataDir: string }
  /** Embedded and forgotten when closed. `template`: a dump of a data folder to begin from. */
  | { memory: true; template?: Blob }

export interface OpenDatabase {
  database: Database
  /** As the tables' owner, outside all tenants: for better-auth alone, never inside a transaction of `database`. */
  drizzle: Drizzle
  /** Rejects with `database_unavailable`. */
  health(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database, brings it up to date and starts to listen for changes. Throws `database_unavailable`,
 * `data_dir_locked` or `migration_failed`, each with a message that says what to do.
 */
export async function openDatabase(
  options: DatabasePlace & { logger: Logger; clock: Clock; ids: Ids },
): Promise<OpenDatabase> {
  const { engine, unlock } = await openEngine(options)
  try {
    await migrate(engine, await readMigrations(), options.logger)
    return await serve(engine, unlock, options)
  } catch (error) {
    await engine.close().catch(() => undefined)
    await unlock()
    throw explainFault(error)
  }
}

const nothing = async (): Promise<void> => undefined

async function openEngine(
  options: DatabasePlace & { logger: Logger; clock: Clock },
): Promise<{ engine: Engine; unlock: () => Promise<void> }> {
  if ('databaseUrl' in options) return { engine: await openPostgresEngine(options), unlock: nothing }
  if ('memory' in options) return { engine: await openPgliteEngine(options), unlock: nothing }
  return openEmbedded(options.dataDir, options.clock.now())
}

async function openEmbedded(
  dataDir: string,
  now: Date,
): Promise<{ engine: Engine; unlock: () => Promise<void> }> {
  let unlock = nothing
  try {
    unlock = await lockDataDir(dataDir, now)
    return { engine: await openPgliteEngine({ dataDir: await ensureDataFolder(dataDir) }), unlock }
  } catch (error) {
    await unlock()
    if (error instanceof SwitchboardError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new SwitchboardError(
      'database_unavailable',
      `The embedded database in ${dataDir} cannot be opened: ${reason}. Check that the folder can be written to and ` +
        'the disk is not full; set DATA_DIR to use another folder, or DATABASE_URL to use a PostgreSQL server.',
      { cause: error },
    )
  }
}

async function serve(
  engine: Engine,
  unlock: () => Promise<void>,
  { clock, ids, logger }: { clock: Clock; ids: Ids; logger: Logger },
): Promise<OpenDatabase> {
  const listeners = new Set<Listener>()
  const stopListening = await engine.watch((business_id) => tell(listeners, business_id, logger))
  const run = transactions(engine)
  let closing: Promise<void> | null = null

  return {
    database: {
      forBusiness(business_id, work) {
        if (!isUuid(business_id))
          return Promise.reject(new SwitchboardError('not_found', 'No such business.'))
        return run({ role: 'switchboard_tenant', business_id }, (transaction) =>
          work(businessStores({ ...transaction, clock, ids, business_id })),
        )
      },
      asSystem: (work) =>
        run({ role: 'switchboard_system' }, (transaction) =>
          work(systemStores({ ...transaction, clock, ids })),
        ),
      onBusinessChanged(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    drizzle: engine.drizzle,
    async health() {
      try {
        await engine.drizzle.execute(sql`select 1`)
      } catch (error) {
        throw explainFault(error)
      }
    },
    close() {
      closing ??= closeAll([stopListening, engine.close, unlock])
      return closing
    },
  }
}

type Listener = (change: { business_id: string | null }) => void

/** A notice arrives in the middle of whatever transaction it interrupts; what listeners do is no part of that. */
function tell(listeners: Set<Listener>, business_id: string | null, logger: Logger): void {
  insideTransaction.exit(() => {
    for (const listener of listeners) {
      try {
        listener({ business_id })
      } catch (error) {
        logger.error({ err: error, business_id }, 'a listener for changes failed')
      }
    }
  })
}

/** Each step, even when one before it failed. */
async function closeAll([step, ...rest]: (() => Promise<void>)[]): Promise<void> {
  try {
    await step?.()
  } finally {
    if (rest.length > 0) await closeAll(rest)
  }
}

const insideTransaction = new AsyncLocalStorage<{ open: boolean }>()

function transactions(engine: Engine) {
  return async <T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    if (insideTransaction.getStore()?.open === true) {
      throw new SwitchboardError(
        'internal',
        'A database transaction was begun inside another, which would wait for ever.',
      )
    }
    const here = { open: true }
    try {
      return await insideTransaction.run(here, () => engine.transaction(scope, work))
    } catch (error) {
      throw explainFault(error)
    } finally {
      here.open = false
    }
  }
}
