import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secrets, startTestApi } from '../../../tests/support/api.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())

const lookup = (phone_number: unknown, options: { headers?: object; token?: string } = {}) =>
  api.send('POST', '/api/ai/lookup-by-phone', { body: { phone_number }, ...options })

let lastNumber = 0
/** A business with a number of its own. */
async function business(values: object = {}) {
  lastNumber += 1
  const ai_phone_number = `+1212555${String(1_000 + lastNumber)}`
  return api.createBusiness({ ai_phone_number, ...values }, owner) as Promise<{
    id: string
    name: string
    ai_phone_number: string
  }>
}

function newRole(business_id: string, role: object = {}) {
  const body = { business_id, role_type: 'receptionist', ai_name: 'Sarah', voice_style: 'Kore', ...role }
  return api.send('POST', '/api/ai/roles', { token: owner.token, body })
}

describe('POST /api/ai/lookup-by-phone', () => {
  it("answers with the seed's names, the role chosen, services and hours", async () => {
    const { id, ai_phone_number } = await business({ name: 'Bright Smile Dental' })
    const path = `/api/businesses/${id}`
    await newRole(id, { role_type: 'sales', ai_name: 'Sam', priority: 1 })
    await newRole(id, { greeting_message: 'Hello {customer_name}!', priority: 5 })
    await newRole(id, { role_type: 'support', ai_name: 'Off', is_enabled: false })
    await api.send('POST', `${path}/services`, {
      token: owner.token,
      body: { name: 'Cleaning', duration_minutes: 30 },
    })

    const answer = await lookup(ai_phone_number)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.body).toMatchObject({
      business: { id, name: 'Bright Smile Dental', ai_phone_number },
      role: { ai_name: 'Sarah', role_type: 'receptionist', greeting_message: 'Hello {customer_name}!' },
      services: [{ name: 'Cleaning', duration_minutes: 30 }],
      hours: [],
    })
    expect(answer.body.ai_roles.map((role: { ai_name: string }) => role.ai_name)).toEqual(['Sarah', 'Sam'])
  })

  it('names the role that answers at that hour, also when it has just been asked', async () => {
    const { id, ai_phone_number } = await business({ timezone: 'UTC' })
    await newRole(id, { ai_name: 'Day', priority: 1, hours: { kind: 'business_hours' } })
    await newRole(id, { ai_name: 'Night', priority: 2, hours: { kind: 'outside_business_hours' } })
    const week = [{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }]
    await api.send('PUT', `/api/businesses/${id}/hours`, { token: owner.token, body: week })
    const role = async () => (await lookup(ai_phone_number)).body.role.ai_name
    api.clock.set('2026-11-23T16:59:30.000Z')
    expect(await role()).toBe('Day')
    api.clock.advance(29_999)
    expect(await role()).toBe('Day')
    api.clock.advance(1)
    expect(await role()).toBe('Night')
  })

  it('never answers with the private phone and mail of staff', async () => {
    const { id, ai_phone_number } = await business()
    const body = {
      name: 'Dr. Gomez',
      title: 'Dentist',
      phone: '+12125559999',
      email: 'gomez@private.example',
    }
    await api.send('POST', `/api/businesses/${id}/staff`, { token: owner.token, body })

    const answer = await lookup(ai_phone_number)
    expect(answer.body.staff).toMatchObject([{ name: 'Dr. Gomez', title: 'Dentist' }])
    expect(JSON.stringify(answer.body)).not.toMatch(/12125559999|private\.example/)
  })

  it('finds the business however the number is written', async () => {
    const { id } = await business({ ai_phone_number: '+442071838750' })
    for (const written of [
      '+44 (20) 7183-8750',
      'sip:+442071838750@example.com',
      '00442071838750',
      '442071838750',
    ]) {
      const answer = await lookup(written)
      expect([written, answer.body.business?.id]).toEqual([written, id])
    }
  })

  it('says plainly that nobody owns a number, and that something is no number', async () => {
    const unknown = await lookup('+4930901820')
    expect(unknown.status).toBe(404)
    expect(unknown.body.error).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('phone number'),
    })

    const malformed = await lookup('call me')
    expect(malformed.status).toBe(400)
    expect(malformed.body.error.code).toBe('invalid_phone_number')

    const missing = await lookup(undefined)
    expect(missing.status).toBe(400)
    expect(missing.body.error.code).toBe('invalid_request')
  })

  it('answers this machine freely, and everybody else with the token of the agent alone', async () => {
    const { ai_phone_number } = await business()
    const throughProxy = { headers: { 'x-forwarded-for': '203.0.113.7' } }

    expect((await lookup(ai_phone_number)).status).toBe(200)
    expect((await lookup(ai_phone_number, throughProxy)).status).toBe(401)
    expect((await lookup(ai_phone_number, { ...throughProxy, token: secrets.agent_token })).status).toBe(200)
    expect((await lookup(ai_phone_number, { token: owner.token })).status).toBe(403)
  })
})

const setNumber = (id: string, ai_phone_number: string | null) =>
  api.send('PATCH', `/api/businesses/${id}`, { token: owner.token, body: { ai_phone_number } })

describe('what the lookup remembers', () => {
  it('is forgotten at once when a role changes', async () => {
    const { id, ai_phone_number } = await business()
    const role = (await newRole(id)).body
    expect((await lookup(ai_phone_number)).body.role.voice_style).toBe('Kore')

    await api.send('PUT', `/api/ai/roles/${role.id}`, { token: owner.token, body: { voice_style: 'Puck' } })
    expect((await lookup(ai_phone_number)).body.role.voice_style).toBe('Puck')

    await api.send('DELETE', `/api/ai/roles/${role.id}`, { token: owner.token })
    expect((await lookup(ai_phone_number)).body).toMatchObject({ role: null, ai_roles: [] })
  })

  it('follows a number that goes to another business', async () => {
    const [first, second] = [await business(), await business()]
    const number = first.ai_phone_number
    expect((await lookup(number)).body.business.id).toBe(first.id)

    await setNumber(first.id, null)
    expect((await lookup(number)).status).toBe(404)
    await setNumber(second.id, number)
    expect((await lookup(number)).body.business.id).toBe(second.id)
  })

  it('is forgotten at once when an unknown number gets an owner, and when a business goes', async () => {
    expect((await lookup('+12125550001')).status).toBe(404)
    const { id } = await business({ ai_phone_number: '+12125550001' })
    expect((await lookup('+12125550001')).body.business.id).toBe(id)

    await api.send('DELETE', `/api/businesses/${id}`, { token: owner.token })
    expect((await lookup('+12125550001')).status).toBe(404)
  })

  it('is forgotten when the database was changed by hand', async () => {
    const { id, ai_phone_number } = await business({ name: 'Before' })
    expect((await lookup(ai_phone_number)).body.business.name).toBe('Before')
    await api.deps.database.forBusiness(id, (stores) => stores.business.update({ name: 'After' }))
    expect((await lookup(ai_phone_number)).body.business.name).toBe('After')
  })

  it('is never older than a change that lookups under way raced with', async () => {
    const { id, ai_phone_number } = await business({ name: '0' })
    for (let round = 1; round <= 30; round += 1) {
      const racing = Array.from({ length: 5 }, () => lookup(ai_phone_number))
      await api.deps.database.forBusiness(id, (stores) => stores.business.update({ name: `${round}` }))
      expect((await lookup(ai_phone_number)).body.business.name).toBe(`${round}`)
      await Promise.all(racing)
      expect((await lookup(ai_phone_number)).body.business.name).toBe(`${round}`)
    }
  })

  it('never mixes two businesses up', async () => {
    const businesses = await Promise.all(
      Array.from({ length: 8 }, (_, n) => business({ name: `Business ${n}` })),
    )
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, n) => lookup(businesses[n % 8]?.ai_phone_number)),
    )
    answers.forEach((answer, n) => expect(answer.body.business.id).toBe(businesses[n % 8]?.id))
  })
})
