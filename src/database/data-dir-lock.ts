import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SwitchboardError } from '#domain/errors.ts'

interface Holder {
  pid: number
  /** When that process began, so that another one that got the same pid later is not taken for it. */
  process_started: string
  locked_at: string
  /** Tells two locks of one process apart. */
  token: string
}

/**
 * Makes this process the only one that may open the embedded database of `dataDir`; two would lose rows. Throws
 * `data_dir_locked` while another lives; takes over from one that died. Returns how to let go.
 */
export async function lockDataDir(dataDir: string, now: Date): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true })
  const path = join(dataDir, 'postgres.lock')
  const mine: Holder = {
    pid: process.pid,
    process_started: processStart(process.pid),
    locked_at: now.toISOString(),
    token: randomUUID(),
  }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await createNew(path, mine)) return () => release(path, mine)
    const holder = await readHolder(path)
    if (holder !== null && isAlive(holder)) throw lockedError(dataDir, holder)
    await rm(path, { force: true })
  }
  throw new SwitchboardError(
    'data_dir_locked',
    `The lock file ${path} cannot be taken; remove it and start again.`,
  )
}

async function createNew(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, `${JSON.stringify(holder)}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return processStart(holder.pid) === holder.process_started
}

/** The kernel's start tick of a process. Empty where there is no /proc: then a living pid alone counts. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path)
  if (holder?.token === mine.token) await rm(path, { force: true })
}

function lockedError(dataDir: string, holder: Holder): SwitchboardError {
  return new SwitchboardError(
    'data_dir_locked',
    `The database in ${dataDir} is in use by process ${holder.pid} since ${holder.locked_at}. ` +
      'Stop that process, or set DATA_DIR to another folder, or set DATABASE_URL to use a PostgreSQL server ' +
      'that many processes can share.',
    { details: { pid: holder.pid } },
  )
}
