import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Login } from '../../../tests/support/api.ts'
import { openOffice, type Office } from '../../../tests/support/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-24T17:00:00.000Z')
})
afterAll(() => office.api.close())
beforeEach(() => office.renew())

const send: Office['send'] = (...request) => office.send(...request)
const list: Office['list'] = (path) => office.list(path)
const events: Office['events'] = (type) => office.events(type)

test('callbacks are listed by when they are due, filtered, in pages, and are done', async () => {
  const add = async (due_at: string) =>
    (await send('POST', 'callbacks', { phone_number: '(212) 555-0100', due_at, reason: 'x' })).body
  const third = await add('2026-11-26T10:00:00+01:00')
  const first = await add('2026-11-25T09:00:00Z')
  const second = await add('2026-11-25T10:00:00Z')
  expect(third).toMatchObject({
    due_at: '2026-11-26T09:00:00.000Z',
    phone_number: '+12125550100',
    call_id: null,
  })
  const page = (await send('GET', 'callbacks?limit=2')).body
  expect(page.items.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id])
  const rest = (await send('GET', `callbacks?limit=2&cursor=${page.next_cursor}`)).body
  expect(rest).toMatchObject({ items: [{ id: third.id }], next_cursor: null })
  const assigned_staff_id = (await send('POST', 'staff', { name: 'Rita' })).body.id as string
  const done = await send('PATCH', `callbacks/${first.id}`, {
    state: 'done',
    outcome: 'All well',
    assigned_staff_id,
  })
  expect(done.body).toMatchObject({
    state: 'done',
    outcome: 'All well',
    assigned_staff_id,
    done_at: expect.any(String),
  })
  expect(await list('callbacks?state=open&due_before=2026-11-25T12:00:00Z')).toMatchObject([
    { id: second.id },
  ])
  expect(await list(`callbacks?assigned_staff_id=${assigned_staff_id}`)).toMatchObject([{ id: first.id }])
  expect((await send('PATCH', `callbacks/${first.id}`, { state: 'open' })).body.done_at).toBeNull()
  expect((await send('DELETE', `callbacks/${first.id}`)).status).toBe(204)
})

describe('a promise that a member writes down', () => {
  const promise = { phone_number: '(212) 555-0100', due_at: '2026-11-25T09:00:00Z', reason: 'The bill' }
  const add = (values: object, login?: Login) => send('POST', 'callbacks', { ...promise, ...values }, login)

  test('is the one of the customer who has that number, and is told of as one of a call is', async () => {
    const { body: ann } = await send('POST', 'customers', { name: 'Ann Lee', phone_number: '+12125550100' })
    const { body: added } = await add({})
    expect(added).toMatchObject({ customer_id: ann.id, caller_name: 'Ann Lee', call_id: null, state: 'open' })
    expect(await events('callback.scheduled')).toMatchObject([
      { subject_id: added.id, data: { due_at: '2026-11-25T09:00:00.000Z' } },
    ])
    await send('PATCH', `callbacks/${added.id}`, { state: 'done' })
    expect(await events('callback.scheduled')).toHaveLength(1)
  })

  test('keeps the name that was said, and is nobody in particular where nobody or several have the number', async () => {
    const nobody = { customer_id: null, caller_name: null }
    expect((await add({ phone_number: '+12125550111' })).body).toMatchObject(nobody)
    await send('POST', 'customers', { name: 'Ann Lee', phone_number: '+12125550100' })
    expect((await add({ caller_name: 'Her son' })).body).toMatchObject({ ...nobody, caller_name: 'Her son' })
    await send('POST', 'customers', { name: 'Bob Lee', phone_number: '+12125550100' })
    expect((await add({})).body).toMatchObject(nobody)
  })

  test.each([
    [{ phone_number: 'twelve' }, 'invalid_phone_number'],
    [{ phone_number: '' }, 'invalid_request'],
    [{ due_at: 'tomorrow' }, 'invalid_request'],
    [{ due_at: '2026-11-25T09:00' }, 'invalid_request'],
    [{ reason: '  ' }, 'invalid_request'],
    [{ reason: 'x'.repeat(2_001) }, 'invalid_request'],
    [{ assigned_staff_id: '0197a000-0000-7000-8000-000000000000' }, 'invalid_request'],
    [{ customer_id: '0197a000-0000-7000-8000-000000000000' }, 'invalid_request'],
  ])('%j: refused, %s', async (values, code) => {
    const { status, body } = await add(values)
    expect([status, body.error.code]).toEqual([400, code])
    expect(await list('callbacks')).toEqual([])
    expect(await events('callback.scheduled')).toEqual([])
  })

  test('is written by whoever may change things', async () => {
    expect((await add({}, office.viewer)).status).toBe(403)
    expect((await add({}, office.stranger)).status).toBe(404)
    expect(await list('callbacks')).toEqual([])
  })
})
