import type { Logger } from 'pino'
import { SwitchboardError } from '#domain/errors.ts'
import { lockDataDir } from '../data-dir-lock.ts'
import { findDataFolder } from '../data-folder.ts'
import type { Engine } from '../engine.ts'
import { explainFault, findFault } from '../faults.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { openPgliteEngine } from '../pglite-engine.ts'
import { openPostgresEngine } from '../postgres-engine.ts'
import { moveData } from './move-data.ts'

/**
 * Moves the embedded database of `dataDir` into an empty PostgreSQL, whose tables are made first; the embedded one stays
 * as it is. May be run again after a failure. Throws `data_dir_locked` while a Switchboard runs on it,
 * `database_unavailable` where one of the two cannot be opened, and what {@link moveData} throws.
 */
export async function moveEmbedded(options: {
  dataDir: string
  databaseUrl: string
  logger: Logger
  now: Date
}): Promise<{ table: string; rows: number }[]> {
  const { dataDir, databaseUrl, logger, now } = options
  const folder = await findDataFolder(dataDir)
  if (folder === null) {
    const message = `There is no embedded database in ${dataDir}. Is it in another folder (DATA_DIR)?`
    throw new SwitchboardError('not_found', message)
  }
  const unlock = await lockDataDir(dataDir, now)
  const engines: Engine[] = []
  const upToDate = async (engine: Engine) => {
    engines.push(engine)
    await migrate(engine, await readMigrations(), logger)
    return engine
  }
  try {
    const to = await upToDate(await openPostgresEngine({ databaseUrl, logger, maxConnections: 2 }))
    const from = await upToDate(await openPgliteEngine({ dataDir: folder }))
    return await to.script((target) => from.script((source) => moveData(source, target)))
  } catch (error) {
    throw explained(error)
  } finally {
    await Promise.allSettled(engines.map((engine) => engine.close()))
    await unlock()
  }
}

/** A table that somebody else holds: the target is in use. */
function explained(error: unknown): unknown {
  if (findFault(error)?.code !== '55P03') return explainFault(error)
  const message = 'The target is in use. Stop every Switchboard that runs on it, and run this again.'
  return new SwitchboardError('conflict', message, { cause: error })
}
