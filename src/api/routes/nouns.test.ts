import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let here: string
let foreign: string
let stranger: Login
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  stranger = await api.signUp('stranger@example.com')
  here = (await api.createBusiness({ country: 'DE' }, owner)).id
  foreign = (await api.createBusiness({}, stranger)).id
})
afterAll(() => api.close())

const ask = (method: string, path: string, body?: unknown, login: Login = owner, business_id = here) =>
  api.send(method, `/api/businesses/${business_id}/${path}`, { token: login.token, body })

interface Sample {
  path: string
  first: object
  second: object
  patch: object
  unusable: object
}

const nouns: Sample[] = [
  {
    path: 'staff',
    first: { name: 'Ada' },
    second: { name: 'Grace' },
    patch: { title: 'Dentist' },
    unusable: { name: 7 },
  },
  {
    path: 'services',
    first: { name: 'Cleaning', duration_minutes: 30 },
    second: { name: 'Filling', duration_minutes: 45 },
    patch: { price_amount: 9_900 },
    unusable: { duration_minutes: 0 },
  },
  {
    path: 'customers',
    first: { name: 'Linus' },
    second: { name: 'Margaret' },
    patch: { notes: 'Afraid of drills' },
    unusable: { email: 'none' },
  },
  {
    path: 'knowledge',
    first: { question: 'Parking?', answer: 'Behind the house.' },
    second: { question: 'Dogs?', answer: 'No.' },
    patch: { is_active: false },
    unusable: { answer: '' },
  },
  {
    path: 'transfer-targets',
    first: { name: 'Front desk', phone_number: '+4930123456', keywords: ['desk'] },
    second: { name: 'On call', phone_number: '+4930123457', availability: 'always' },
    patch: { is_enabled: false, position: 3 },
    unusable: { availability: 'sometimes' },
  },
  {
    path: 'rehearsals',
    first: { name: 'Parking', lines: [{ say: 'Can I park?', hears: ['behind the house'] }] },
    second: { name: 'Dogs', lines: [{ say: 'May I bring a dog?', hears: [] }], caller: 'returning' },
    patch: { is_enabled: false, uses_tools: ['answer_question'] },
    unusable: { uses_tools: ['read_minds'] },
  },
  {
    path: 'closures',
    first: { date: '2026-12-24' },
    second: { date: '2026-12-25', reason: 'Holiday' },
    patch: { opens_at: '09:00', closes_at: '12:00' },
    unusable: { date: '2026-02-30' },
  },
]

describe.each(nouns)('$path', ({ path, first, second, patch, unusable }) => {
  test('are created, listed in pages, changed and removed', async () => {
    const a = await ask('POST', path, first)
    const b = await ask('POST', path, second)
    expect(a).toMatchObject({ status: 201, body: { ...first, business_id: here } })
    const page = await ask('GET', `${path}?limit=1`)
    expect(page.body.items).toHaveLength(1)
    const rest = await ask('GET', `${path}?limit=1&cursor=${page.body.next_cursor}`)
    const seen = [...page.body.items, ...rest.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(seen)).toEqual(new Set([a.body.id, b.body.id]))
    expect(rest.body.next_cursor).toBeNull()
    const changed = await ask('PATCH', `${path}/${a.body.id}`, patch)
    expect(changed).toMatchObject({ status: 200, body: { ...first, ...patch } })
    expect((await ask('GET', `${path}/${a.body.id}`)).body).toEqual(changed.body)
    expect((await ask('DELETE', `${path}/${a.body.id}`)).status).toBe(204)
    expect((await ask('GET', `${path}/${a.body.id}`)).status).toBe(404)
    expect((await ask('DELETE', `${path}/${a.body.id}`)).status).toBe(404)
  })

  test('refuse what cannot be, and patches that name nothing', async () => {
    expect((await ask('POST', path, { ...first, ...unusable })).status).toBe(400)
    const { body: made } = await ask('POST', path, first)
    expect((await ask('PATCH', `${path}/${made.id}`, unusable)).status).toBe(400)
    expect((await ask('PATCH', `${path}/${made.id}`, {})).status).toBe(400)
    expect(await ask('GET', `${path}?cursor=garbage`)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_cursor' } },
    })
  })

  test('of another business are not there, under its id or under our own', async () => {
    const { body: theirs } = await ask('POST', path, first, stranger, foreign)
    const before = await ask('GET', `${path}/${theirs.id}`, undefined, stranger, foreign)
    for (const business_id of [here, foreign]) {
      for (const [method, body] of [
        ['GET', undefined],
        ['PATCH', patch],
        ['DELETE', undefined],
      ] as const) {
        const answer = await ask(method, `${path}/${theirs.id}`, body, owner, business_id)
        expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
      }
    }
    expect((await ask('GET', `${path}/${theirs.id}`, undefined, stranger, foreign)).body).toEqual(before.body)
    const list = await ask('GET', path)
    expect(JSON.stringify(list.body)).not.toContain(theirs.id)
  })

  test('of a business that is not there are not there for the operator either', async () => {
    const nowhere = `/api/businesses/01980000-0000-7000-8000-0000000000ff/${path}`
    const options = { token: secrets.operator_token }
    expect((await api.send('GET', nowhere, options)).status).toBe(404)
    expect((await api.send('POST', nowhere, { ...options, body: first })).status).toBe(404)
  })
})

describe('numbers', () => {
  test("of staff and customers are read in the business's country and stored one way", async () => {
    const staff = await ask('POST', 'staff', { name: 'A', phone: '030 / 123 45 67' })
    expect(staff.body.phone).toBe('+49301234567')
    const customer = await ask('POST', 'customers', { name: 'B', phone_number: '0151 23456789' })
    expect(customer.body.phone_number).toBe('+4915123456789')
    const changed = await ask('PATCH', `customers/${customer.body.id}`, { phone_number: '+1 415 555 0123' })
    expect(changed.body.phone_number).toBe('+14155550123')
    expect(
      (await ask('PATCH', `customers/${customer.body.id}`, { phone_number: null })).body.phone_number,
    ).toBeNull()
    expect(await ask('POST', 'customers', { name: 'C', phone_number: 'home' })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_phone_number' } },
    })
  })
})

describe('staff', () => {
  test('offer services of their own business only', async () => {
    const { body: service } = await ask('POST', 'services', { name: 'S', duration_minutes: 10 })
    const made = await ask('POST', 'staff', { name: 'A', service_ids: [service.id] })
    expect(made.body.service_ids).toEqual([service.id])
    const { body: theirs } = await ask(
      'POST',
      'services',
      { name: 'S', duration_minutes: 10 },
      stranger,
      foreign,
    )
    expect((await ask('POST', 'staff', { name: 'A', service_ids: [theirs.id] })).status).toBe(400)
    expect((await ask('PATCH', `staff/${made.body.id}`, { service_ids: [theirs.id] })).status).toBe(400)
    expect((await ask('GET', `staff/${made.body.id}`)).body.service_ids).toEqual([service.id])
  })

  test('work weekly, and differently on some days', async () => {
    const { body: ada } = await ask('POST', 'staff', { name: 'Ada' })
    const week = [
      { weekday: 1, starts_at: '09:00', ends_at: '12:00' },
      { weekday: 1, starts_at: '13:00', ends_at: '24:00' },
    ]
    expect((await ask('PUT', `staff/${ada.id}/availability`, week)).body).toEqual(week)
    const overlapping = [...week, { weekday: 1, starts_at: '11:00', ends_at: '14:00' }]
    expect((await ask('PUT', `staff/${ada.id}/availability`, overlapping)).status).toBe(400)
    expect((await ask('GET', `staff/${ada.id}/availability`)).body).toEqual(week)

    const off = await ask('POST', `staff/${ada.id}/exceptions`, { date: '2026-12-24' })
    expect(off).toMatchObject({ status: 201, body: { is_available: false, starts_at: null } })
    const half = { date: '2026-12-25', is_available: true, starts_at: '10:00' }
    expect((await ask('POST', `staff/${ada.id}/exceptions`, half)).status).toBe(400)
    expect((await ask('GET', `staff/${ada.id}/exceptions`)).body).toHaveLength(1)

    const one = `staff/${ada.id}/exceptions/${off.body.id}`
    const partOfDay = { starts_at: '10:00', ends_at: '12:00', reason: 'Dentist' }
    expect((await ask('PATCH', one, partOfDay)).body).toEqual({ ...off.body, ...partOfDay })
    expect((await ask('PATCH', one, { date: '2026-12-23' })).body).toMatchObject({
      date: '2026-12-23',
      ...partOfDay,
    })
    expect((await ask('PATCH', one, { ends_at: '09:00' })).body.error.code).toBe('invalid_request')
    expect((await ask('PATCH', one, { ends_at: null })).status).toBe(400)
    expect((await ask('PATCH', one, {})).status).toBe(400)
    const { body: grace } = await ask('POST', 'staff', { name: 'Grace' })
    expect((await ask('PATCH', `staff/${grace.id}/exceptions/${off.body.id}`, partOfDay)).status).toBe(404)
    expect((await ask('GET', `staff/${ada.id}/exceptions`)).body).toMatchObject([partOfDay])
    expect((await ask('DELETE', `staff/${ada.id}/exceptions/${off.body.id}`)).status).toBe(204)
    expect((await ask('GET', `staff/${ada.id}/exceptions`)).body).toEqual([])
  })

  test('of another business keep their times to themselves', async () => {
    const { body: theirs } = await ask('POST', 'staff', { name: 'T' }, stranger, foreign)
    const requests = [
      ['GET', 'availability', undefined],
      ['PUT', 'availability', []],
      ['GET', 'exceptions', undefined],
      ['POST', 'exceptions', { date: '2026-12-24' }],
    ] as const
    for (const [method, what, body] of requests) {
      expect((await ask(method, `staff/${theirs.id}/${what}`, body)).status).toBe(404)
    }
  })
})

describe('hours', () => {
  test('are replaced as a whole week', async () => {
    const week = [
      { weekday: 1, opens_at: '08:00', closes_at: '12:00' },
      { weekday: 1, opens_at: '14:00', closes_at: '18:00' },
      { weekday: 6, opens_at: '10:00', closes_at: '24:00' },
    ]
    expect((await ask('PUT', 'hours', week.toReversed())).body).toEqual(week)
    expect((await ask('GET', 'hours')).body).toEqual(week)
    expect((await ask('PUT', 'hours', [])).body).toEqual([])
  })

  test.each([
    [[{ weekday: 7, opens_at: '08:00', closes_at: '12:00' }]],
    [[{ weekday: 1, opens_at: '12:00', closes_at: '08:00' }]],
    [[{ weekday: 1, opens_at: '8:00', closes_at: '12:00' }]],
    [
      [
        { weekday: 1, opens_at: '08:00', closes_at: '12:00' },
        { weekday: 1, opens_at: '11:59', closes_at: '13:00' },
      ],
    ],
  ])('%j is refused', async (week) => {
    expect((await ask('PUT', 'hours', week)).status).toBe(400)
  })
})

describe('closures', () => {
  test('have both times or none, also after a patch', async () => {
    const { body: made } = await ask('POST', 'closures', { date: '2027-01-01' })
    expect((await ask('PATCH', `closures/${made.id}`, { opens_at: '09:00' })).status).toBe(400)
    expect(
      (await ask('PATCH', `closures/${made.id}`, { opens_at: '12:00', closes_at: '09:00' })).status,
    ).toBe(400)
    expect((await ask('GET', `closures/${made.id}`)).body).toMatchObject({ opens_at: null, closes_at: null })
  })
})

describe('messages', () => {
  test('are read, and marked as handled', async () => {
    const left = {
      call_id: null,
      caller_name: 'Ada',
      callback_number: null,
      body: 'Call me',
      urgency: 'normal' as const,
    }
    const { id } = await api.deps.database.forBusiness(here, (stores) => stores.messages.create(left))
    expect((await ask('GET', 'messages')).body.items).toMatchObject([{ id, is_handled: false }])
    expect((await ask('PATCH', `messages/${id}`, { is_handled: true })).body).toMatchObject({
      id,
      is_handled: true,
    })
    expect((await ask('PATCH', `messages/${id}`, { is_handled: false }, stranger)).status).toBe(404)
    const theirs = await api.send('PATCH', `/api/businesses/${foreign}/messages/${id}`, {
      token: stranger.token,
      body: { is_handled: false },
    })
    expect(theirs.status).toBe(404)
    expect((await ask('GET', 'messages')).body.items).toMatchObject([{ is_handled: true }])
  })
})
