import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Business } from '#domain/business.ts'
import type { LiveState } from '#domain/live.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { ended, openTestCall, sendEvents } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let stranger: Login
let business: Business
let url: string

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  stranger = await api.signUp('stranger@example.com')
  business = await api.createBusiness({ ai_phone_number: '+1234567890', timezone: 'Pacific/Auckland' }, owner)
  url = await api.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => api.close())

/** The states of a stream, one after the other; ends with it. */
async function* watch(token: string): AsyncGenerator<LiveState> {
  const response = await fetch(`${url}/api/businesses/${business.id}/live`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (response.status !== 200 || response.body === null) throw new Error(`status ${response.status}`)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  let text = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^event: state\ndata: (.*)$/m.exec(part)?.[1]
      if (data !== undefined) yield JSON.parse(data) as LiveState
    }
  }
}

describe('GET /api/businesses/:id/live', () => {
  it('tells of a call from its first ring to its end, word for word', async () => {
    const states = watch(owner.token)
    const next = async () => (await states.next()).value as LiveState
    expect(await next()).toEqual({ calls: [], last_event_id: null, last_inbox_change_id: null })
    const call = await openTestCall(api, { caller_number: '+14155550100' })
    expect((await next()).calls).toMatchObject([
      { id: call.call_id, caller_number: '+14155550100', turns: [] },
    ])
    const at = api.clock.now().toISOString()
    const said = { id: 't1', speaker: 'caller' as const, role_id: null, text: 'Are you open?' }
    const times = { started_at: at, ended_at: at, interrupted: false, heard_text: null, latency_ms: null }
    await sendEvents(api, call, [{ seq: 0, at, type: 'turn', turn: { ...said, ...times } }])
    expect((await next()).calls[0]?.turns).toEqual([{ id: 't1', speaker: 'caller', text: 'Are you open?' }])
    await sendEvents(api, call, [ended(1, api.clock.now(), 'goodbye')])
    const last = await next()
    expect(last.calls).toEqual([])
    expect(last.last_event_id).not.toBeNull()
    await states.return(undefined)
  })

  it('tells when a member has seen to something in the inbox', async () => {
    const path = `/api/businesses/${business.id}/callbacks`
    const send = (method: string, to: string, body: object) =>
      api.send(method, to, { token: owner.token, body })
    const promise = { phone_number: '+14155550100', due_at: '2026-11-25T09:00:00Z', reason: 'The bill' }
    const { id } = (await send('POST', path, promise)).body
    const states = watch(owner.token)
    const next = async () => (await states.next()).value as LiveState
    const before = await next()
    await send('PATCH', `${path}/${id}`, { state: 'done' })
    const after = await next()
    expect(after.last_event_id).toBe(before.last_event_id)
    expect(after.last_inbox_change_id).not.toBe(before.last_inbox_change_id)
    await states.return(undefined)
  })

  it('is not for members of other businesses', async () => {
    await expect(watch(stranger.token).next()).rejects.toThrow('status 404')
  })

  it('ends when the server does, so that closing waits for nobody', async () => {
    const own = await startTestApi()
    const login = await own.signUp('owner@example.com')
    const { id } = await own.createBusiness({}, login)
    const address = await own.app.listen({ port: 0, host: '127.0.0.1' })
    const response = await fetch(`${address}/api/businesses/${id}/live`, {
      headers: { authorization: `Bearer ${login.token}` },
    })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let text = ''; !text.includes('event: state');) {
      const part = await reader?.read()
      expect(part?.done).toBe(false)
      text += part?.value ?? ''
    }
    await own.close()
    let part = await reader?.read()
    while (part?.done === false) part = await reader?.read()
    expect(part?.done).toBe(true)
  })
})

describe('GET /api/businesses/:id/call-days', () => {
  it('counts by the days of the business, not of UTC', async () => {
    api.clock.set('2026-03-01T11:30:00.000Z')
    const evening = await openTestCall(api, {})
    api.clock.advance(90_000)
    await sendEvents(api, evening, [ended(0, api.clock.now(), 'goodbye')])
    const get = async (query: string) =>
      (await api.send('GET', `/api/businesses/${business.id}/call-days${query}`, { token: owner.token })).body
    // 11:30 UTC is half past midnight in Auckland.
    expect((await get('?count=3&with_practice=true')).slice(0, 1)).toMatchObject([
      { day: '2026-03-02', calls: 1, seconds: 90, end_reasons: { goodbye: 1 } },
    ])
    // The last days, whether there were calls on them or not.
    api.clock.set('2026-03-03T23:00:00.000Z')
    const daysOf = async (count: number) =>
      (await get(`?count=${count}&with_practice=true`)).map(({ day }: { day: string }) => day)
    expect(await daysOf(3)).toContain('2026-03-02')
    expect(await daysOf(2)).not.toContain('2026-03-02')
  })
})
