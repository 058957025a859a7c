import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusinessStores } from '#actions/ports.ts'
import { buildBusiness, buildService, buildStaff } from '../../../tests/support/build.ts'
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

test('what staff can do is kept with them, and only services of the same business', async () => {
  const [cut, dye] = [
    await buildService(db.database, business_id),
    await buildService(db.database, business_id),
  ]
  const foreign = await buildService(db.database, other_id)
  const staff = await buildStaff(db.database, business_id, { service_ids: [dye.id, cut.id, cut.id] })
  expect(staff.service_ids).toEqual([cut.id, dye.id])
  expect(await here((stores) => stores.staff.update(staff.id, { service_ids: [dye.id] }))).toMatchObject({
    service_ids: [dye.id],
  })
  await expect(
    here((stores) => stores.staff.update(staff.id, { service_ids: [foreign.id] })),
  ).rejects.toMatchObject({ code: 'invalid_request' })
  await here((stores) => stores.services.remove(dye.id))
  expect(await here((stores) => stores.staff.get(staff.id))).toMatchObject({ service_ids: [] })
})

test("staff's week and the days that differ, by its own business alone", async () => {
  const staff = await buildStaff(db.database, business_id)
  const week = [
    { weekday: 1, starts_at: '08:00', ends_at: '12:30' },
    { weekday: 5, starts_at: '20:00', ends_at: '24:00' },
  ]
  expect(await here((stores) => stores.staff.replaceAvailability(staff.id, week.toReversed()))).toEqual(week)
  expect(await there((stores) => stores.staff.replaceAvailability(staff.id, []))).toBeNull()
  expect(await there((stores) => stores.staff.availability(staff.id))).toBeNull()
  expect(await here((stores) => stores.staff.availability(staff.id))).toEqual(week)

  const dayOff = { date: '2026-12-24', is_available: false, starts_at: null, ends_at: null, reason: 'Eve' }
  const added = await here((stores) => stores.staff.addException(staff.id, dayOff))
  expect(added).toMatchObject({ ...dayOff, staff_id: staff.id })
  expect(await there((stores) => stores.staff.addException(staff.id, dayOff))).toBeNull()
  expect(await there((stores) => stores.staff.removeException(staff.id, added?.id ?? ''))).toBe(false)
  const id = added?.id ?? ''
  const partOfDay = { ...dayOff, starts_at: '10:00', ends_at: '12:00' }
  expect(await there((stores) => stores.staff.updateException(staff.id, id, partOfDay))).toBeNull()
  expect(await here((stores) => stores.staff.exceptions(staff.id))).toEqual([added])
  const changed = await here((stores) => stores.staff.updateException(staff.id, id, partOfDay))
  expect(changed).toEqual({ ...added, ...partOfDay })
  expect(await here((stores) => stores.staff.removeException(staff.id, added?.id ?? ''))).toBe(true)
  expect(await here((stores) => stores.staff.exceptions(staff.id))).toEqual([])
})

test('the week of the business is replaced as a whole', async () => {
  const week = [{ weekday: 0, opens_at: '00:00', closes_at: '24:00' }]
  expect(await here((stores) => stores.hours.replaceWeek(week))).toEqual(week)
  expect(await here((stores) => stores.hours.week())).toEqual(week)
  expect(await there((stores) => stores.hours.week())).toEqual([])
  expect(await here((stores) => stores.hours.replaceWeek([]))).toEqual([])
  const twice = [...week, ...week]
  await expect(here((stores) => stores.hours.replaceWeek(twice))).rejects.toMatchObject({ code: 'conflict' })
})
