import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fakeClock } from '../../tests/support/fake-clock.ts'
import { fakeIds } from '../../tests/support/fake-ids.ts'
import { openDatabase } from './open-database.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-data-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const open = (folder: string) =>
  openDatabase({ dataDir: folder, logger: pino({ level: 'silent' }), clock: fakeClock(), ids: fakeIds() })

test('a first start that was killed halfway leaves nothing that the next one trips over', async () => {
  await mkdir(join(dataDir, 'postgres.new-1'))
  await writeFile(join(dataDir, 'postgres.new-1', 'PG_VERSION'), '18')
  const opened = await open(dataDir)
  await opened.health()
  await opened.close()
  expect(await readdir(dataDir)).toEqual(['postgres'])
}, 120_000)

test('a folder that cannot be used is named, and lets go of the lock', async () => {
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '18\n')
  const unusable = {
    code: 'database_unavailable',
    message: expect.stringContaining(dataDir) as string,
  }
  await expect(open(dataDir)).rejects.toMatchObject(unusable)
  await expect(open(dataDir)).rejects.toMatchObject(unusable)
  const file = join(dataDir, 'file')
  await writeFile(file, '')
  await expect(open(file)).rejects.toMatchObject({ code: 'database_unavailable' })
}, 60_000)
