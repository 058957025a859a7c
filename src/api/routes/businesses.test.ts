import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let other: Login
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  other = await api.signUp('other@example.com')
})
afterAll(() => api.close())

const create = (login: { token: string }, body: object) =>
  api.send('POST', '/api/businesses', { token: login.token, body: { name: 'A', timezone: 'UTC', ...body } })
const patch = (id: string, body: object) =>
  api.send('PATCH', `/api/businesses/${id}`, { token: owner.token, body })

describe('businesses', () => {
  test('whoever creates one owns it, and sees no others', async () => {
    const { body: mine } = await create(owner, { name: 'Mine' })
    await create(other, { name: 'Theirs' })
    const list = await api.send('GET', '/api/businesses', { token: owner.token })
    expect(list.body).toMatchObject({
      items: [{ id: mine.id, name: 'Mine', access: 'owner' }],
      next_cursor: null,
    })
  })

  test('the operator sees all of them in pages, and creates without becoming an owner', async () => {
    const token = secrets.operator_token
    const { body: created } = await create({ token }, { name: "The operator's" })
    const members = await api.send('GET', `/api/businesses/${created.id}/members`, { token })
    expect(members.body).toEqual([])
    const seen: string[] = []
    let url: string | null = '/api/businesses?limit=1'
    while (url !== null) {
      const { body: page } = await api.send('GET', url, { token })
      seen.push(...page.items.map(({ name }: { name: string }) => name))
      url = page.next_cursor === null ? null : `/api/businesses?limit=1&cursor=${page.next_cursor}`
    }
    expect(seen.toSorted()).toEqual(['Mine', "The operator's", 'Theirs'])
  })

  test('an API key lists its one business and creates none', async () => {
    const { body: business } = await create(other, { name: 'Keyed' })
    const path = `/api/businesses/${business.id}/api-keys`
    const { body: made } = await api.send('POST', path, {
      token: other.token,
      body: { name: 'k', access: 'owner' },
    })
    const list = await api.send('GET', '/api/businesses', { token: made.key })
    expect(list.body.items).toMatchObject([{ id: business.id, access: 'owner' }])
    expect(await create({ token: made.key }, {})).toMatchObject({ status: 403 })
  })

  test.each([
    ['+1 (415) 555-0101', null, '+14155550101'],
    ['sip:+14155550102@trunk.example.com;user=phone', null, '+14155550102'],
    ['030 1234567', 'de', '+49301234567'],
    ['1001', null, '1001'],
  ])('the AI number %s is stored as %s', async (ai_phone_number, country, stored) => {
    const answer = await create(owner, { ai_phone_number, country })
    expect(answer).toMatchObject({ status: 201, body: { ai_phone_number: stored } })
  })

  test('a number belongs to one business', async () => {
    await create(other, { ai_phone_number: '+1 234 567 890' })
    const { body: mine } = await create(owner, {})
    const taken = { status: 409, body: { error: { code: 'phone_number_taken' } } }
    expect(await create(owner, { ai_phone_number: '0012345 67890' })).toMatchObject(taken)
    expect(await patch(mine.id, { ai_phone_number: '+1234567890' })).toMatchObject(taken)
  })

  test('a patch changes what it names, and null takes away', async () => {
    const { body: made } = await create(owner, { ai_phone_number: '+14155550199', industry: 'dental' })
    const renamed = await patch(made.id, { name: 'Renamed' })
    expect(renamed.body).toMatchObject({
      name: 'Renamed',
      ai_phone_number: '+14155550199',
      industry: 'dental',
    })
    expect((await patch(made.id, { ai_phone_number: null })).body).toMatchObject({
      ai_phone_number: null,
      name: 'Renamed',
    })
  })

  test('a patch reads numbers in the country that it sets itself', async () => {
    const { body: made } = await create(owner, { country: 'DE' })
    const body = { country: 'us', ai_phone_number: '(415) 555-0177' }
    expect((await patch(made.id, body)).body).toMatchObject({
      country: 'US',
      ai_phone_number: '+14155550177',
    })
  })

  test('a patch that names nothing is refused, and says what could be named', async () => {
    const { body: made } = await create(owner, {})
    const answer = await patch(made.id, { ai_phone: '+14155550178' })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } })
    expect(answer.body.error.message).toContain('ai_phone_number')
  })

  test.each([
    [{ timezone: 'Mars/Olympus' }, 422, 'unknown_time_zone'],
    [{ timezone: '+02:00' }, 422, 'unknown_time_zone'],
    [{ timezone: '' }, 422, 'unknown_time_zone'],
    [{ ai_phone_number: 'call me' }, 400, 'invalid_phone_number'],
    [{ fallback_number: '' }, 400, 'invalid_phone_number'],
    [{ language: 'not a language' }, 400, 'invalid_request'],
    [{ name: '' }, 400, 'invalid_request'],
    [{ currency: 'euro' }, 400, 'invalid_request'],
  ])('%o is refused with %i %s', async (body, status, code) => {
    expect(await create(owner, body)).toMatchObject({ status, body: { error: { code } } })
  })

  test('time zones are named as everybody names them, aliases as they were written', async () => {
    expect((await create(owner, { timezone: 'america/new_york' })).body.timezone).toBe('America/New_York')
    expect((await create(owner, { timezone: 'Asia/Kolkata' })).body.timezone).toBe('Asia/Kolkata')
    expect((await create(owner, { timezone: 'Asia/Calcutta' })).body.timezone).toBe('Asia/Calcutta')
  })

  test('goes away with everything it has', async () => {
    const { body: made } = await create(owner, { ai_phone_number: '+14155550111' })
    const path = `/api/businesses/${made.id}`
    await api.send('POST', `${path}/staff`, { token: owner.token, body: { name: 'Ada' } })
    expect((await api.send('DELETE', path, { token: owner.token })).status).toBe(204)
    expect((await api.send('GET', path, { token: owner.token })).status).toBe(404)
    expect((await api.send('GET', path, { token: secrets.operator_token })).status).toBe(404)
    expect((await create(other, { ai_phone_number: '+14155550111' })).status).toBe(201)
  })
})
