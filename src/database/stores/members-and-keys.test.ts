import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusinessStores } from '#actions/ports.ts'
import { buildBusiness } from '../../../tests/support/build.ts'
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

test('a business keeps an owner, also when two owners leave at the same time', async () => {
  const { id } = await buildBusiness(db.database, { owner_user_id: 'a' })
  const members = <T>(work: (store: BusinessStores['members']) => Promise<T>) =>
    db.database.forBusiness(id, (stores) => work(stores.members))
  await expect(members((store) => store.remove('a'))).rejects.toMatchObject({ code: 'conflict' })
  await expect(members((store) => store.put('a', 'viewer'))).rejects.toMatchObject({ code: 'conflict' })
  expect(await members((store) => store.put('b', 'viewer'))).toMatchObject({ user_id: 'b', access: 'viewer' })
  expect(await members((store) => store.put('b', 'owner'))).toMatchObject({ access: 'owner', email: null })
  const leaving = await Promise.allSettled(['a', 'b'].map((user) => members((store) => store.remove(user))))
  expect(leaving.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await members((store) => store.list())).toHaveLength(1)
  expect(await members((store) => store.remove('nobody'))).toBe(false)
})

test('an API key is found by its hash and marked used, at most once a minute', async () => {
  const input = { name: 'web', access: 'manager' as const, prefix: 'sb_1234', key_hash: 'the hash' }
  const key = await here((stores) => stores.apiKeys.create(input))
  expect(JSON.stringify(key)).not.toContain('the hash')
  const use = () => db.database.asSystem((stores) => stores.access.byApiKey('the hash'))
  const lastUsed = async () =>
    (await here((stores) => stores.apiKeys.list())).find(({ id }) => id === key.id)?.last_used_at
  expect(await lastUsed()).toBeNull()
  expect(await use()).toEqual({ business_id, access: 'manager', api_key_id: key.id })
  const first = db.clock.now().toISOString()
  expect(await lastUsed()).toBe(first)
  db.clock.advance(30_000)
  await use()
  expect(await lastUsed()).toBe(first)
  db.clock.advance(60_000)
  await use()
  expect(await lastUsed()).toBe(db.clock.now().toISOString())
  expect(await there((stores) => stores.apiKeys.remove(key.id))).toBe(false)
  expect(await here((stores) => stores.apiKeys.remove(key.id))).toBe(true)
  expect(await use()).toBeNull()
})
