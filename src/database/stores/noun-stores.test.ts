import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusinessStores, PageRequest, Page } from '#actions/ports.ts'
import { business as businessSchema } from '#domain/business.ts'
import {
  buildBusiness,
  buildCustomer,
  buildOpenRequest,
  buildRole,
  buildService,
} from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let db: TestDatabase
let business_id: string
let other_id: string

beforeAll(async () => {
  db = await openTestDatabase()
  business_id = (await buildBusiness(db.database, { owner_user_id: 'owner' })).id
  other_id = (await buildBusiness(db.database)).id
})
afterAll(() => db.close())

const here = <T>(work: (stores: BusinessStores) => Promise<T>) => db.database.forBusiness(business_id, work)
const there = <T>(work: (stores: BusinessStores) => Promise<T>) => db.database.forBusiness(other_id, work)

const nouns = {
  roles: {
    create: (stores: BusinessStores) =>
      stores.roles.create({
        role_type: 'sales',
        ai_name: 'Max',
        voice_style: 'Puck',
        personality: '',
        system_prompt: '',
        greeting_message: '',
        is_enabled: true,
        priority: 5,
      }),
    patch: { ai_name: 'Mia' },
  },
  staff: {
    create: (stores: BusinessStores) =>
      stores.staff.create({
        name: 'Ann',
        title: null,
        phone: null,
        email: null,
        is_active: true,
        service_ids: [],
      }),
    patch: { title: 'Dr.' },
  },
  services: {
    create: (stores: BusinessStores) =>
      stores.services.create({
        name: 'Cut',
        description: null,
        duration_minutes: 30,
        buffer_minutes: 5,
        price_amount: 0,
        is_active: true,
      }),
    patch: { price_amount: null },
  },
  closures: {
    create: (stores: BusinessStores) =>
      stores.closures.create({
        date: '2026-12-25',
        opens_at: '08:00',
        closes_at: '24:00',
        reason: 'Christmas',
      }),
    patch: { opens_at: null, closes_at: null },
  },
  customers: {
    create: (stores: BusinessStores) =>
      stores.customers.create({
        name: 'Bob',
        phone_number: '+1555',
        email: null,
        language: null,
        notes: null,
      }),
    patch: { notes: 'likes mornings' },
  },
  knowledge: {
    create: (stores: BusinessStores) =>
      stores.knowledge.create({ question: 'Parking?', answer: 'Behind.', is_active: true }),
    patch: { is_active: false },
  },
} as const

test.each(Object.keys(nouns) as (keyof typeof nouns)[])(
  '%s: created, read, changed, removed, by its own business alone',
  async (noun) => {
    type Store = {
      get(id: string): Promise<Record<string, unknown> | null>
      update(id: string, patch: object): Promise<Record<string, unknown> | null>
      remove(id: string): Promise<boolean>
      list(page: PageRequest): Promise<Page<Record<string, unknown>>>
    }
    const store = (stores: BusinessStores) => stores[noun] as unknown as Store
    const created = await here<{ id: string; business_id: string }>(nouns[noun].create)
    const { id } = created
    expect(created.business_id).toBe(business_id)
    expect(await here((stores) => store(stores).get(id))).toEqual(created)
    expect(await there((stores) => store(stores).get(id))).toBeNull()

    db.clock.advance(1_000)
    expect(await there((stores) => store(stores).update(id, nouns[noun].patch))).toBeNull()
    const changed = {
      ...created,
      ...nouns[noun].patch,
      ...('updated_at' in created ? { updated_at: db.clock.now().toISOString() } : {}),
    }
    expect(await here((stores) => store(stores).update(id, nouns[noun].patch))).toEqual(changed)
    expect(await here((stores) => store(stores).update(id, {}))).toMatchObject({ id })
    expect(await here((stores) => store(stores).update(randomUUID(), nouns[noun].patch))).toBeNull()
    expect(await here((stores) => store(stores).get('no id'))).toBeNull()

    expect(await there((stores) => store(stores).remove(id))).toBe(false)
    expect(await here((stores) => store(stores).remove(id))).toBe(true)
    expect(await here((stores) => store(stores).remove(id))).toBe(false)
    expect(await here((stores) => store(stores).remove('no id'))).toBe(false)
  },
)

async function pages<T>(list: (page: PageRequest) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await list({ limit, cursor })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    items.push(...page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return items
}

test('lists are paged in a stable order: no row twice, none skipped, also when rows come and go', async () => {
  const business = await buildBusiness(db.database)
  for (let index = 0; index < 7; index += 1)
    await buildRole(db.database, business.id, { priority: index % 2 })
  const list = (page: PageRequest) =>
    db.database.forBusiness(business.id, (stores) => stores.roles.list(page))
  const all = (await list({ limit: 100, cursor: null })).items
  expect(all.map(({ priority }) => priority)).toEqual([0, 0, 0, 0, 1, 1, 1])
  expect(await pages(list, 3)).toEqual(all)
  expect(await pages(list, 7)).toEqual(all)

  const first = await list({ limit: 2, cursor: null })
  await db.database.forBusiness(business.id, (stores) => stores.roles.remove(all[1]?.id ?? ''))
  await buildRole(db.database, business.id, { priority: 0 })
  const rest = await list({ limit: 100, cursor: first.next_cursor })
  expect(rest.items.slice(0, 2)).toEqual(all.slice(2, 4))
  expect(rest.items).toHaveLength(6)
})

const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url')
test.each([
  'nonsense',
  '',
  forged(['1']),
  forged([1, randomUUID()]),
  forged(['1', 'no id']),
  forged(['99999999999', randomUUID()]),
  forged(["1'; drop table calls", randomUUID()]),
])('the cursor %j is refused', async (cursor) => {
  await expect(here((stores) => stores.roles.list({ limit: 5, cursor }))).rejects.toMatchObject({
    code: 'invalid_cursor',
  })
})

test('a cursor of another list is refused', async () => {
  await buildService(db.database, business_id)
  await buildService(db.database, business_id)
  const { next_cursor } = await here((stores) => stores.services.list({ limit: 1, cursor: null }))
  await expect(
    here((stores) => stores.calls.list({ limit: 1, cursor: next_cursor }, {})),
  ).rejects.toMatchObject({
    code: 'invalid_cursor',
  })
})

test('a date in a cursor must exist', async () => {
  const cursor = forged(['2026-02-30', randomUUID()])
  await expect(here((stores) => stores.closures.list({ limit: 5, cursor }))).rejects.toMatchObject({
    code: 'invalid_cursor',
  })
})

test('an AI number belongs to one business: taking a taken one is refused by name', async () => {
  const owner = await buildBusiness(db.database)
  const taken = { code: 'phone_number_taken' }
  const ai_phone_number = owner.ai_phone_number
  await expect(buildBusiness(db.database, { ai_phone_number })).rejects.toMatchObject(taken)
  await expect(here((stores) => stores.business.update({ ai_phone_number }))).rejects.toMatchObject(taken)
  expect(
    await here((stores) => stores.business.update({ ai_phone_number: null, name: 'Renamed' })),
  ).toMatchObject({
    ai_phone_number: null,
    name: 'Renamed',
  })
})

test('a number set by hand in SQL is stored as the lookup spells it', async () => {
  const business = await buildBusiness(db.database, { ai_phone_number: null })
  await db.queryAs(
    'switchboard_system',
    null,
    `update businesses set ai_phone_number = '+1 (999) 555-0199' where id = '${business.id}'`,
  )
  const found = await db.database.asSystem((stores) => stores.businesses.lookup('+19995550199'))
  expect(found?.business.id).toBe(business.id)
})

test('a new business gets the defaults of the domain, and its owner sees it', async () => {
  const business = await buildBusiness(db.database, { owner_user_id: 'somebody' })
  expect(businessSchema.parse(business)).toEqual(business)
  const mine = await db.database.asSystem((stores) => stores.businesses.listForUser('somebody'))
  expect(mine).toEqual([{ business, access: 'owner' }])
  expect(await db.database.asSystem((stores) => stores.access.of('somebody', business.id))).toBe('owner')
  expect(await db.database.asSystem((stores) => stores.access.of('somebody', other_id))).toBeNull()
  expect(await db.database.asSystem((stores) => stores.access.of('somebody', 'no id'))).toBeNull()
  const all = await pages((page) => db.database.asSystem((stores) => stores.businesses.list(page)), 2)
  expect(all.map(({ id }) => id)).toContain(business.id)
})

test('removing a business removes all that is its own', async () => {
  const business = await buildBusiness(db.database, { owner_user_id: 'leaving' })
  await buildRole(db.database, business.id)
  const request = buildOpenRequest({ dialed_number: business.ai_phone_number ?? '' })
  await db.database.asSystem((stores) => stores.calls.open(request))
  expect(await db.database.forBusiness(business.id, (stores) => stores.business.remove())).toBe(true)
  expect(await db.database.forBusiness(business.id, (stores) => stores.business.get())).toBeNull()
  expect(await db.database.asSystem((stores) => stores.calls.businessOfCall(request.call_id))).toBeUndefined()
  expect(await db.database.asSystem((stores) => stores.businesses.listForUser('leaving'))).toEqual([])
})

test('which business a role belongs to', async () => {
  const role = await buildRole(db.database, business_id)
  const of = (id: string) => db.database.asSystem((stores) => stores.businesses.businessOfRole(id))
  expect(await of(role.id)).toBe(business_id)
  expect(await of(randomUUID())).toBeNull()
  expect(await of('your-role-id')).toBeNull()
})

test('several customers may share a number', async () => {
  const first = await buildCustomer(db.database, business_id, { phone_number: '+15557777777' })
  const second = await buildCustomer(db.database, business_id, { phone_number: '+15557777777' })
  expect(await here((stores) => stores.customers.findByNumber('+15557777777'))).toEqual([first, second])
  expect(await there((stores) => stores.customers.findByNumber('+15557777777'))).toEqual([])
})

test('messages are listed newest first and can be handled', async () => {
  const message = {
    call_id: null,
    caller_name: 'Bob',
    callback_number: null,
    body: 'x',
    urgency: 'urgent',
  } as const
  const first = await here((stores) => stores.messages.create(message))
  const second = await here((stores) => stores.messages.create(message))
  expect(await pages((page) => here((stores) => stores.messages.list(page, {})), 1)).toEqual([second, first])
  expect(await there((stores) => stores.messages.update(first.id, { is_handled: true }))).toBeNull()
  expect(await here((stores) => stores.messages.update(first.id, { is_handled: true }))).toEqual({
    ...first,
    is_handled: true,
    handled_at: expect.any(String),
  })
})

test('speech comes back byte for byte', async () => {
  const audio = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256)
  await here((stores) => stores.speech.put({ key: 'k', voice: 'Kore', text: 'x', audio }))
  expect(new Uint8Array((await here((stores) => stores.speech.get('k'))) ?? [])).toEqual(audio)
  expect(await here((stores) => stores.speech.has('k'))).toBe(true)
  expect(await there((stores) => stores.speech.has('k'))).toBe(false)
  expect(await there((stores) => stores.speech.get('k'))).toBeNull()
})
