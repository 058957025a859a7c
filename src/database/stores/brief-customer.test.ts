import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  buildBusiness,
  buildCustomer,
  buildOpenRequest,
  buildService,
  buildStaff,
} from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const caller_number = '+15550001111'

test('the brief remembers earlier visits, the usual person and what was said, of this customer alone', async () => {
  const { database } = db
  const { id: business_id, ai_phone_number } = await buildBusiness(database)
  const cleaning = await buildService(database, business_id, { name: 'Cleaning' })
  const ann = await buildStaff(database, business_id, { name: 'Ann' })
  const bob = await buildStaff(database, business_id, { name: 'Bob' })
  const emma = await buildCustomer(database, business_id, { name: 'Emma', phone_number: caller_number })
  const other = await buildCustomer(database, business_id, { name: 'Other', phone_number: '+15550002222' })
  const visit = (customer: { id: string }, staff: { id: string }, day: string, status = 'completed') =>
    db.queryAs(
      'switchboard_tenant',
      business_id,
      `insert into appointments (business_id, staff_id, service_id, customer_id, starts_at, ends_at, status)
        values ('${business_id}', '${staff.id}', '${cleaning.id}', '${customer.id}', '${day} 10:00Z', '${day} 10:30Z',
          '${status}')`,
    )
  await visit(emma, ann, '2024-02-01')
  await visit(emma, ann, '2026-02-02')
  await visit(emma, ann, '2026-03-03')
  await visit(emma, bob, '2026-04-04')
  await visit(emma, bob, '2026-05-05', 'cancelled')
  await visit(emma, bob, '2026-12-12', 'booked')
  await visit(other, bob, '2026-06-06')
  await database.forBusiness(business_id, async ({ customerFacts, callbacks }) => {
    const fact = { customer_id: emma.id, call_id: null }
    await customerFacts.add({ ...fact, kind: 'fact', text: 'Has a dog' })
    const promise = {
      call_id: null,
      caller_name: null,
      due_at: '2026-11-25T15:00:00.000Z',
      assigned_staff_id: null,
    }
    for (const [customer_id, reason] of [
      [emma.id, 'the bill'],
      [emma.id, 'done'],
      [other.id, 'theirs'],
    ] as const) {
      const { id } = await callbacks.create({ ...promise, customer_id, phone_number: caller_number, reason })
      if (reason === 'done') await callbacks.update(id, { state: 'done' })
    }
    await customerFacts.add({ ...fact, kind: 'note', text: 'Argues' })
    await customerFacts.add({ ...fact, customer_id: other.id, kind: 'fact', text: 'Has a cat' })
  })
  const request = buildOpenRequest({ dialed_number: ai_phone_number ?? '', caller_number })
  const opened = await database.asSystem((stores) => stores.calls.open(request))
  if (opened.outcome !== 'routed') throw new Error(opened.outcome)
  expect(opened.brief.customer).toMatchObject({
    name: 'Emma',
    usual_staff: 'Ann',
    open_callbacks: [{ due_at: '2026-11-25T15:00:00.000Z', reason: 'the bill' }],
    facts: ['Has a dog'],
    last_visits: [
      { staff_name: 'Bob', starts_at: '2026-04-04T10:00:00.000Z' },
      { staff_name: 'Ann', starts_at: '2026-03-03T10:00:00.000Z' },
      { service_name: 'Cleaning', starts_at: '2026-02-02T10:00:00.000Z' },
    ],
    upcoming_appointments: [{ staff_name: 'Bob', starts_at: '2026-12-12T10:00:00.000Z' }],
  })
})

test('whoever has said who they are is the caller, also of a call that is opened again', async () => {
  const { database } = db
  const { id: business_id, ai_phone_number } = await buildBusiness(database)
  await buildCustomer(database, business_id, { name: 'Emma', phone_number: caller_number })
  const tom = await buildCustomer(database, business_id, { name: 'Tom', phone_number: caller_number })
  const request = buildOpenRequest({ dialed_number: ai_phone_number ?? '', caller_number })
  const open = async () => {
    const opened = await database.asSystem((stores) => stores.calls.open(request))
    return opened.outcome === 'routed' ? opened.brief : null
  }
  expect(await open()).toMatchObject({ customer: null, same_number: [{ name: 'Emma' }, { name: 'Tom' }] })
  const foreign = await buildCustomer(database, (await buildBusiness(database)).id, { name: 'Foreign' })
  await database.forBusiness(business_id, async ({ calls }) => {
    await expect(calls.setCustomer(request.call_id, tom.id)).resolves.toBe(true)
    expect((await calls.brief(request.call_id))?.customer?.name).toBe('Tom')
  })
  expect((await open())?.customer?.name).toBe('Tom')
  await expect(
    database.forBusiness(business_id, ({ calls }) => calls.setCustomer(request.call_id, foreign.id)),
  ).rejects.toMatchObject({ code: 'invalid_request' })
})
