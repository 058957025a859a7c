import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#actions/ports.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import type { TestDatabase } from '../../tests/support/database.ts'
import { createLostCallKeeper } from './lost-call-keeper.ts'

let store: TestDatabase
let business_id: string
let run: () => Promise<void>
let isAway = false
const log = pino({ level: 'silent' })

/** The real database, which can be taken away. */
const reachable = (): Database => ({
  ...store.database,
  asSystem: (work) => (isAway ? Promise.reject(new Error('away')) : store.database.asSystem(work)),
})

beforeAll(async () => {
  store = await openTestDatabase()
  const business = await store.database.asSystem((system) =>
    system.businesses.create(
      { name: 'Dental', timezone: 'UTC', ai_phone_number: '+1234567890', max_concurrent_calls: 100 },
      null,
    ),
  )
  business_id = business.id
})
afterAll(() => store.close())
beforeEach(() => {
  isAway = false
  run = createLostCallKeeper({ database: reachable(), clock: store.clock, log })
})

async function open(): Promise<string> {
  const call_id = randomUUID()
  await store.database.asSystem((system) =>
    system.calls.open({
      call_id,
      line: 'practice',
      dialed_number: '+1234567890',
      caller_number: null,
      external_id: call_id,
      ticket: null,
      started_at: store.clock.now().toISOString(),
    }),
  )
  return call_id
}

const heartbeat = (call_id: string, seq: number) =>
  store.database.forBusiness(business_id, (stores) =>
    stores.calls.append(call_id, [{ type: 'heartbeat', seq, at: store.clock.now().toISOString() }]),
  )
const endReason = (call_id: string) =>
  store.database.forBusiness(business_id, async (stores) => (await stores.calls.get(call_id))?.end_reason)

describe('the keeper of lost calls', () => {
  it('ends a call that was silent for a minute, and leaves one that says it lives', async () => {
    const [dead, living] = [await open(), await open()]
    for (let seq = 0; seq < 4; seq += 1) {
      store.clock.advance(20_000)
      await heartbeat(living, seq)
      await run()
    }
    expect(await endReason(dead)).toBe('lost')
    expect(await endReason(living)).toBeNull()
  })

  it('gives calls time to be heard after a start', async () => {
    const call_id = await open()
    store.clock.advance(3_600_000)
    run = createLostCallKeeper({ database: reachable(), clock: store.clock, log })
    store.clock.advance(30_000)
    await run()
    expect(await endReason(call_id)).toBeNull()
    store.clock.advance(31_000)
    await run()
    expect(await endReason(call_id)).toBe('lost')
  })

  it('gives calls time to be heard after the database was away', async () => {
    const call_id = await open()
    store.clock.advance(3_600_000)
    isAway = true
    await expect(run()).rejects.toThrow('away')
    isAway = false
    await run()
    expect(await endReason(call_id)).toBeNull()
    store.clock.advance(61_000)
    await run()
    expect(await endReason(call_id)).toBe('lost')
  })

  it('may run in many processes at once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, open))
    const runs = Array.from({ length: 4 }, () =>
      createLostCallKeeper({ database: reachable(), clock: store.clock, log }),
    )
    store.clock.advance(120_000)
    await Promise.all(runs.map((each) => each()))
    for (const id of ids) expect(await endReason(id)).toBe('lost')
  })
})
