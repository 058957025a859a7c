import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Appointment } from '#domain/appointment.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { fakeClock } from '../../../tests/support/fake-clock.ts'
import { seedDemo } from './seed-demo.ts'

/** A Thursday, noon in New York. */
const now = new Date('2026-11-26T17:00:00.000Z')
const dayMs = 86_400_000

let opened: TestDatabase
let dental: Appointment[]
beforeAll(async () => {
  opened = await openTestDatabase({ clock: fakeClock(now.toISOString()) })
  await seedDemo(opened.database, 'somebody', now)
  const { items } = await opened.database.asSystem((system) =>
    system.businesses.list({ limit: 10, cursor: null }),
  )
  const { id } = items.find(({ name }) => name === 'Bright Smile Dental') ?? { id: '' }
  const all = await opened.database.forBusiness(id, (stores) =>
    stores.appointments.list({ limit: 200, cursor: null }, {}),
  )
  dental = all.items
})
afterAll(() => opened.close())

const between = (from: number, to: number) =>
  dental.filter(({ starts_at }) => {
    const days = (Date.parse(starts_at) - now.getTime()) / dayMs
    return from <= days && days < to
  })

it('gives everybody a full week of several customers, most of it on whole and half hours', () => {
  const week = between(-3, 4)
  expect(week.length).toBeGreaterThan(40)
  expect(new Set(week.map(({ staff_name }) => staff_name)).size).toBe(3)
  expect(new Set(week.map(({ customer_name }) => customer_name)).size).toBeGreaterThan(15)
})

it('has done what is over, missed some, and leaves booked what is to come', () => {
  const past = dental.filter(({ ends_at }) => Date.parse(ends_at) <= now.getTime())
  const statuses = new Set(past.map(({ status }) => status))
  expect(statuses).toEqual(new Set(['completed', 'no_show']))
  const coming = dental.filter(({ ends_at }) => Date.parse(ends_at) > now.getTime())
  expect(new Set(coming.map(({ status }) => status))).toEqual(new Set(['booked']))
})

it('leaves room in every day, and everything free ten days ahead', () => {
  expect(between(0, 7).length).toBeLessThan(45)
  expect(between(11, 60)).toEqual([])
})
