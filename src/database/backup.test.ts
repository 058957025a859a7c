import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Business } from '#domain/business.ts'
import { buildBusiness } from '../../tests/support/build.ts'
import { fakeClock } from '../../tests/support/fake-clock.ts'
import { fakeIds } from '../../tests/support/fake-ids.ts'
import { openDatabase } from './open-database.ts'

const folder = await mkdtemp(join(tmpdir(), 'switchboard-backup-'))
afterAll(() => rm(folder, { recursive: true }))

const open = (name: string) =>
  openDatabase({
    dataDir: join(folder, name),
    logger: pino({ level: 'silent' }),
    clock: fakeClock(),
    ids: fakeIds(),
  })

let kept: Business
beforeAll(async () => {
  const { database, close } = await open('data')
  kept = await buildBusiness(database, { name: 'Kept' })
  await close()
})

it('a copy of the data folder, made while nothing runs, is as good as the folder', async () => {
  await cp(join(folder, 'data'), join(folder, 'copy'), { recursive: true })
  await rm(join(folder, 'data'), { recursive: true })
  const { database, close } = await open('copy')
  const found = await database.forBusiness(kept.id, (stores) => stores.business.get())
  await close()
  expect(found).toEqual(kept)
})
