import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Business } from '#domain/business.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool } from '../../../tests/support/test-call.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let business: Business
let call: TestCall
let count = 0

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  count += 1
  const ai_phone_number = `+1212555${String(1_000 + count)}`
  business = await api.createBusiness(
    { name: `Business ${count}`, ai_phone_number, timezone: 'America/New_York', country: 'US' },
    owner,
  )
})

const add = (path: string, body: object) =>
  api.send('POST', `/api/businesses/${business.id}/${path}`, { token: owner.token, body })
const addRole = async (role: object) =>
  (
    await api.send('POST', '/api/ai/roles', {
      token: owner.token,
      body: { business_id: business.id, ...role },
    })
  ).body
const dial = async (request: object = {}) => {
  call = await openTestCall(api, { dialed_number: business.ai_phone_number ?? '', ...request })
  return call
}
/** Tool calls of one call are told apart by time. */
const run = async (name: string, args: Record<string, unknown> = {}, id?: string) => {
  api.clock.advance(10)
  return (await runTestTool(api, call, name, args, id)).body
}
const messages = async () =>
  (await api.send('GET', `/api/businesses/${business.id}/messages`, { token: owner.token })).body.items
const recorded = async () =>
  (await api.send('GET', `/api/businesses/${business.id}/calls/${call.call_id}`, { token: owner.token })).body
    .tool_calls

describe('POST /api/calls/{call_id}/tools/{tool_name}', () => {
  beforeEach(() => dial())

  it('records what was asked and answered', async () => {
    const result = await run('take_message', { message: 'Please call me.' }, 'tool-1')
    expect(await recorded()).toMatchObject([
      { id: 'tool-1', tool_name: 'take_message', args: { message: 'Please call me.' }, result, status: 'ok' },
    ])
  })

  it('does a tool call once, however often it is asked for, and answers the same', async () => {
    const id = randomUUID()
    const first = await Promise.all(
      Array.from({ length: 4 }, () => run('take_message', { message: 'Only once.' }, id)),
    )
    const later = await run('take_message', { message: 'Only once.' }, id)
    for (const answer of first) expect(answer).toEqual(later)
    expect(await messages()).toHaveLength(1)
    expect(await recorded()).toHaveLength(1)
  })

  it('says what is wrong with arguments, as something to be spoken', async () => {
    const answer = await runTestTool(api, call, 'take_message', { message: '', urgency: 'asap' })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      status: 'invalid_input',
      retryable: true,
      say: expect.stringMatching(/\?$/),
      data: { problems: [{ field: 'message' }, { field: 'urgency' }] },
    })
    expect(await recorded()).toMatchObject([{ status: 'invalid_input' }])
    expect(await messages()).toHaveLength(0)
  })

  it('answers a tool that does not exist', async () => {
    expect(await run('launch_rocket', { now: true })).toMatchObject({
      status: 'unknown_tool',
      retryable: false,
    })
    expect(await recorded()).toMatchObject([{ tool_name: 'launch_rocket', status: 'unknown_tool' }])
  })

  it('takes the token of this very call only', async () => {
    const one = call
    const two = await dial()
    expect((await runTestTool(api, { ...one, call_token: two.call_token }, 'get_services')).status).toBe(404)
    const url = `/api/calls/${one.call_id}/tools/get_services`
    const body = { tool_call_id: 'x', args: {} }
    expect((await api.send('POST', url, { body })).status).toBe(401)
    for (const token of [owner.token, secrets.agent_token, secrets.operator_token]) {
      expect((await api.send('POST', url, { token, body })).status).toBe(403)
    }
  })

  it('has nothing for an unrouted call', async () => {
    const unrouted = await openTestCall(api, { dialed_number: '+19995550000' })
    expect((await runTestTool(api, unrouted, 'get_services')).status).toBe(403)
  })

  it('keeps the same tool_call_id of two calls apart', async () => {
    const one = call
    await run('take_message', { message: 'From the first.' }, 'same-id')
    await dial({ caller_number: '+15550002222' })
    await run('take_message', { message: 'From the second.' }, 'same-id')
    const notes = await messages()
    expect(notes.map((note: { body: string }) => note.body).toSorted()).toEqual([
      'From the first.',
      'From the second.',
    ])
    expect(notes.find((note: { call_id: string }) => note.call_id === one.call_id).callback_number).toBe(
      '+15550001111',
    )
  })
})

describe('take_message', () => {
  it("notes the caller's own number unless they gave another, and says back what was noted", async () => {
    await dial()
    const own = await run('take_message', { message: 'My crown is loose', caller_name: ' Ann Lee ' })
    expect(own).toMatchObject({ status: 'ok', data: { callback_number: '+15550001111', urgency: 'normal' } })
    expect(own.say).toContain('Ann Lee')
    expect(own.say).toContain('My crown is loose.')

    const given = await run('take_message', {
      message: 'Hi.',
      callback_number: '(415) 555-0123',
      urgency: 'urgent',
    })
    expect(given).toMatchObject({ data: { callback_number: '+14155550123', urgency: 'urgent' } })
    expect(given.say).toContain('plus 1, 4 1 5, 5 5 5, 0 1 2 3')
    expect(await messages()).toMatchObject([
      { body: 'Hi.', callback_number: '+14155550123', call_id: call.call_id },
      { body: 'My crown is loose', caller_name: 'Ann Lee', callback_number: '+15550001111' },
    ])
  })

  it('asks again for a number that cannot be one, and notes nothing', async () => {
    await dial()
    expect(await run('take_message', { message: 'Hi', callback_number: 'five five' })).toMatchObject({
      status: 'invalid_number',
      retryable: true,
    })
    expect(await messages()).toHaveLength(0)
  })

  it('notes a message of somebody who withholds their number, and asks for one', async () => {
    await dial({ caller_number: null })
    const result = await run('take_message', { message: 'Hi.' })
    expect(result).toMatchObject({ status: 'ok', data: { callback_number: null } })
    expect(result.say).toMatch(/\?$/)
    expect(await messages()).toHaveLength(1)
  })
})

describe('get_services', () => {
  beforeEach(() => dial())

  it('gives duration, price and who offers it in words', async () => {
    const cleaning = (await add('services', { name: 'Cleaning', duration_minutes: 45, price_amount: 12_050 }))
      .body
    await add('services', { name: 'Consultation', duration_minutes: 90, price_amount: 0 })
    await add('services', { name: 'Old offer', duration_minutes: 10, is_active: false })
    await add('staff', { name: 'Dr. Gomez', service_ids: [cleaning.id] })

    const result = await run('get_services')
    expect(result.status).toBe('ok')
    expect(result.say).toBe(
      'Cleaning takes 45 minutes and costs 120 dollars 50. Consultation takes 1 hour 30 minutes and is free.',
    )
    expect(result.data.services).toMatchObject([
      { name: 'Cleaning', duration_minutes: 45, price: '120 dollars 50', offered_by: ['Dr. Gomez'] },
      { name: 'Consultation', offered_by: [] },
    ])
  })

  it('finds one by part of its name, and names all when there is none like it', async () => {
    await add('services', { name: 'Teeth Cleaning', duration_minutes: 45 })
    await add('services', { name: 'Café crème', duration_minutes: 5 })
    expect((await run('get_services', { name: 'clean' })).data.services).toMatchObject([
      { name: 'Teeth Cleaning' },
    ])
    expect((await run('get_services', { name: 'cafe CREME' })).data.services).toMatchObject([
      { name: 'Café crème' },
    ])
    const missing = await run('get_services', { name: 'massage' })
    expect(missing).toMatchObject({
      status: 'not_found',
      data: { services: ['Café crème', 'Teeth Cleaning'] },
    })
  })

  it('says so when there are none, and does not read a long list aloud', async () => {
    expect(await run('get_services')).toMatchObject({ status: 'none' })
    for (let n = 1; n <= 9; n += 1) await add('services', { name: `Service ${n}`, duration_minutes: n })
    const result = await run('get_services')
    expect(result.data.services).toHaveLength(9)
    expect(result.say).toContain('and others')
    expect(result.say).not.toContain('Service 9')
  })

  it('sees the services of its own business only', async () => {
    const other = await api.createBusiness({ name: 'Other' }, owner)
    const body = { name: 'Foreign secret', duration_minutes: 5 }
    await api.send('POST', `/api/businesses/${other.id}/services`, { token: owner.token, body })
    expect(JSON.stringify(await run('get_services'))).not.toContain('Foreign secret')
  })
})

describe('get_business_hours', () => {
  beforeEach(async () => {
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '17:00' }))
    await api.send('PUT', `/api/businesses/${business.id}/hours`, { token: owner.token, body: week })
  })

  it('answers in the zone of the business', async () => {
    // Monday 20:30 in New York; Tuesday in UTC.
    api.clock.set('2026-11-24T01:30:00.000Z')
    await dial()
    const result = await run('get_business_hours')
    expect(result).toMatchObject({ status: 'ok', data: { today: '2026-11-23', is_open_now: false } })
    expect(result.say).toContain('tomorrow at 9 AM')
  })

  it('knows closures on any date', async () => {
    api.clock.set('2026-11-23T15:00:00.000Z')
    await dial()
    await add('closures', { date: '2027-02-15', reason: 'Presidents’ Day' })
    const closed = await run('get_business_hours', { date: '2027-02-15' })
    expect(closed.say).toBe('On Monday, February 15 we are closed (Presidents’ Day).')
    const open = await run('get_business_hours', { date: '2027-02-16' })
    expect(open).toMatchObject({
      status: 'ok',
      data: { periods: [{ opens_at: '09:00', closes_at: '17:00' }] },
    })
  })

  it('asks back about a date that has gone by, and about one that is none', async () => {
    api.clock.set('2026-11-23T15:00:00.000Z')
    await dial()
    expect(await run('get_business_hours', { date: '2025-12-01' })).toMatchObject({
      status: 'past_date',
      data: { today: '2026-11-23' },
    })
    expect(await run('get_business_hours', { date: '2026-02-30' })).toMatchObject({ status: 'invalid_input' })
  })

  it('says that it does not know when nobody entered any hours', async () => {
    await api.send('PUT', `/api/businesses/${business.id}/hours`, { token: owner.token, body: [] })
    await dial()
    expect(await run('get_business_hours')).toMatchObject({ status: 'unknown' })
  })
})

describe('switch_role', () => {
  const reason = 'wants to buy'
  let sales: { id: string }

  beforeEach(async () => {
    await addRole({ role_type: 'receptionist', ai_name: 'Rita' })
    sales = await addRole({ role_type: 'sales', ai_name: 'Sam' })
    await addRole({ role_type: 'support', ai_name: 'Off', is_enabled: false })
    await dial()
  })

  it('finds a role by type or name, however it is written', async () => {
    for (const role of ['sales', 'SALES', 'Sam', 'the sales team', sales.id]) {
      await dial()
      expect(await run('switch_role', { role, reason })).toMatchObject({
        status: 'ok',
        effect: { kind: 'switch_role', role_id: sales.id, reason },
      })
    }
  })

  it('names the roles there are when it knows no such one, disabled ones not', async () => {
    for (const role of ['billing', 'support', 'Off']) {
      const result = await run('switch_role', { role, reason })
      expect(result).toMatchObject({
        status: 'unknown_role',
        data: { roles: [{ role_type: 'sales', ai_name: 'Sam' }] },
      })
      expect(result.effect).toBeUndefined()
    }
  })

  it('says so when the caller speaks with that role already', async () => {
    expect(await run('switch_role', { role: 'receptionist', reason })).toMatchObject({ status: 'same_role' })
    await run('switch_role', { role: 'sales', reason })
    expect(await run('switch_role', { role: 'sales', reason })).toMatchObject({ status: 'same_role' })
    expect(await run('switch_role', { role: 'Rita', reason: 'fresh matter' })).toMatchObject({ status: 'ok' })
  })

  it('stops sending a caller in circles', async () => {
    const statuses: string[] = []
    for (let n = 0; n < 8; n += 1) {
      statuses.push(
        (await run('switch_role', { role: n % 2 === 0 ? 'sales' : 'receptionist', reason: `question${n}` }))
          .status,
      )
    }
    expect(statuses.slice(0, 6)).toEqual(Array(6).fill('ok'))
    expect(statuses[6]).toBe('too_many_switches')
  })

  it('cannot reach a role of another business', async () => {
    const other = await api.createBusiness({ name: 'Other' }, owner)
    const body = { business_id: other.id, role_type: 'wizard', ai_name: 'Foreign' }
    const foreign = (await api.send('POST', '/api/ai/roles', { token: owner.token, body })).body
    for (const role of ['wizard', 'Foreign', foreign.id]) {
      expect(await run('switch_role', { role, reason })).toMatchObject({ status: 'unknown_role' })
    }
  })
})

describe('end_call', () => {
  it('asks the conversation to hang up', async () => {
    await dial()
    expect(await run('end_call', { reason: 'all done' })).toMatchObject({
      status: 'ok',
      effect: { kind: 'end_call', reason: 'all done' },
    })
    expect(await run('end_call')).toMatchObject({ effect: { kind: 'end_call' } })
  })
})
