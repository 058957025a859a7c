import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseEntryRole, orderRoles } from '#domain/role-choice.ts'
import { openingOf } from '#domain/opening-of.ts'
import { brief as briefSchema } from '#domain/brief.ts'
import type { Business } from '#domain/business.ts'
import {
  buildBusiness,
  buildCustomer,
  buildOpenRequest,
  buildRole,
  buildService,
  buildStaff,
} from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const open = (request: ReturnType<typeof buildOpenRequest>) =>
  db.database.asSystem((stores) => stores.calls.open(request))

const requestTo = (business: Business, input: Parameters<typeof buildOpenRequest>[0] = {}) =>
  buildOpenRequest({ dialed_number: business.ai_phone_number ?? '', ...input })

async function openRouted(request: ReturnType<typeof buildOpenRequest>) {
  const opened = await open(request)
  if (opened.outcome !== 'routed') throw new Error(`not routed but ${opened.outcome}`)
  return opened.brief
}

const usageOf = async (business_id: string) =>
  (
    await db.queryAs(
      'switchboard_system',
      null,
      `select * from usage_days where business_id = '${business_id}'`,
    )
  )[0]

test('a brief has all that a receptionist needs, in the shape the domain says, and no private data', async () => {
  const business = await buildBusiness(db.database, { timezone: 'Europe/Berlin', currency: 'EUR' })
  const role = await buildRole(db.database, business.id)
  const service = await buildService(db.database, business.id, { price_amount: 4_500 })
  await buildService(db.database, business.id, { name: 'Not offered', is_active: false })
  await buildStaff(db.database, business.id, {
    phone: '+4930123456',
    email: 'ann@example.org',
    service_ids: [service.id],
  })
  await buildStaff(db.database, business.id, { name: 'Left', is_active: false })
  await db.database.forBusiness(business.id, async (stores) => {
    await stores.hours.replaceWeek([
      { weekday: 1, opens_at: '13:00', closes_at: '24:00' },
      { weekday: 1, opens_at: '08:00', closes_at: '12:00' },
    ])
    const all = { opens_at: null, closes_at: null, reason: null }
    for (const date of ['2026-11-20', '2026-11-25', '2026-12-24'])
      await stores.closures.create({ date, ...all })
    await stores.speech.put({ key: 'k1', voice: 'Kore', text: 'Hello', audio: new Uint8Array(2) })
  })

  const brief = await openRouted(requestTo(business))

  expect(briefSchema.parse(brief)).toEqual(brief)
  expect(brief).toMatchObject({
    business: { id: business.id, timezone: 'Europe/Berlin', currency: 'EUR' },
    role,
    roles: [role],
    services: [service],
    staff: [{ name: 'Ann Example', service_ids: [service.id] }],
    hours: [
      { weekday: 1, opens_at: '08:00', closes_at: '12:00' },
      { weekday: 1, opens_at: '13:00', closes_at: '24:00' },
    ],
    closures: [{ date: '2026-11-25' }],
    customer: null,
    speech_keys: ['k1'],
  })
  const text = JSON.stringify(brief)
  expect(text).not.toContain('4930123456')
  expect(text).not.toContain('ann@example.org')
})

test('a lookup answers the same as the brief, and null for a number nobody owns', async () => {
  const business = await buildBusiness(db.database)
  await buildRole(db.database, business.id)
  const brief = await openRouted(requestTo(business))
  const lookup = (number: string) => db.database.asSystem((stores) => stores.businesses.lookup(number))
  const { business: owner, role, roles, staff, services, hours, closures } = brief
  expect(await lookup(business.ai_phone_number ?? '')).toEqual({
    business: owner,
    role,
    roles,
    staff,
    services,
    hours,
    closures,
  })
  expect(await lookup('+19999999999')).toBeNull()
})

test('roles come in the order of the domain, whatever they are', async () => {
  const business = await buildBusiness(db.database)
  const types = ['sales', 'receptionist', ' Receptionist', 'support', 'RECEPTIONIST', 'billing']
  for (let index = 0; index < 24; index += 1) {
    await buildRole(db.database, business.id, {
      role_type: types[(index * 5) % types.length] ?? '',
      priority: (index * 7) % 3,
      is_enabled: index % 4 !== 1,
    })
    if (index % 5 === 0) db.clock.advance(1_000)
  }
  const { items } = await db.database.forBusiness(business.id, (stores) =>
    stores.roles.list({ limit: 100, cursor: null }),
  )
  const brief = await openRouted(requestTo(business))
  expect(brief.roles).toEqual(orderRoles(items.filter((role) => role.is_enabled)))
  expect(brief.role).toEqual(chooseEntryRole(items, { opening: openingOf(brief), now: db.clock.now() }))
})

test('the hours of roles choose who answers at the beginning of the call, and the call log says so', async () => {
  const business = await buildBusiness(db.database, { timezone: 'America/New_York' })
  const day = await buildRole(db.database, business.id, { hours: { kind: 'business_hours' } })
  const week = [{ weekday: 1, opens_at: '17:00', closes_at: '09:00' }]
  const night = await buildRole(db.database, business.id, {
    ai_name: 'Nora',
    priority: 500,
    hours: { kind: 'own_hours', week },
  })
  await db.database.forBusiness(business.id, (stores) =>
    stores.hours.replaceWeek([{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }]),
  )
  // Monday, 10 in the morning, and Tuesday, half past eight.
  for (const [started_at, role] of [
    ['2026-11-23T15:00:00.000Z', day],
    ['2026-11-24T13:30:00.000Z', night],
  ] as const) {
    const request = requestTo(business, { started_at })
    const brief = await openRouted(request)
    expect(briefSchema.parse(brief)).toEqual(brief)
    expect(brief.role).toEqual(role)
    expect(brief.roles).toEqual([day, night])
    expect((await openRouted(request)).role, 'opened once more').toEqual(role)
    const call = await db.database.forBusiness(business.id, (stores) => stores.calls.get(request.call_id))
    expect(call?.role_id).toBe(role.id)
  }
})

test('a business without an enabled role is answered all the same', async () => {
  const business = await buildBusiness(db.database)
  await buildRole(db.database, business.id, { is_enabled: false })
  expect(await openRouted(requestTo(business))).toMatchObject({ role: null, roles: [] })
})

test('a caller is recognised by number, with history; a number that two customers share says nobody', async () => {
  const business = await buildBusiness(db.database)
  const other = await buildBusiness(db.database)
  await buildCustomer(db.database, other.id, { phone_number: '+15550002222', name: 'Of another business' })
  const customer = await buildCustomer(db.database, business.id, {
    phone_number: '+15550002222',
    name: 'Bob',
  })
  const call = () => openRouted(requestTo(business, { caller_number: '+15550002222' }))

  expect((await call()).customer).toMatchObject({
    id: customer.id,
    name: 'Bob',
    calls_count: 0,
    last_call_at: null,
  })
  expect((await call()).customer).toMatchObject({ calls_count: 1, last_call_at: '2026-11-23T09:00:00.000Z' })

  await buildCustomer(db.database, business.id, { phone_number: '+15550002222', name: 'Ben' })
  expect((await call()).customer).toBeNull()
  expect((await openRouted(requestTo(business, { caller_number: null }))).customer).toBeNull()
})

test("a customer's coming appointments are told, cancelled and past ones not", async () => {
  const business = await buildBusiness(db.database)
  const staff = await buildStaff(db.database, business.id)
  const service = await buildService(db.database, business.id)
  const customer = await buildCustomer(db.database, business.id, { phone_number: '+15550003333' })
  const at = (starts: string, status: string) =>
    `('${business.id}', '${staff.id}', '${service.id}', '${customer.id}', '${starts}', timestamptz '${starts}' + interval '30 min', '${status}')`
  await db.queryAs(
    'switchboard_tenant',
    business.id,
    `insert into appointments (business_id, staff_id, service_id, customer_id, starts_at, ends_at, status) values
      ${at('2030-01-02 10:00Z', 'booked')}, ${at('2030-01-01 10:00Z', 'booked')},
      ${at('2030-01-03 10:00Z', 'cancelled')}, ${at('2020-01-01 10:00Z', 'booked')}`,
  )
  const brief = await openRouted(requestTo(business, { caller_number: '+15550003333' }))
  expect(brief.customer?.upcoming_appointments).toMatchObject([
    { service_name: 'Check-up', staff_name: 'Ann Example', starts_at: '2030-01-01T10:00:00.000Z' },
    { service_name: 'Check-up', staff_name: 'Ann Example', starts_at: '2030-01-02T10:00:00.000Z' },
  ])
})

test('opening the same call again answers the same and records nothing', async () => {
  const business = await buildBusiness(db.database, { max_concurrent_calls: 1 })
  const request = requestTo(business, { caller_number: '+15550004444' })
  const first = await open(request)
  const again = await Promise.all([open(request), open(request)])
  expect(again).toEqual([first, first])
  expect(await usageOf(business.id)).toMatchObject({ calls: 1 })
})

test('a number nobody owns is recorded as unrouted, with no business', async () => {
  const request = buildOpenRequest({ dialed_number: '+19998887777', caller_number: '+15550005555' })
  expect(await open(request)).toEqual({ outcome: 'unrouted' })
  expect(await open(request)).toEqual({ outcome: 'unrouted' })
  const { items } = await db.database.asSystem((stores) =>
    stores.calls.listUnrouted({ limit: 10, cursor: null }),
  )
  expect(items).toMatchObject([{ id: request.call_id, business_id: null, dialed_number: '+19998887777' }])
  expect(await db.database.asSystem((stores) => stores.calls.businessOfCall(request.call_id))).toBeNull()
  expect(await db.database.asSystem((stores) => stores.calls.businessOfCall(randomUUID()))).toBeUndefined()
})

test('however many call at once, no more are taken than the business allows', async () => {
  const business = await buildBusiness(db.database, {
    max_concurrent_calls: 3,
    name: 'Small',
    language: 'de',
  })
  const requests = Array.from({ length: 12 }, () => requestTo(business))
  const answers = await Promise.all(requests.map(open))
  expect(answers.filter(({ outcome }) => outcome === 'routed')).toHaveLength(3)
  expect(answers.find(({ outcome }) => outcome === 'refused')).toEqual({
    outcome: 'refused',
    business_id: business.id,
    reason: 'limit_reached',
    business_name: 'Small',
    language: 'de',
  })
  const routed = requests[answers.findIndex(({ outcome }) => outcome === 'routed')]
  await db.database.forBusiness(business.id, (stores) =>
    stores.calls.append(routed?.call_id ?? '', [
      { seq: 0, at: '2026-11-23T09:01:00.000Z', type: 'ended', reason: 'goodbye', detail: '' },
    ]),
  )
  expect((await open(requestTo(business))).outcome).toBe('routed')
})

test('text that PostgreSQL cannot hold does not stop a call', async () => {
  const business = await buildBusiness(db.database)
  const request = requestTo(business, { external_id: 'a\0b\ud800', caller_number: "'; drop table calls; --" })
  const brief = await openRouted(request)
  expect(brief.customer).toBeNull()
  const call = await db.database.forBusiness(business.id, (stores) => stores.calls.get(request.call_id))
  expect(call).toMatchObject({ external_id: 'ab\ufffd', caller_number: "'; drop table calls; --" })
})

test('the brief of a running call follows changes', async () => {
  const business = await buildBusiness(db.database)
  const request = requestTo(business)
  await open(request)
  const role = await buildRole(db.database, business.id)
  const briefOf = (business_id: string, call_id: string) =>
    db.database.forBusiness(business_id, (stores) => stores.calls.brief(call_id))
  expect(await briefOf(business.id, request.call_id)).toMatchObject({ role, roles: [role] })
  const other = await buildBusiness(db.database)
  expect(await briefOf(other.id, request.call_id)).toBeNull()
  expect(await briefOf(business.id, 'not an id')).toBeNull()
})
