import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetOldCalls, putRetention } from '#actions/retention/retention.ts'
import type { Retention } from '#domain/retention.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { fillBusiness } from '../../../tests/support/fill-business.ts'
import { createJobRunner } from '../job-runner.ts'
import { retentionHandler } from './retention-handler.ts'

let db: TestDatabase
let business_id: string
const log = pino({ level: 'silent' })

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  business_id = await fillBusiness(db, `Business at ${db.clock.now().toISOString()}`)
  const [call] = await calls()
  const ends = { seq: 9, at: call?.started_at ?? '', type: 'ended', reason: 'goodbye', detail: '' } as const
  await db.database.forBusiness(business_id, (stores) => stores.calls.append(call?.id ?? '', [ends]))
})

const calls = () =>
  db.database.forBusiness(
    business_id,
    async (stores) => (await stores.calls.list({ limit: 9, cursor: null }, {})).items,
  )
const count = async (table: string) =>
  Number((await db.queryAs('switchboard_tenant', business_id, `select count(*) n from ${table}`))[0]?.['n'])
const keep = (patch: Partial<Retention>) => putRetention(db, { kind: 'operator' }, { business_id, patch })
const daysLater = async (days: number) => {
  for (let day = 0; day < days; day += 1) {
    db.clock.advance(86_400_000)
    const deps = { database: db.database, clock: db.clock, log }
    await createJobRunner({ ...deps, handlers: [retentionHandler(deps)] }, new AbortController().signal)()
  }
}

describe('what a business does not keep', () => {
  it('recordings go first, what was said later, the call last; what came of it stays', async () => {
    await keep({ recording_days: 2, transcript_days: 4, call_days: 6 })
    await daysLater(1)
    expect([await count('recordings'), await count('turns')]).toEqual([1, 1])
    await daysLater(2)
    expect([await count('recordings'), await count('turns')]).toEqual([0, 1])
    expect(await calls()).toMatchObject([{ has_recording: false }])
    await daysLater(2)
    expect([await count('turns'), await count('tool_calls'), await count('call_analyses')]).toEqual([0, 0, 0])
    expect(await calls()).toHaveLength(1)
    await daysLater(2)
    expect(await calls()).toEqual([])
    expect([await count('messages'), await count('appointments'), await count('usage_days')]).toEqual([
      1, 1, 1,
    ])
  })

  it('many calls are deleted in batches, and those of today stay', async () => {
    const [first] = await calls()
    for (const days of [1, 2, 3, 4, 5]) {
      await db.queryAs(
        'switchboard_tenant',
        business_id,
        `insert into calls (id, business_id, outcome, line, external_id, dialed_number, started_at, ended_at, end_reason,
            last_heard_at)
          select gen_random_uuid(), business_id, outcome, line, external_id || ${days}, dialed_number,
            started_at - interval '${days} days', ended_at, end_reason, last_heard_at
          from calls where id = '${first?.id}'`,
      )
    }
    await keep({ call_days: 1 })
    db.clock.set(new Date(Date.parse(first?.started_at ?? '') + 3_600_000).toISOString())
    const forget = (most: number) =>
      forgetOldCalls(db, { business_id, most, signal: new AbortController().signal })
    expect(await forget(2)).toMatchObject({ calls: 5 })
    expect(await calls()).toMatchObject([{ id: first?.id }])
    expect(await forget(2)).toMatchObject({ calls: 0 })
  })

  it('without a word of the owner everything is kept', async () => {
    await keep({})
    await daysLater(3)
    expect([await count('recordings'), await count('turns'), await count('calls')]).toEqual([1, 1, 1])
  })
})
