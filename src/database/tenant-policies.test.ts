import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildBusiness } from '../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

test('opens', async () => {
  const b = await buildBusiness(db.database)
  expect(b.name).toContain('Business')
})
