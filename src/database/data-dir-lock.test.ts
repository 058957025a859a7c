import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fakeClock } from '../../tests/support/fake-clock.ts'
import { fakeIds } from '../../tests/support/fake-ids.ts'
import { lockDataDir } from './data-dir-lock.ts'
import { openDatabase } from './open-database.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  await rm(folder, { recursive: true, force: true })
})

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function startHolder(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../../tests/support/data-dir-holder.ts')
  const child = fork(script, [folder], { execArgv: [] })
  children.push(child)
  await once(child, 'message')
  return child
}

const open = () =>
  openDatabase({ dataDir: folder, logger: pino({ level: 'silent' }), clock: fakeClock(), ids: fakeIds() })
const lock = () => lockDataDir(folder, new Date())
const holderFile = () => join(folder, 'postgres.lock')

test('a second process is told which one holds the folder; when that one dies, it takes over with all rows', async () => {
  const holder = await startHolder()
  await expect(open()).rejects.toMatchObject({
    code: 'data_dir_locked',
    message: expect.stringMatching(
      new RegExp(`process ${holder.pid} since .* DATA_DIR .* DATABASE_URL`),
    ) as string,
    details: { pid: holder.pid },
  })

  await kill(holder)
  const taken = await open()
  const { items } = await taken.database.asSystem((stores) =>
    stores.businesses.list({ limit: 9, cursor: null }),
  )
  expect(items).toMatchObject([{ name: `From process ${holder.pid}` }])
  await taken.close()
  await expect(readFile(holderFile())).rejects.toMatchObject({ code: 'ENOENT' })
}, 120_000)

test('one process cannot take it twice, and can again after it let go', async () => {
  const unlock = await lock()
  await expect(lock()).rejects.toMatchObject({ code: 'data_dir_locked' })
  await unlock()
  await (
    await lock()
  )()
})

test('of many who try at once, one gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 10 }, lock))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.runIf(process.platform === 'linux')(
  'a pid that another process got meanwhile does not hold the folder',
  async () => {
    const unlock = await lock()
    const holder = JSON.parse(await readFile(holderFile(), 'utf8')) as object
    await writeFile(holderFile(), JSON.stringify({ ...holder, process_started: '1' }))
    const unlockAgain = await lock()
    await unlock()
    await expect(lock()).rejects.toMatchObject({ code: 'data_dir_locked' })
    await unlockAgain()
  },
)

test('a lock file that a crash left half written does not hold the folder', async () => {
  await writeFile(holderFile(), '{"pid":')
  await (
    await lock()
  )()
})
