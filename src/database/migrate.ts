import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { SwitchboardError } from '#domain/errors.ts'
import type { Engine, Script } from './engine.ts'
import { findFault, isUnavailable } from './faults.ts'

export interface Migration {
  name: string
  text: string
}

/** Any number that nothing else in the same database uses for an advisory lock. */
const migrationLock = 7_317_052_024

/** The files of `migrations/`, in order. */
export async function readMigrations(folder = join(import.meta.dirname, 'migrations')): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}

/**
 * Brings the database up to date: each file once, in order, each in a transaction of its own. Several processes may do
 * this at the same time. Throws when a file that was applied has changed since.
 */
export async function migrate(engine: Engine, migrations: Migration[], logger: Logger): Promise<void> {
  await engine.script(prepareRecord)
  for (const migration of migrations) {
    const applied = await engine.script((script) => applyOnce(script, migration))
    if (applied) logger.info({ migration: migration.name }, 'migration applied')
  }
}

async function prepareRecord(script: Script): Promise<void> {
  await script.run(`
    select pg_advisory_xact_lock(${migrationLock});
    create table if not exists schema_migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    alter table schema_migrations enable row level security;`)
}

async function applyOnce(script: Script, { name, text }: Migration): Promise<boolean> {
  await script.run(`select pg_advisory_xact_lock(${migrationLock})`)
  const checksum = checksumOf(text)
  const [stored] = await script.query('select checksum from schema_migrations where name = $1', [name])
  if (stored === undefined) {
    await script.run(text).catch((error: unknown) => {
      throw explained(name, error)
    })
    await script.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum])
    return true
  }
  if (stored['checksum'] === checksum) return false
  throw new SwitchboardError(
    'migration_failed',
    `The migration ${name} was applied to this database with a different text than the file has now. ` +
      'Applied migrations must not be edited: restore the file, and put the change into a new one.',
  )
}

/** With the hint, which says how to mend it, and which drivers leave out of the message. */
function explained(name: string, error: unknown): unknown {
  const fault = findFault(error)
  if (fault === null || isUnavailable(fault)) return error
  const hint = fault.hint === undefined ? '' : ` ${fault.hint}`
  return new SwitchboardError('migration_failed', `The migration ${name} failed: ${fault.message}${hint}`, {
    cause: error,
  })
}

/** The same for a file with Windows line endings. */
function checksumOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
}
