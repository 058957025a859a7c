import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secrets, startTestApi, type TestApi } from '../../../tests/support/api.ts'
import { buildBusiness, buildOpenRequest } from '../../../tests/support/build.ts'

const operator = { token: secrets.operator_token }

let api: TestApi
const ids: string[] = []
beforeAll(async () => {
  api = await startTestApi()
  const { database } = api.deps
  for (const number of ['+10000000001', '+10000000002']) {
    const { id } = await buildBusiness(database, {
      name: `Shop ${number.slice(-1)}`,
      ai_phone_number: number,
    })
    ids.push(id)
  }
  await place('+10000000001', { ended: 'goodbye', minutes: 2, tokens: 100 })
  await place('+10000000002', { ended: 'model_failed', minutes: 5, tokens: 900 })
  await place('+10000000002', { ended: null, minutes: 0, tokens: 0 })
  await place('+19999999999', { ended: 'unrouted', minutes: 0, tokens: 0 })
})
afterAll(() => api.close())

async function place(
  dialed_number: string,
  call: { ended: 'goodbye' | 'model_failed' | 'unrouted' | null; minutes: number; tokens: number },
): Promise<void> {
  const { database, clock } = api.deps
  const started_at = new Date(clock.now().getTime() - 600_000)
  const at = (ms: number) => new Date(started_at.getTime() + ms).toISOString()
  const request = buildOpenRequest({ dialed_number, line: 'livekit', started_at: at(0) })
  const opened = await database.asSystem((system) => system.calls.open(request))
  const none = { input_tokens: 0, output_tokens: 0, audio_input_tokens: 0, audio_output_tokens: 0 }
  const usage = { ...none, total_tokens: call.tokens, cost_micro_usd: call.tokens * 10 }
  const answered = { seq: 0, at: at(200), type: 'answered' as const, source: 'cache', model_kind: null }
  const used = { seq: 1, at: at(300), type: 'usage' as const, usage }
  const end =
    call.ended === null
      ? []
      : [{ reason: call.ended, seq: 2, at: at(call.minutes * 60_000), type: 'ended' as const, detail: '' }]
  if (opened.outcome !== 'routed') {
    await database.asSystem((system) => system.calls.appendUnrouted(request.call_id, end))
    return
  }
  await database.forBusiness(opened.business_id, (stores) =>
    stores.calls.append(request.call_id, [answered, used, ...end]),
  )
}

describe('what the operator sees of all businesses', () => {
  it('how it goes', async () => {
    const { body } = await api.send('GET', '/api/operator/overview', operator)
    expect(body).toMatchObject({
      businesses: 2,
      open_calls: { livekit: 1 },
      last_day: {
        calls: 4,
        unrouted: 1,
        refused: 0,
        ended: { goodbye: 1, model_failed: 1, unrouted: 1 },
        answer_ms: 200,
      },
    })
  })

  it('the calls now, with their business, in pages', async () => {
    const open = await api.send('GET', '/api/operator/calls?open=true', operator)
    expect(open.body.items).toMatchObject([{ business_name: 'Shop 2', ended_at: null }])
    const first = await api.send('GET', '/api/operator/calls?limit=3', operator)
    const rest = await api.send(
      'GET',
      `/api/operator/calls?limit=3&cursor=${first.body.next_cursor}`,
      operator,
    )
    const all = [...first.body.items, ...rest.body.items] as { id: string; business_name: string | null }[]
    expect(new Set(all.map(({ id }) => id)).size).toBe(4)
    expect(all.filter(({ business_name }) => business_name === null)).toHaveLength(1)
    expect(all[0]).not.toHaveProperty('analysis')
  })

  it('what was used, by day and by business, the largest first', async () => {
    const { body } = await api.send('GET', '/api/operator/usage', operator)
    expect(body.total).toEqual({ calls: 3, seconds: 420, total_tokens: 1_000, cost_micro_usd: 10_000 })
    expect(body.days.reduce((sum: number, day: { calls: number }) => sum + day.calls, 0)).toBe(3)
    expect(body.businesses).toMatchObject([
      { business_id: ids[1], calls: 2, seconds: 300 },
      { business_id: ids[0], business_name: 'Shop 1', calls: 1 },
    ])
    const before = await api.send('GET', '/api/operator/usage?from=2020-01-01&to=2020-12-31', operator)
    expect(before.body).toEqual({
      total: { calls: 0, seconds: 0, total_tokens: 0, cost_micro_usd: 0 },
      days: [],
      businesses: [],
    })
    const wrong = await api.send('GET', '/api/operator/usage?from=2021-01-01&to=2020-12-31', operator)
    expect(wrong.status).toBe(400)
  })
})
