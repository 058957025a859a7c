import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestDatabase } from '../../tests/support/database.ts'
import type { TestDatabase } from '../../tests/support/database.ts'
import { createGreetingRound } from './greeting-round.ts'
import { startJobs } from './jobs.ts'

let store: TestDatabase
let business_id: string
let isAway: boolean
let rendered: string[]
const log = pino({ level: 'silent' })

/** The vendor: says what it was asked for, or is away. */
const speech = {
  async render({ text }: { text: string }) {
    if (isAway) throw new Error('503')
    rendered.push(text)
    return new Uint8Array([1, 2])
  },
}

beforeAll(async () => {
  store = await openTestDatabase()
})
afterAll(() => store.close())
beforeEach(async () => {
  isAway = false
  rendered = []
  const ai_phone_number = `+1212${String(Math.floor(Math.random() * 9e6) + 1e6)}`
  const business = await store.database.asSystem((system) =>
    system.businesses.create({ name: 'Dental', timezone: 'UTC', ai_phone_number }, null),
  )
  business_id = business.id
})
afterEach(() => store.database.forBusiness(business_id, (stores) => stores.business.remove()))

describe('a round of greetings', () => {
  it('is an hour away once all is rendered', async () => {
    const round = createGreetingRound({ database: store.database, speech, log }, new AbortController().signal)
    expect(await round()).toBe(3_600_000)
    expect(rendered).toHaveLength(1)
  })

  it('comes soon after a failure, then ever later, and soon again after a success', async () => {
    const round = createGreetingRound({ database: store.database, speech, log }, new AbortController().signal)
    isAway = true
    expect([await round(), await round(), await round()]).toEqual([30_000, 60_000, 120_000])
    for (let n = 0; n < 10; n += 1) await round()
    expect(await round()).toBe(3_600_000)
    isAway = false
    await round()
    isAway = true
    await store.database.forBusiness(business_id, (stores) => stores.business.update({ name: 'Renamed' }))
    expect(await round()).toBe(30_000)
  })
})

describe('startJobs', () => {
  it('lets a slow job hold up no other', async () => {
    const { database, clock } = store
    const ran: string[] = []
    const { promise: quickRan, resolve } = Promise.withResolvers<void>()
    const handlers = [
      { kind: 'slow', isSlow: true, run: () => quickRan.then(() => void ran.push('slow')) },
      { kind: 'quick', run: async () => (ran.push('quick'), resolve()) },
    ]
    await database.forBusiness(business_id, async (stores) => {
      for (const kind of ['slow', 'quick']) await stores.jobs.add({ kind, key: 'k', run_at: clock.now() })
    })
    const jobs = startJobs({ database, clock, speech, log, handlers, runnerEveryMs: 5 })
    await vi.waitFor(() => expect(ran).toEqual(['quick', 'slow']))
    await jobs.stop()
  })

  it('closes lost calls and renders greetings by itself, until it is stopped', async () => {
    const call_id = randomUUID()
    await store.database.asSystem((system) =>
      system.calls.open({
        call_id,
        line: 'practice',
        dialed_number: '+19995550000',
        caller_number: null,
        external_id: call_id,
        ticket: null,
        started_at: store.clock.now().toISOString(),
      }),
    )
    const { database, clock } = store
    const jobs = startJobs({ database, clock, speech, log, lostCallsEveryMs: 5, firstGreetingsMs: 5 })
    clock.advance(120_000)
    const endReason = () =>
      database.asSystem(async (system) => {
        const { items } = await system.calls.listUnrouted({ limit: 10, cursor: null })
        return items.find((call) => call.id === call_id)?.end_reason
      })
    await vi.waitFor(async () => expect([await endReason(), rendered.length]).toEqual(['lost', 1]))
    await jobs.stop()
    await jobs.stop()
  })
})
