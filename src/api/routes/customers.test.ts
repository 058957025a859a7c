import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Business } from '#domain/business.ts'
import { tablesOfCustomers } from '#database/stores/customer-merges.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let viewer: Login
let stranger: Login
let business: Business
let count = 0

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  viewer = await api.signUp('viewer@example.com')
  stranger = await api.signUp('stranger@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  count += 1
  const ai_phone_number = `+1212558${String(1_000 + count)}`
  business = await api.createBusiness({ ai_phone_number, country: 'US' }, owner)
  await api.addMember(business.id, viewer, 'viewer')
})

const send = (method: string, path: string, body?: object, { token } = owner) =>
  api.send(method, `/api/businesses/${business.id}/customers${path}`, { token, body })
const add = async (name: string, more: object = {}) => (await send('POST', '', { name, ...more })).body
const names = async (query: string) =>
  (await send('GET', query)).body.items.map(({ name }: { name: string }) => name)
/** A call in which the caller of `number` says who they are, has something remembered and leaves a message. */
const call = async (number: string, name: string) => {
  const opened = await openTestCall(api, {
    dialed_number: business.ai_phone_number ?? '',
    caller_number: number,
  })
  for (const [tool, args] of [
    ['get_customer', { name }],
    ['save_memory', { memory: 'Has a dog' }],
    ['take_message', { message: `From ${name}.` }],
  ] as const) {
    api.clock.advance(10)
    expect((await runTestTool(api, opened, tool, args)).body).toMatchObject({ status: 'ok' })
  }
  return opened.call_id
}

describe('search', () => {
  test('finds names, mails and numbers however they are written, in pages; marks are no wildcards', async () => {
    await add('Emma Carter', { phone_number: '+1 415 555 0123' })
    await add('Tom Carter', { email: 'tom@example.org' })
    await add('100 % Cotton')
    expect(await names('?search=carter')).toEqual(['Emma Carter', 'Tom Carter'])
    expect(await names('?search=TOM@example')).toEqual(['Tom Carter'])
    expect(await names('?search=(415) 555-01')).toEqual(['Emma Carter'])
    expect(await names('?search=%25')).toEqual(['100 % Cotton'])
    expect(await names('?search=nobody')).toEqual([])
    expect(await names('?search=+')).toHaveLength(3)
    const first = (await send('GET', '?search=carter&limit=1')).body
    expect(first.items).toMatchObject([{ name: 'Emma Carter' }])
    expect(await names(`?search=carter&limit=1&cursor=${first.next_cursor}`)).toEqual(['Tom Carter'])
  })
})

describe('what is known of a customer', () => {
  test('is told with the call it comes from, with relatives and whoever has the number, and of nobody else', async () => {
    const emma = await add('Emma Carter', { phone_number: '+14155550123' })
    const mia = await add('Mia', { related_to_id: emma.id, relation: 'daughter' })
    const twin = await add('Tom', { phone_number: '+14155550123' })
    await add('Other', { phone_number: '+14155559999' })
    const call_id = await call('+14155550123', 'Emma')
    await call('+14155559999', 'Other')
    const known = (await send('GET', `/${emma.id}/detail`, undefined, viewer)).body
    expect(known).toMatchObject({
      customer: emma,
      facts: [{ text: 'Has a dog', call_id }],
      calls: [{ id: call_id }],
      messages: [{ body: 'From Emma.', call_id }],
      appointments: [],
      callbacks: [],
      feedback: [],
      merges: [],
    })
    expect(new Set(known.related.map(({ id }: { id: string }) => id))).toEqual(new Set([mia.id, twin.id]))
    expect((await send('GET', `/${business.id}/detail`)).body.error.code).toBe('not_found')
  })

  test('is written and forgotten by members, of this customer alone', async () => {
    const emma = await add('Emma')
    const tom = await add('Tom')
    const noted = (await send('POST', `/${emma.id}/facts`, { kind: 'preference', text: ' Mornings ' })).body
    expect(noted).toMatchObject({ kind: 'preference', text: 'Mornings', call_id: null })
    expect((await send('GET', `/${emma.id}/facts`)).body.items).toEqual([noted])
    expect((await send('DELETE', `/${tom.id}/facts/${noted.id}`)).body.error.code).toBe('not_found')
    expect((await send('DELETE', `/${emma.id}/facts/${noted.id}`)).status).toBe(204)
    expect((await send('GET', `/${emma.id}/facts`)).body.items).toEqual([])
    expect((await send('POST', `/${business.id}/facts`, { text: 'x' })).body.error.code).toBe('not_found')
    expect((await send('GET', `/${business.id}/facts`)).body.error.code).toBe('not_found')
  })

  test('is not for strangers, and viewers change nothing', async () => {
    const emma = await add('Emma')
    const tom = await add('Tom')
    for (const [method, path, body] of [
      ['GET', `/${emma.id}/detail`],
      ['GET', `/${emma.id}/merge?other_customer_id=${tom.id}`],
      ['POST', `/${emma.id}/merge`, { other_customer_id: tom.id }],
      ['POST', `/${emma.id}/facts`, { text: 'x' }],
    ] as const) {
      expect((await send(method, path, body, stranger)).status).toBe(404)
      expect((await send(method, path, body, viewer)).status).toBe(method === 'GET' ? 200 : 403)
    }
  })
})

describe('numbers besides the one on the card', () => {
  const customerOf = async (caller_number: string) => {
    const { call_id } = await openTestCall(api, {
      dialed_number: business.ai_phone_number ?? '',
      caller_number,
    })
    const { body } = await api.send('GET', `/api/businesses/${business.id}/calls/${call_id}`, {
      token: owner.token,
    })
    return body.customer_id as string | null
  }

  test('are how a caller is recognised, and found; taken away they are nobody’s', async () => {
    const emma = await add('Emma Carter', { phone_number: '+14155550123' })
    const { status, body: number } = await send('POST', `/${emma.id}/numbers`, {
      phone_number: '(415) 555-0199',
    })
    expect([status, number.phone_number]).toEqual([201, '+14155550199'])
    expect((await send('POST', `/${emma.id}/numbers`, { phone_number: '+14155550199' })).body).toEqual(number)
    expect(await customerOf('+14155550199')).toBe(emma.id)
    expect(await customerOf('+14155550123')).toBe(emma.id)
    expect(await names('?search=555-0199')).toEqual(['Emma Carter'])

    const tom = await add('Tom', { phone_number: '+14155550199' })
    expect(await customerOf('+14155550199')).toBeNull()
    expect((await send('GET', `/${tom.id}/detail`)).body.related).toMatchObject([{ id: emma.id }])
    expect((await send('GET', `/${emma.id}/detail`)).body.related).toMatchObject([{ id: tom.id }])

    // What comes onto the card is no other number any more.
    expect((await send('PATCH', `/${emma.id}`, { phone_number: '+14155550199' })).status).toBe(200)
    expect((await send('GET', `/${emma.id}/detail`)).body.numbers).toEqual([])
    await send('PATCH', `/${emma.id}`, { phone_number: null })
    const again = (await send('POST', `/${emma.id}/numbers`, { phone_number: '+14155550199' })).body

    expect((await send('DELETE', `/${tom.id}/numbers/${again.id}`)).status).toBe(404)
    expect((await send('DELETE', `/${emma.id}/numbers/${again.id}`)).status).toBe(204)
    expect(await customerOf('+14155550199')).toBe(tom.id)
  })

  test('are numbers, not the one on the card, and not without end', async () => {
    const emma = await add('Emma', { phone_number: '+14155550123' })
    const give = async (phone_number: string) =>
      (await send('POST', `/${emma.id}/numbers`, { phone_number })).body.error?.code
    expect(await give('twelve')).toBe('invalid_phone_number')
    expect(await give('+14155550123')).toBe('conflict')
    for (let n = 10; n < 30; n += 1) expect(await give(`+141555502${n}`)).toBeUndefined()
    expect(await give('+14155550300')).toBe('conflict')
    expect((await send('POST', `/${business.id}/numbers`, { phone_number: '+1' })).status).toBe(404)
    const asViewer = await send('POST', `/${emma.id}/numbers`, { phone_number: '+14155550400' }, viewer)
    expect(asViewer.status).toBe(403)
  })
})

describe('two cards of one person', () => {
  test('become one: everything goes over, what only the other knew is kept, and it is recorded', async () => {
    const kept = await add('Emma Carter', { phone_number: '+14155550123', notes: 'Pays cash.' })
    const gone = await add('E. Carter', { phone_number: '+14155550124', email: 'emma@example.org' })
    const child = await add('Mia', { related_to_id: gone.id, relation: 'daughter' })
    await call('+14155550123', 'Emma Carter')
    await call('+14155550124', 'E. Carter')
    const preview = (await send('GET', `/${kept.id}/merge?other_customer_id=${gone.id}`)).body
    const card = {
      id: kept.id,
      name: 'Emma Carter',
      phone_number: '+14155550123',
      email: 'emma@example.org',
      notes: 'Pays cash.',
    }
    expect(preview).toMatchObject({ kept: card, other_numbers: ['+14155550124'], gone: { id: gone.id } })
    expect(preview.moved).toMatchObject({ calls: 1, messages: 1, customer_facts: 1, appointments: 0 })
    expect((await send('GET', `/${gone.id}`)).body).toEqual(gone)

    const merge = (await send('POST', `/${kept.id}/merge`, { other_customer_id: gone.id })).body
    expect(merge).toMatchObject({
      kept_id: kept.id,
      gone: { name: 'E. Carter', phone_number: '+14155550124' },
      moved: preview.moved,
      user_id: owner.user_id,
    })
    const known = (await send('GET', `/${kept.id}/detail`)).body
    expect(known.customer).toMatchObject(card)
    expect(known.numbers).toMatchObject([{ phone_number: '+14155550124' }])
    expect(known.calls).toHaveLength(2)
    expect(known.messages).toHaveLength(2)
    // The same words on both cards are remembered once.
    expect(known.facts).toHaveLength(1)
    expect(known.related).toMatchObject([{ id: child.id, related_to_id: kept.id }])
    expect(known.merges).toMatchObject([{ id: merge.id }])
    expect((await send('GET', `/${gone.id}`)).status).toBe(404)
  })

  test('have each number once, and only the other card’s where there was none', async () => {
    const kept = await add('Emma')
    const gone = await add('E.', { phone_number: '+14155550130' })
    for (const [card, phone_number] of [
      [kept, '+14155550131'],
      [gone, '+14155550131'],
      [kept, '+14155550130'],
      [gone, '+14155550132'],
    ] as const) {
      expect((await send('POST', `/${card.id}/numbers`, { phone_number })).status).toBe(
        card === gone && phone_number === gone.phone_number ? 409 : 201,
      )
    }
    const preview = (await send('GET', `/${kept.id}/merge?other_customer_id=${gone.id}`)).body
    expect(preview.other_numbers.toSorted()).toEqual(['+14155550131', '+14155550132'])
    expect((await send('POST', `/${kept.id}/merge`, { other_customer_id: gone.id })).status).toBe(200)
    const { customer, numbers } = (await send('GET', `/${kept.id}/detail`)).body
    expect(customer.phone_number).toBe('+14155550130')
    expect(numbers.map((each: { phone_number: string }) => each.phone_number).toSorted()).toEqual([
      '+14155550131',
      '+14155550132',
    ])
  })

  test('who waits for one service on both waits once', async () => {
    const service = await api.deps.database.forBusiness(business.id, (stores) =>
      stores.services.create({ name: 'Check-up', duration_minutes: 30 } as never),
    )
    const cards = [await add('Emma'), await add('E.')]
    for (const { id: customer_id } of cards) {
      await api.send('POST', `/api/businesses/${business.id}/waitlist`, {
        token: owner.token,
        body: { customer_id, service_id: service.id, from_date: '2027-01-04', to_date: '2027-01-08' },
      })
    }
    const [kept, gone] = cards
    expect((await send('POST', `/${kept.id}/merge`, { other_customer_id: gone.id })).status).toBe(200)
    const waiting = await api.send('GET', `/api/businesses/${business.id}/waitlist`, { token: owner.token })
    expect(waiting.body.items).toMatchObject([{ customer_id: kept.id }])
  })

  test('a card is not merged with itself, nor with one that is not of this business', async () => {
    const emma = await add('Emma')
    const merge = (other_customer_id: string) => send('POST', `/${emma.id}/merge`, { other_customer_id })
    expect((await merge(emma.id)).body.error.code).toBe('invalid_request')
    expect((await merge(business.id)).body.error.code).toBe('not_found')
    business = await api.createBusiness({}, owner)
    const foreign = await add('Foreign')
    expect((await merge(foreign.id)).body.error.code).toBe('not_found')
    expect((await send('GET', `/${foreign.id}`)).body).toEqual(foreign)
  })

  test('every table whose rows are a customer’s is moved', async () => {
    const rows = await api.opened.query(`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'customer_id' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
    expect([...tablesOfCustomers]).toEqual(rows.map(({ name }) => name))
  })
})
