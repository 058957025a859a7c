import { SwitchboardError } from '#domain/errors.ts'
import type { Script } from '../engine.ts'
import { copyTable } from './copy-table.ts'
import { countRows, fingerprint, plainText, readTables, type Table } from './tables.ts'

/**
 * Copies all rows of one database into another that has the same migrations and no rows, each row as it is: ids, times
 * and computed words included. Both scripts are transactions, so that whatever throws leaves the target empty. Rejects
 * with `conflict` when the target has rows, or migrations that the source has not. Returns the rows of each table that
 * has any, compared on both sides by count and content.
 */
export async function moveData(from: Script, to: Script): Promise<{ table: string; rows: number }[]> {
  await from.run(plainText)
  await to.run(`${plainText}; set local lock_timeout = '10s'`)
  await refuseOtherMigrations(from, to)
  const tables = await readTables(from)
  const closeAgain = await openUp(to, tables)
  await refuseRows(to, tables)
  for (const table of tables) await copyTable(from, to, table)
  // Now, rather than at the end, when the constraints are as they were.
  await to.run('set constraints all immediate')
  const moved = []
  for (const table of tables) moved.push({ table: table.name, rows: await compared(from, to, table) })
  await to.run(closeAgain)
  return moved.filter(({ rows }) => rows > 0)
}

async function refuseOtherMigrations(from: Script, to: Script): Promise<void> {
  const [here, there] = [await migrationsOf(from), await migrationsOf(to)]
  const unknown = there.filter((name) => !here.includes(name))
  if (unknown.length === 0) return
  throw new SwitchboardError(
    'conflict',
    `The target was made by a newer Switchboard (${unknown.join(', ')}): run this with that version.`,
  )
}

async function migrationsOf(script: Script): Promise<string[]> {
  const rows = await script.query('select name from schema_migrations order by name')
  return rows.map(({ name }) => String(name))
}

/**
 * Lets the tables' owner write every row as it comes: policies and triggers aside, foreign keys looked at when all is
 * there. Returns the statements that put it back. Takes every table for itself until the transaction ends.
 */
async function openUp(to: Script, tables: Table[]): Promise<string> {
  // A hosted database may have tables of others beside ours.
  const ours = [tables.map(({ name }) => name)]
  const forced = await to.query(
    `select format('%I', relname) as name from pg_class
    where relnamespace = current_schema()::regnamespace and format('%I', relname) = any($1) and relforcerowsecurity`,
    ours,
  )
  const keys = await to.query(
    `select format('alter table %s alter constraint %I', conrelid::regclass, conname) as change
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace and format('%I', relname) = any($1)
      and not condeferrable`,
    ours,
  )
  await to.run(
    [
      ...each(forced, (name) => `alter table ${name} no force row level security`),
      ...tables.map(({ name }) => `alter table ${name} disable trigger user`),
      ...each(keys, (change) => `${change} deferrable initially deferred`),
    ].join('; '),
  )
  return [
    ...each(keys, (change) => `${change} not deferrable`),
    ...tables.map(({ name }) => `alter table ${name} enable trigger user`),
    ...each(forced, (name) => `alter table ${name} force row level security`),
  ].join('; ')
}

const each = (rows: Record<string, unknown>[], write: (value: string) => string) =>
  rows.map((row) => write(String(Object.values(row)[0])))

async function refuseRows(to: Script, tables: Table[]): Promise<void> {
  const filled: string[] = []
  for (const table of tables) {
    const count = await countRows(to, table)
    if (count > 0) filled.push(`${table.name} (${count})`)
  }
  if (filled.length === 0) return
  throw new SwitchboardError(
    'conflict',
    `The target has data already, in ${filled.join(', ')}. Nothing was moved. Make a new, empty database for it.`,
  )
}

async function compared(from: Script, to: Script, table: Table): Promise<number> {
  const [here, there] = [await fingerprint(from, table), await fingerprint(to, table)]
  if (here.count === there.count && here.hash === there.hash) return there.count
  throw new SwitchboardError(
    'internal',
    `The rows of ${table.name} did not arrive as they were (${here.count} here, ${there.count} there). Nothing was moved.`,
  )
}
