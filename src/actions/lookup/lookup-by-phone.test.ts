import pino from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '#database/open-database.ts'
import type { OpenDatabase } from '#database/open-database.ts'
import { createTestDatabase, templateDatabase } from '../../../tests/support/database.ts'
import { fakeClock } from '../../../tests/support/fake-clock.ts'
import { fakeIds } from '../../../tests/support/fake-ids.ts'
import { createPhoneLookup } from './lookup-by-phone.ts'

const server = process.env['SWITCHBOARD_TEST_DATABASE_URL']
const clock = fakeClock()
const opened: OpenDatabase[] = []

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

/** The database as one more API process has it. */
async function openProcess(databaseUrl: string) {
  const logger = pino({ level: 'silent' })
  const open = await openDatabase({ databaseUrl, clock, ids: fakeIds(), logger, maxConnections: 3 })
  opened.push(open)
  return { database: open.database, phones: createPhoneLookup({ database: open.database, clock }) }
}

const nameIn = async (answer: string | Promise<string>) => JSON.parse(await answer).business.name

describe.skipIf(server === undefined)('a lookup in one process', () => {
  it('soon sees what another process changed, remembered answers and unknown numbers alike', async () => {
    const url = await createTestDatabase(server ?? '', templateDatabase)
    const [one, other] = [await openProcess(url), await openProcess(url)]
    await expect((async () => one.phones.lookup('+1234567890'))()).rejects.toMatchObject({
      code: 'not_found',
    })

    const { id } = await other.database.asSystem((system) =>
      system.businesses.create({ name: 'First', timezone: 'UTC', ai_phone_number: '+1234567890' }, null),
    )
    await vi.waitFor(async () => expect(await nameIn(one.phones.lookup('+1234567890'))).toBe('First'))
    await other.database.forBusiness(id, (stores) => stores.business.update({ name: 'Second' }))
    await vi.waitFor(async () => expect(await nameIn(one.phones.lookup('+1234567890'))).toBe('Second'))
  })
})
