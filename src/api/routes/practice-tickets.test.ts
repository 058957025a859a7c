import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Business } from '#domain/business.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { openTestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let viewer: Login
let business: Business

beforeAll(async () => {
  api = await startTestApi()
  const owner = await api.signUp('owner@example.com')
  viewer = await api.signUp('viewer@example.com')
  business = await api.createBusiness({ ai_phone_number: '+1234567890' }, owner)
  await api.addMember(business.id, viewer, 'viewer')
  await api.createBusiness({ name: 'Elsewhere', ai_phone_number: '+0987654321' }, owner)
})
afterAll(() => api.close())

const ask = (body: object, token: string | null) => api.send('POST', '/api/practice/tickets', { token, body })

describe('POST /api/practice/tickets', () => {
  it('permits a member one call to a number of their business', async () => {
    const answer = await ask({ to: 'tel:+1 (234) 567-890', from: '+1 555 000 1111' }, viewer.token)
    expect(answer.status).toBe(201)
    expect(Date.parse(answer.body.expires_at)).toBe(api.clock.now().getTime() + 120_000)

    const call = await openTestCall(api, { line: 'practice', dialed_number: 'x', ticket: answer.body.ticket })
    expect(call.opened.brief.business.id).toBe(business.id)
    const stored = await api.send('GET', `/api/businesses/${business.id}/calls/${call.call_id}`, {
      token: viewer.token,
    })
    expect(stored.body).toMatchObject({ line: 'practice', caller_number: '+15550001111' })
  })

  it('may be for a caller who withholds their number', async () => {
    const { body } = await ask({ to: '+1234567890' }, viewer.token)
    const call = await openTestCall(api, { line: 'practice', ticket: body.ticket })
    const stored = await api.send('GET', `/api/businesses/${business.id}/calls/${call.call_id}`, {
      token: viewer.token,
    })
    expect(stored.body.caller_number).toBeNull()
  })

  it('is refused alike for the number of somebody else and for one that nobody owns', async () => {
    const foreign = await ask({ to: '+0987654321' }, viewer.token)
    const unknown = await ask({ to: '+19995550000' }, viewer.token)
    expect([foreign.status, foreign.body.error.code]).toEqual([403, 'forbidden'])
    expect(unknown.body.error.message).toBe(foreign.body.error.message)
    expect(unknown.status).toBe(403)
  })

  it('lets the operator call any number, unknown ones too', async () => {
    const { status, body } = await ask({ to: '+19995550000' }, secrets.operator_token)
    expect(status).toBe(201)
    const call = await openTestCall(api, { line: 'practice', ticket: body.ticket })
    expect(call.opened.outcome).toBe('unrouted')
  })

  it('takes an API key for the numbers of its own business', async () => {
    const owner = await api.signUp('second@example.com')
    const own = await api.createBusiness({ name: 'Third', ai_phone_number: '+15550009999' }, owner)
    const url = `/api/businesses/${own.id}/api-keys`
    const key = await api.send('POST', url, { token: owner.token, body: { name: 'tests', access: 'viewer' } })
    expect((await ask({ to: '+15550009999' }, key.body.key)).status).toBe(201)
    expect((await ask({ to: '+1234567890' }, key.body.key)).status).toBe(403)
  })

  it('refuses numbers that are none, and whoever is not signed in', async () => {
    for (const body of [{ to: 'nobody' }, { to: '+1234567890', from: 'me' }]) {
      const answer = await ask(body, viewer.token)
      expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_phone_number'])
    }
    expect((await ask({}, viewer.token)).body.error.code).toBe('invalid_request')
    expect((await ask({ to: '+1234567890' }, null)).status).toBe(401)
    expect((await ask({ to: '+1234567890' }, secrets.agent_token)).status).toBe(403)
  })
})

const read = (query: string, token: string | null = secrets.operator_token) =>
  api.send('GET', `/api/operator/unrouted-calls${query}`, { token })

describe('GET /api/operator/unrouted-calls', () => {
  it('is read by the operator alone, newest first and paged', async () => {
    const ids: string[] = []
    for (let n = 0; n < 3; n += 1) {
      api.clock.advance(1_000)
      ids.unshift((await openTestCall(api, { dialed_number: '+19995550000' })).call_id)
    }
    const first = await read('?limit=2')
    const second = await read(`?limit=2&cursor=${encodeURIComponent(first.body.next_cursor)}`)
    const seen = [...first.body.items, ...second.body.items].map((each: { id: string }) => each.id)
    expect(seen.slice(0, 3)).toEqual(ids)

    expect((await read('', viewer.token)).status).toBe(403)
    expect((await read('', secrets.agent_token)).status).toBe(403)
    expect((await read('', null)).status).toBe(401)
  })
})
