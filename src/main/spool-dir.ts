import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a process writes to say that a folder is its own: its number and its start, since numbers come again. */
const holderFile = 'holder'

/**
 * Claims the first folder `1`, `2`, … below `root` that no living process holds, with all that is in it. It is given
 * up when the process dies.
 */
export async function claimSpoolDir(root: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const dir = join(root, String(number))
    await mkdir(join(dir, 'calls'), { recursive: true, mode: 0o700 })
    if (await claim(dir)) return dir
  }
}

async function claim(dir: string): Promise<boolean> {
  const path = join(dir, holderFile)
  const me = `${process.pid} ${processStart(process.pid)}`
  const write = () => writeFile(path, me, { flag: 'wx' }).then(() => true, ifExists)
  if (await write()) return true
  if (await isHeld(dir)) return false
  // Of several that find a dead holder, one gets to take its name off the door.
  const mine = `${path}.${process.pid}`
  const won = await rename(path, mine).then(
    () => true,
    () => false,
  )
  if (!won) return false
  await rm(mine)
  return write()
}

/** Moves the journals that processes which are gone have left behind into `dir`. Returns how many files. */
export async function adoptJournals(root: string, dir: string): Promise<number> {
  let adopted = 0
  for (const name of await readdir(root)) {
    const other = join(root, name)
    if (other === dir || (await isHeld(other))) continue
    for (const file of await readdir(join(other, 'calls')).catch(() => [])) {
      const from = join(other, 'calls', file)
      adopted += await rename(from, join(dir, 'calls', file)).then(
        () => 1,
        () => 0,
      )
    }
  }
  return adopted
}

async function isHeld(dir: string): Promise<boolean> {
  const holder = await readFile(join(dir, holderFile), 'utf8').catch(() => null)
  if (holder === null) return false
  const [pid = '', start = ''] = holder.split(' ')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
  return processStart(Number(pid)) === start
}

/** The kernel's start tick of a process; empty where there is no /proc: then a living number alone counts. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function ifExists(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'EEXIST') return false
  throw error
}
