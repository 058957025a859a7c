import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { drizzle } from 'drizzle-orm/pglite'
import type { Drizzle, Engine } from './engine.ts'

/** Its default of 128 MB would be most of this process's memory; the files are in the system's cache anyway. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

export interface PgliteOptions {
  /** A folder that this process holds the lock of; without one, in memory. */
  dataDir?: string
  /** A dump of a whole data folder to begin from. */
  template?: Blob
}

/** PostgreSQL inside this process. */
export async function openPgliteEngine(options: PgliteOptions): Promise<Engine> {
  return pgliteEngine(await createPglite(options))
}

export async function createPglite({ dataDir, template }: PgliteOptions): Promise<PGlite> {
  const pglite = await PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(template === undefined ? {} : { loadDataDir: template }),
    extensions: { btree_gist },
    startParams,
  })
  await pglite.exec(`set timezone = 'UTC'`)
  return pglite
}

export function pgliteEngine(pglite: PGlite): Engine {
  const database = drizzle(pglite) as unknown as Drizzle
  return {
    drizzle: database,
    transaction: (work) => database.transaction((tx) => work(tx)),
    script: (work) =>
      pglite.transaction((tx) =>
        work({
          run: async (text) => void (await tx.exec(text)),
          query: async (text, params = []) => (await tx.query<Record<string, unknown>>(text, params)).rows,
        }),
      ),
    listen: (channel, onNotice) => pglite.listen(channel, onNotice),
    close: () => pglite.close(),
  }
}
