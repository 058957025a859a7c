import type { Logger } from 'pino'
import { migrate, readMigrations } from '#database/migrate.ts'
import { createPglite, pgliteEngine } from '#database/pglite-engine.ts'

/** A dump of an embedded database with all migrations and no rows: to begin from it takes a fraction of making it. */
export async function emptyDatabase(log: Logger): Promise<Blob> {
  const pglite = await createPglite({})
  try {
    await migrate(pgliteEngine(pglite), await readMigrations(), log)
    return await pglite.dumpDataDir('none')
  } finally {
    await pglite.close()
  }
}
