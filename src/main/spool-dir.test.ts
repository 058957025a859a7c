import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { adoptJournals, claimSpoolDir } from './spool-dir.ts'

/** No process has this number: beyond the largest that Linux gives. */
const nobody = '4194999 1'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'switchboard-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function leaveBehind(name: string, holder: string | null): Promise<void> {
  await mkdir(join(root, name, 'calls'), { recursive: true })
  await writeFile(join(root, name, 'calls', `call-${name}.jsonl`), '')
  if (holder !== null) await writeFile(join(root, name, 'holder'), holder)
}

describe('the folders in which journals wait', () => {
  it('go one to a process, each to one', async () => {
    const claimed = await Promise.all([claimSpoolDir(root), claimSpoolDir(root), claimSpoolDir(root)])
    expect(claimed.sort()).toEqual(['1', '2', '3'].map((name) => join(root, name)))
  })

  it('of a process that is gone go to the next, with all that is in them', async () => {
    await leaveBehind('1', nobody)
    expect(await claimSpoolDir(root)).toBe(join(root, '1'))
    expect(await readdir(join(root, '1', 'calls'))).toEqual(['call-1.jsonl'])
    expect(await claimSpoolDir(root)).toBe(join(root, '2'))
  })

  it('of another start of a process with our number are free', async () => {
    await leaveBehind('1', `${process.pid} 1`)
    expect(await claimSpoolDir(root)).toBe(join(root, '1'))
  })

  it('give up their journals when their process is gone, and not before', async () => {
    const mine = await claimSpoolDir(root)
    await leaveBehind('2', nobody)
    await leaveBehind('3', null)
    const living = await claimSpoolDir(root).then(() => claimSpoolDir(root))
    await writeFile(join(living, 'calls', 'call-living.jsonl'), '')
    await leaveBehind('9', nobody)
    expect(await adoptJournals(root, mine)).toBe(1)
    expect(await readdir(join(mine, 'calls'))).toEqual(['call-9.jsonl'])
    expect(await adoptJournals(root, mine)).toBe(0)
  })
})
