import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Business } from '#domain/business.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let manager: Login
let viewer: Login
let stranger: Login
let business: Business

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  manager = await api.signUp('manager@example.com')
  viewer = await api.signUp('viewer@example.com')
  stranger = await api.signUp('stranger@example.com')
  business = await api.createBusiness({ ai_phone_number: '+1234567890' }, owner)
  await api.addMember(business.id, manager, 'manager')
  await api.addMember(business.id, viewer, 'viewer')
  await api.createBusiness({ name: 'Elsewhere' }, stranger)
})
afterAll(() => api.close())

/** The seed's request, to the letter. */
const seedRole = () => ({
  business_id: business.id,
  role_type: 'receptionist',
  ai_name: 'Sarah',
  voice_style: 'Kore',
  system_prompt:
    'You are Sarah, a friendly receptionist for {business_name}. You are speaking with {customer_name}, a returning customer.',
  greeting_message: 'Hello {customer_name}! Thank you for calling {business_name}. How may I help you today?',
  is_enabled: true,
})

const create = (body: object, token: string | null = owner.token) =>
  api.send('POST', '/api/ai/roles', { token, body })
const list = (token: string | null = owner.token, business_id = business.id) =>
  api.send('GET', `/api/ai/roles/${business_id}`, { token })
const update = (role_id: string, body: object, token: string | null = owner.token) =>
  api.send('PUT', `/api/ai/roles/${role_id}`, { token, body })
const remove = (role_id: string, token: string | null = owner.token) =>
  api.send('DELETE', `/api/ai/roles/${role_id}`, { token })

describe('the roles of a business', () => {
  it("are created by the seed's request and answered in its words", async () => {
    const created = await create(seedRole())
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      ...seedRole(),
      id: expect.any(String),
      personality: '',
      priority: expect.any(Number),
    })
    expect((await list()).body).toContainEqual(created.body)
  })

  it('answer by their hours, and the owner sees when', async () => {
    const own = await api.createBusiness({ timezone: 'Europe/Berlin' }, owner)
    const add = (ai_name: string, hours: object) => create({ business_id: own.id, ai_name, hours })
    const { body: day } = await add('Day', { kind: 'business_hours' })
    const { body: night } = await add('Night', { kind: 'outside_business_hours' })
    const week = [{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }]
    const path = `/api/businesses/${own.id}`
    await api.send('PUT', `${path}/hours`, { token: owner.token, body: week })
    const before = api.clock.now().toISOString()
    api.clock.set('2026-11-23T09:00:00.000Z')
    const answering = (token: string) => api.send('GET', `${path}/answering`, { token })
    const { body: spans } = await answering(owner.token)
    const from = spans[0].from as string
    expect(spans.map(({ role_id }: { role_id: string }) => role_id)).toEqual([day.id, night.id, day.id])
    expect(spans[1]).toMatchObject({ from: '2026-11-23T16:00:00.000Z', is_covered: true })
    expect(Date.parse(spans[2].until) - Date.parse(from)).toBe(7 * 24 * 3_600_000)
    expect((await answering(stranger.token)).status).toBe(404)
    api.clock.set(before)
  })

  it('are listed best first, disabled ones too', async () => {
    const other = await api.createBusiness({}, owner)
    const role = (ai_name: string, more: object) => create({ business_id: other.id, ai_name, ...more })
    await role('Sam', { role_type: 'sales', priority: 0 })
    await role('Rita', { role_type: 'receptionist', priority: 20 })
    await role('Rosa', { role_type: 'receptionist', priority: 10, is_enabled: false })

    const names = (await list(owner.token, other.id)).body.map((each: { ai_name: string }) => each.ai_name)
    expect(names).toEqual(['Rosa', 'Rita', 'Sam'])
  })

  it('are changed field by field', async () => {
    const { body: role } = await create(seedRole())
    const changed = await update(role.id, { voice_style: 'Puck', priority: 3 })
    expect(changed.status).toBe(200)
    expect(changed.body).toEqual({
      ...role,
      voice_style: 'Puck',
      priority: 3,
      updated_at: expect.any(String),
    })
  })

  it('have a personality, a field of its own, checked like the greeting', async () => {
    const { body: role } = await create({ ...seedRole(), personality: 'Brisk and to the point' })
    expect(role.personality).toBe('Brisk and to the point')
    expect((await update(role.id, { personality: 'Warm and calm' })).body.personality).toBe('Warm and calm')
    const unknown = await update(role.id, { personality: 'As {busines_name} is' })
    expect([unknown.status, unknown.body.error.details.field]).toEqual([422, 'personality'])
    const long = await update(role.id, { personality: 'x'.repeat(501) })
    expect([long.status, long.body.error.code]).toEqual([400, 'invalid_request'])
  })

  it('may be sent back whole, with the business they have and no other', async () => {
    const { body: role } = await create(seedRole())
    expect((await update(role.id, { ...seedRole(), ai_name: 'Sara' })).body.ai_name).toBe('Sara')

    const moved = await update(role.id, { ...seedRole(), business_id: randomUUID() })
    expect([moved.status, moved.body.error.code]).toEqual([400, 'invalid_request'])
    const nothing = await update(role.id, {})
    expect([nothing.status, nothing.body.error.code]).toEqual([400, 'invalid_request'])
  })

  it('are removed once', async () => {
    const { body: role } = await create(seedRole())
    expect((await remove(role.id)).status).toBe(204)
    expect((await remove(role.id)).status).toBe(404)
    expect((await update(role.id, { ai_name: 'Ghost' })).status).toBe(404)
  })
})

describe('a role that would fail in a call', () => {
  it('is refused for an unknown variable, saying which field, which name and what was meant', async () => {
    const answer = await create({ ...seedRole(), greeting_message: 'Hello from {busines_name}!' })
    expect(answer.status).toBe(422)
    expect(answer.body.error).toMatchObject({
      code: 'unknown_template_variable',
      message: expect.stringContaining('greeting_message'),
      details: { field: 'greeting_message', variable: 'busines_name', suggestion: 'business_name' },
    })
  })

  it('is refused for a template that tries code', async () => {
    for (const system_prompt of [
      '{% include "secrets" %}',
      '{{ business_name.constructor }}',
      '{% for x in (1..9) %}{% endfor %}',
    ]) {
      const answer = await create({ ...seedRole(), system_prompt })
      expect([answer.status, answer.body.error.code]).toEqual([422, expect.stringMatching(/template/)])
    }
  })

  it('is refused for an unknown voice, naming the thirty', async () => {
    const answer = await create({ ...seedRole(), voice_style: 'Alloy' })
    expect([answer.status, answer.body.error.code]).toEqual([422, 'unknown_voice'])
    expect(answer.body.error.details.allowed).toHaveLength(30)
    expect(answer.body.error.message).toContain('Kore')
  })

  it("gets the vendor's spelling of a voice", async () => {
    expect((await create({ ...seedRole(), voice_style: 'kore' })).body.voice_style).toBe('Kore')
  })

  it('is refused on change as well, and stays as it was', async () => {
    const { body: role } = await create(seedRole())
    const answer = await update(role.id, { system_prompt: 'Hi {nobody_knows}', ai_name: 'Changed' })
    expect([answer.status, answer.body.error.code]).toEqual([422, 'unknown_template_variable'])
    expect((await list()).body.find((each: { id: string }) => each.id === role.id)).toEqual(role)
  })

  it('is refused when it is too long, empty or not an object at all', async () => {
    for (const body of [
      { ...seedRole(), system_prompt: 'x'.repeat(20_001) },
      { ...seedRole(), ai_name: '' },
      { ...seedRole(), priority: -1 },
      { business_id: business.id },
    ]) {
      const answer = await create(body)
      expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_request'])
    }
  })
})

describe('who may change roles', () => {
  it('managers may, viewers may only look', async () => {
    const { body: role, status } = await create(seedRole(), manager.token)
    expect(status).toBe(201)
    expect((await list(viewer.token)).status).toBe(200)
    expect((await create(seedRole(), viewer.token)).status).toBe(403)
    expect((await update(role.id, { ai_name: 'X' }, viewer.token)).status).toBe(403)
    expect((await remove(role.id, viewer.token)).status).toBe(403)
  })

  it('a member of another business learns nothing', async () => {
    const { body: role } = await create(seedRole())
    expect((await create(seedRole(), stranger.token)).status).toBe(404)
    expect((await list(stranger.token)).status).toBe(404)
    expect((await update(role.id, { ai_name: 'X' }, stranger.token)).status).toBe(404)
    expect((await remove(role.id, stranger.token)).status).toBe(404)
  })

  it('nobody may without a login, and the agent may not', async () => {
    const { body: role } = await create(seedRole())
    for (const [token, status] of [
      [null, 401],
      ['nonsense', 401],
      [secrets.agent_token, 403],
    ] as const) {
      expect((await create(seedRole(), token)).status).toBe(status)
      expect((await list(token)).status).toBe(status)
      expect((await update(role.id, { ai_name: 'X' }, token)).status).toBe(status)
      expect((await remove(role.id, token)).status).toBe(status)
    }
  })

  it('the operator may', async () => {
    expect((await create(seedRole(), secrets.operator_token)).status).toBe(201)
    const missing = await create({ ...seedRole(), business_id: randomUUID() }, secrets.operator_token)
    expect(missing.status).toBe(404)
  })
})
