import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { warnOfUsage } from '#actions/usage/usage.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { freshNumber } from '../../../tests/support/build.ts'
import { startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'
import { openTestCall, sendEvents } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let business_id: string
let dialed_number: string

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  api.clock.set('2026-11-23T09:00:00.000Z')
  dialed_number = freshNumber()
  const values = { ai_phone_number: dialed_number, max_call_minutes: 30, max_concurrent_calls: 10 }
  business_id = (await api.createBusiness(values, owner)).id
})

const send = (method: string, path: string, body?: object) =>
  api.send(method, `/api/businesses/${business_id}/${path}`, {
    token: owner.token,
    ...(body === undefined ? {} : { body }),
  })
const limit = (limits: object) =>
  send('PUT', 'usage-limits', { monthly_minutes: null, monthly_cost_micro_usd: null, ...limits })
const open = () => openTestCall(api, { dialed_number })

/** A call of so many minutes that cost so much. */
async function talk(minutes: number, cost_micro_usd = 0): Promise<void> {
  const call = await open()
  const usage = { input_tokens: 1, output_tokens: 1, audio_input_tokens: 0, audio_output_tokens: 0 }
  const at = () => api.clock.now().toISOString()
  const used = { ...usage, total_tokens: 2, cost_micro_usd }
  const events: CallEvent[] = [{ seq: 0, at: at(), type: 'usage', usage: used }]
  api.clock.advance(minutes * 60_000)
  await sendEvents(api, call, [...events, { seq: 1, at: at(), type: 'ended', reason: 'goodbye', detail: '' }])
}
const warnings = async () => {
  await warnOfUsage({ database: api.deps.database, clock: api.clock }, business_id)
  const { body } = await send('GET', 'events?type=usage.warned')
  return body.items.map(
    ({ data }: { data: { kind: string; percent: number } }) => `${data.kind} ${data.percent}`,
  )
}

it('shows calls, minutes and cost a day and for the month', async () => {
  await talk(10, 500)
  api.clock.set('2026-11-24T09:00:00.000Z')
  await talk(5, 100)
  expect((await send('GET', 'usage')).body).toMatchObject({
    days: [
      { day: '2026-11-23', calls: 1, seconds: 600, cost_micro_usd: 500 },
      { day: '2026-11-24', calls: 1, seconds: 300, total_tokens: 2 },
    ],
    month: { calls: 2, seconds: 900, cost_micro_usd: 600 },
    limits: { monthly_minutes: null, monthly_cost_micro_usd: null },
  })
  const day = await send('GET', 'usage?from=2026-11-24&to=2026-11-24')
  expect(day.body).toMatchObject({ total: { calls: 1 }, month: { calls: 2 } })
})

describe('a limit of minutes a month', () => {
  it('shortens the call that begins near it, refuses the ones after it, and is over with the month', async () => {
    await limit({ monthly_minutes: 20 })
    expect((await open()).opened.brief.business.max_call_minutes).toBe(20)
    await talk(12.5)
    expect((await open()).opened.brief.business.max_call_minutes).toBe(8)
    await talk(8)
    expect((await open()).opened).toMatchObject({ outcome: 'refused', reason: 'limit_reached' })
    api.clock.set('2026-12-01T00:00:00.000Z')
    expect((await open()).opened.outcome).toBe('routed')
  })

  it('is warned of at 80 and at 100 percent, once each', async () => {
    await limit({ monthly_minutes: 10 })
    await talk(7)
    expect(await warnings()).toEqual([])
    await talk(1)
    expect(await warnings()).toEqual(['minutes 80'])
    api.clock.advance(1)
    await talk(2)
    expect(await warnings()).toEqual(['minutes 100', 'minutes 80'])
    expect(await warnings()).toHaveLength(2)
  })
})

it('a limit of cost refuses calls, and can be raised', async () => {
  await limit({ monthly_cost_micro_usd: 1_000 })
  await talk(1, 999)
  expect((await open()).opened.outcome).toBe('routed')
  await talk(1, 1)
  expect((await open()).opened.outcome).toBe('refused')
  expect(await warnings()).toEqual(expect.arrayContaining(['cost 80', 'cost 100']))
  await limit({ monthly_cost_micro_usd: 2_000 })
  expect((await open()).opened.outcome).toBe('routed')
})
