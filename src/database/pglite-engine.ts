import { PGlite, type Transaction } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import { changeChannel, scopeStatement, type Engine } from './engine.ts'
import { literals, type Prepared } from './prepared.ts'

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
    extensions: { btree_gist, pg_trgm },
    startParams,
  })
  await pglite.exec(`set timezone = 'UTC'`)
  return pglite
}

export function pgliteEngine(pglite: PGlite): Engine {
  const planned = new Set<string>()
  return {
    drizzle: drizzle(pglite),
    transaction: (scope, work) =>
      pglite.transaction(async (session) => {
        await session.exec(scopeStatement(scope))
        return work({
          tx: drizzle(session as unknown as PGlite),
          run: (statement, values) => runPrepared(session, planned, statement, values),
        })
      }),
    script: (work) =>
      pglite.transaction((session) =>
        work({
          run: async (text) => void (await session.exec(text)),
          query: async (text, params = []) =>
            (await session.query<Record<string, unknown>>(text, params)).rows,
        }),
      ),
    watch: (onChanged) => pglite.listen(changeChannel, onChanged),
    close: () => pglite.close(),
  }
}

/** PGlite's own queries are planned anew each time; SQL's PREPARE and EXECUTE are not, and take one message. */
async function runPrepared<Row>(
  session: Transaction,
  planned: Set<string>,
  statement: Prepared<Row>,
  values: (string | null)[],
): Promise<Row[]> {
  if (!planned.has(statement.name)) {
    await session.exec(`prepare ${statement.name} as ${statement.text}`)
    planned.add(statement.name)
  }
  const list = values.length === 0 ? '' : ` (${literals(values)})`
  const results = await session.exec(`execute ${statement.name}${list}`)
  return (results.at(-1)?.rows ?? []) as Row[]
}
