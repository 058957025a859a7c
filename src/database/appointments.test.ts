import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildBusiness, buildStaff } from '../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'

let db: TestDatabase
let business_id: string
let staff_id: string

beforeAll(async () => {
  db = await openTestDatabase()
  business_id = (await buildBusiness(db.database)).id
  staff_id = (await buildStaff(db.database, business_id)).id
})
afterAll(() => db.close())

const book = (starts: string, ends: string, options: { staff?: string; status?: string } = {}) =>
  db.queryAs(
    'switchboard_tenant',
    business_id,
    `insert into appointments (business_id, staff_id, starts_at, ends_at, status) values
      ('${business_id}', '${options.staff ?? staff_id}', '2026-12-01 ${starts}Z', '2026-12-01 ${ends}Z',
        '${options.status ?? 'booked'}')`,
  )
const taken = { cause: { code: '23P01', constraint: 'appointments_no_overlap' } }

test('one of the staff is never booked twice at the same time', async () => {
  await book('10:00', '10:30')
  await expect(book('10:00', '10:30')).rejects.toMatchObject(taken)
  await expect(book('10:15', '10:45')).rejects.toMatchObject(taken)
  await expect(book('09:00', '12:00')).rejects.toMatchObject(taken)
  await book('10:30', '11:00')
  await book('09:30', '10:00')
})

test('another person, or a cancelled appointment, is no hindrance', async () => {
  const other = await buildStaff(db.database, business_id)
  await book('14:00', '15:00')
  await book('14:00', '15:00', { staff: other.id })
  await book('14:00', '15:00', { status: 'cancelled' })
  await db.queryAs(
    'switchboard_tenant',
    business_id,
    `update appointments set status = 'cancelled' where staff_id = '${staff_id}' and starts_at = '2026-12-01 14:00Z'`,
  )
  await book('14:00', '15:00')
})

test('of many who book one slot at once, exactly one gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 50 }, () => book('16:00', '16:30')))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of tries) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(taken)
  }
})
