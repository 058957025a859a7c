import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { migrate, readMigrations } from '#database/migrate.ts'
import { createPglite, pgliteEngine } from '#database/pglite-engine.ts'

/**
 * A dump of an embedded database that has all migrations, kept between runs outside the repository. Making one takes
 * some seconds; beginning from it, less than one.
 */
export async function databaseTemplate(): Promise<Blob> {
  const path = await templatePath()
  const kept = await readFile(path).catch(() => null)
  if (kept !== null) return new Blob([kept])
  const made = await makeTemplate()
  const draft = `${path}.${process.pid}`
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(draft, made)
  await rename(draft, path)
  return new Blob([made])
}

async function templatePath(): Promise<string> {
  const engine = await readFile(findPackageJSON('@electric-sql/pglite', import.meta.url) ?? '', 'utf8')
  const hash = createHash('sha256').update(engine)
  for (const { name, text } of await readMigrations()) hash.update(name).update(text)
  return join(tmpdir(), 'switchboard-test-databases', `${hash.digest('hex').slice(0, 16)}.tar`)
}

async function makeTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const pglite = await createPglite({})
  try {
    await migrate(pgliteEngine(pglite), await readMigrations(), pino({ level: 'silent' }))
    const dump = await pglite.dumpDataDir('none')
    return new Uint8Array(await dump.arrayBuffer())
  } finally {
    await pglite.close()
  }
}
