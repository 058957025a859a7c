import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addExternalCalendar, readCalendarNow } from '#actions/calendars/calendars.ts'
import type { OutsideWeb } from '#actions/ports.ts'
import { calendarFormat } from '#providers/calendar/calendar-format.ts'
import { buildBusiness, buildStaff } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { createJobRunner } from '../job-runner.ts'
import { calendarHandler } from './calendar-handler.ts'

let db: TestDatabase
let business_id: string
let staff_id: string
let calendar_id: string
let status: number
let asked: string[]
const log = pino({ level: 'silent' })
const operator = { kind: 'operator' } as const
const empty = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR', ''].join('\r\n')

const web: OutsideWeb = {
  allows_private: false,
  send: async ({ url }) => {
    // Those of the tests before go on as well.
    if (url.includes(staff_id)) asked.push(db.clock.now().toISOString().slice(0, 16))
    return { status, headers: {}, body: new TextEncoder().encode(empty) }
  },
}

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  db.clock.set('2026-11-23T00:00:00.000Z')
  asked = []
  business_id = (await buildBusiness(db.database)).id
  staff_id = (await buildStaff(db.database, business_id)).id
  const input = { business_id, staff_id, url: `https://example.com/${staff_id}.ics` }
  calendar_id = (await addExternalCalendar({ ...db, web }, operator, input)).id
})

const calendar = () => db.database.forBusiness(business_id, ({ calendars }) => calendars.get(calendar_id))
/** Runs what is due now and every ten minutes for so many hours. */
const workFor = async (hours: number) => {
  const handlers = [calendarHandler({ ...db, web, calendarFormat })]
  const deps = { database: db.database, clock: db.clock, log, handlers }
  const run = createJobRunner(deps, new AbortController().signal)
  for (let step = 0; step < hours * 6; step += 1) {
    await run()
    db.clock.set(new Date(db.clock.now().getTime() + 10 * 60_000).toISOString())
  }
}
const times = () => asked.map((at) => at.slice(5).replace('T', ' '))

describe('a calendar elsewhere', () => {
  it('is read every 20 minutes while it answers', async () => {
    status = 200
    await workFor(1)
    expect(times()).toEqual(['11-23 00:00', '11-23 00:20', '11-23 00:40'])
    expect(await calendar()).toMatchObject({ failures: 0, error: null })
  })

  it('that cannot be read is asked ever less often, once a day at last, until it answers', async () => {
    status = 404
    await workFor(96)
    expect(times()).toEqual([
      '11-23 00:00',
      '11-23 00:40',
      '11-23 02:00',
      '11-23 04:40',
      '11-23 10:00',
      '11-23 20:40',
      '11-24 18:00',
      '11-25 18:00',
      '11-26 18:00',
    ])
    expect(await calendar()).toMatchObject({
      failures: 9,
      error: 'The address answered HTTP 404.',
      error_reason: 'gone',
      next_read_at: '2026-11-27T18:00:00.000Z',
    })
    status = 200
    await workFor(19)
    expect(await calendar()).toMatchObject({ failures: 0, error: null })
    expect(times().slice(9)).toEqual(['11-27 18:00', '11-27 18:20', '11-27 18:40'])
  })

  it('is read at once when somebody says so, and then goes on in one row, not two', async () => {
    status = 404
    await workFor(1)
    expect(times()).toEqual(['11-23 00:00', '11-23 00:40'])
    status = 200
    await readCalendarNow(db, operator, { business_id, staff_id, calendar_id })
    await workFor(1)
    expect(times().slice(2)).toEqual(['11-23 01:00', '11-23 01:20', '11-23 01:40'])
    await workFor(1)
    expect(times().slice(5)).toEqual(['11-23 02:00', '11-23 02:20', '11-23 02:40'])
  })
})
