import { fork } from 'node:child_process'
import { once } from 'node:events'
import { access, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SwitchboardError } from '#domain/errors.ts'

const draftPrefix = 'postgres.new-'

/**
 * The folder of the embedded database in `dataDir`, made if there is none yet. Making it takes some seconds and several
 * times the memory of using it, which a process does not give back: so another process does it. It becomes the folder
 * only when it is whole, so that being killed halfway leaves nothing that a later start would trip over.
 */
export async function ensureDataFolder(dataDir: string): Promise<string> {
  const found = await findDataFolder(dataDir)
  if (found !== null) return found
  const folder = folderIn(dataDir)
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(draftPrefix)) await rm(join(dataDir, name), { recursive: true, force: true })
  }
  const draft = join(dataDir, `${draftPrefix}${process.pid}`)
  await make(draft)
  await rename(draft, folder)
  return folder
}

/** The folder of the embedded database in `dataDir`; null where there is none. */
export async function findDataFolder(dataDir: string): Promise<string | null> {
  const folder = folderIn(dataDir)
  return (await exists(join(folder, 'PG_VERSION'))) ? folder : null
}

const folderIn = (dataDir: string) => join(dataDir, 'postgres')

async function make(folder: string): Promise<void> {
  const child = fork(join(import.meta.dirname, 'make-data-folder.ts'), [folder], {
    // Optimised code does not pay for itself in so short a life: without, half the memory and a third less time.
    execArgv: ['--liftoff-only'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const [[code], complaint] = await Promise.all([
    once(child, 'exit'),
    child.stderr === null ? '' : text(child.stderr),
  ])
  if (code === 0) return
  throw new SwitchboardError(
    'database_unavailable',
    `The embedded database could not be made in ${folder}. Check that the folder can be written to, that the disk has ` +
      'some 100 MB free and the machine some 600 MB of memory, or set DATABASE_URL to use a PostgreSQL server.',
    { details: { exit_code: Number(code) }, cause: new Error(complaint) },
  )
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
