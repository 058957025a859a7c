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
  it('all of them, found by name, number or owner', async () => {
    const owner = await api.signUp('olga@example.com')
    const [id = ''] = ids
    await api.addMember(id, owner, 'owner')
    const found = async (search: string) => {
      const { body } = await api.send('GET', `/api/operator/businesses?search=${search}`, operator)
      return (body.items as { name: string }[]).map(({ name }) => name)
    }
    expect(await found('SHOP')).toEqual(['Shop 2', 'Shop 1'])
    expect(await found('000002')).toEqual(['Shop 2'])
    expect(await found('olga')).toEqual(['Shop 1'])
    expect(await found('%25')).toEqual([])
    const { body } = await api.send('GET', '/api/operator/businesses?search=Shop%201', operator)
    expect(body.items).toMatchObject([
      {
        owners: ['olga@example.com'],
        ai_phone_number: '+10000000001',
        last_call_at: expect.any(String) as string,
        used: { calls: 1, seconds: 120, total_tokens: 100, cost_micro_usd: 1_000 },
      },
    ])
  })

  it('what happened in a call, in order, without the words', async () => {
    const calls = await api.send('GET', '/api/operator/calls', operator)
    const all = calls.body.items as { id: string; end_reason: string }[]
    const id = all.find(({ end_reason }) => end_reason === 'goodbye')?.id ?? ''
    await api.deps.database.forBusiness(ids[0] ?? '', (stores) =>
      stores.calls.append(id, [
        { seq: 7, at: api.clock.now().toISOString(), type: 'rung', rung: 'nudge', detail: 'nothing came' },
      ]),
    )
    const { body } = await api.send('GET', `/api/operator/calls/${id}`, operator)
    expect(body.call).toMatchObject({ business_name: 'Shop 1', answer_source: 'cache', total_tokens: 100 })
    expect(body.entries).toMatchObject([
      { type: 'answered', subject: 'cache', took_ms: 200 },
      { type: 'ended', subject: 'goodbye' },
      { type: 'rung', subject: 'nudge', detail: 'nothing came' },
    ])
    const unrouted = all.find(({ end_reason }) => end_reason === 'unrouted')?.id ?? ''
    const other = await api.send('GET', `/api/operator/calls/${unrouted}`, operator)
    expect(other.body).toMatchObject({ call: { business_name: null }, entries: [{ type: 'ended' }] })
    const missing = await api.send('GET', `/api/operator/calls/${ids[0]}`, operator)
    expect(missing.status).toBe(404)
  })

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

it('work that was given up is tried again on demand, once', async () => {
  const { database, clock } = api.deps
  const [business_id = ''] = ids
  await database.forBusiness(business_id, (stores) =>
    stores.jobs.add({ kind: 'tell', key: 'one', run_at: clock.now() }),
  )
  const claim = () =>
    database.asSystem((system) =>
      system.jobs.claim({
        kinds: ['tell'],
        limit: 1,
        claimed_until: new Date(clock.now().getTime() + 1_000),
      }),
    )
  const [job] = await claim()
  if (job === undefined) throw new Error('one job')
  const waiting = await api.send('GET', '/api/operator/jobs?state=waiting', operator)
  expect(waiting.body.items).toMatchObject([{ id: job.id, kind: 'tell', state: 'waiting' }])
  await database.asSystem((system) => system.jobs.bury(job, 'the mail server said no'))

  const { body } = await api.send('GET', '/api/operator/jobs', operator)
  expect(body.items).toMatchObject([
    { id: job.id, business_name: 'Shop 1', state: 'dead', attempts: 1, error: 'the mail server said no' },
  ])
  const failing = async () => (await api.send('GET', '/api/operator/jobs?state=failing', operator)).body.items
  expect(await failing()).toEqual([])
  const retry = () => api.send('POST', `/api/operator/jobs/${job.id}/retry`, operator)
  expect((await retry()).status).toBe(204)
  expect((await retry()).status).toBe(404)
  expect(await failing()).toMatchObject([
    { id: job.id, state: 'waiting', attempts: 0, error: 'the mail server said no' },
  ])
  expect(await claim()).toMatchObject([{ id: job.id, attempts: 1 }])
})

describe('accounts of operators', () => {
  const put = (email: string) => api.send('PUT', '/api/operator/operators', { ...operator, body: { email } })

  it('see all, without being a member, until it is taken away', async () => {
    const ann = await api.signUp('ann@example.com')
    const [business_id = ''] = ids
    const look = async () =>
      (await api.send('GET', `/api/businesses/${business_id}/calls`, { token: ann.token })).status
    const overview = async () =>
      (await api.send('GET', '/api/operator/overview', { token: ann.token })).status
    const isOperator = async () => (await api.send('GET', '/api/me', { token: ann.token })).body.is_operator
    const practise = async () => {
      const body = { to: '+10000000001', from: null }
      return (await api.send('POST', '/api/practice/tickets', { token: ann.token, body })).status
    }
    expect([await look(), await overview(), await isOperator()]).toEqual([404, 403, false])
    expect(await practise()).toBe(403)

    expect((await put(ann.email)).status).toBe(204)
    expect((await put(ann.email)).status).toBe(204)
    expect([await look(), await overview(), await isOperator()]).toEqual([200, 200, true])
    expect(await practise()).toBe(201)
    const listed = await api.send('GET', '/api/operator/operators', { token: ann.token })
    expect(listed.body).toMatchObject([{ user_id: ann.user_id, email: ann.email }])

    const path = `/api/operator/operators/${ann.user_id}`
    expect((await api.send('DELETE', path, operator)).status).toBe(204)
    expect((await api.send('DELETE', path, operator)).status).toBe(404)
    expect([await look(), await overview(), await isOperator()]).toEqual([404, 403, false])
  })

  it('are of people who have signed up', async () => {
    expect((await put('nobody@example.com')).status).toBe(404)
  })
})

it('a business is made for its owner, or for nobody yet', async () => {
  const owner = await api.signUp('otto@example.com')
  const create = (owner_email?: string) =>
    api.send('POST', '/api/operator/businesses', {
      ...operator,
      body: { name: 'Made for you', timezone: 'UTC', ...(owner_email === undefined ? {} : { owner_email }) },
    })
  const { body: made } = await create(owner.email)
  const me = await api.send('GET', '/api/me', { token: owner.token })
  expect(me.body.businesses).toEqual([{ id: made.id, name: 'Made for you', access: 'owner' }])
  const { body: nobodys } = await create()
  const members = await api.send('GET', `/api/businesses/${nobodys.id}/members`, operator)
  expect(members.body).toEqual([])
  expect((await create('nobody@example.com')).status).toBe(404)
})
