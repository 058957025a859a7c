import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { putMessageSettings } from '#actions/outgoing/outbox.ts'
import { buildBusiness, buildCustomer, buildService, buildStaff } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { createJobRunner } from '../job-runner.ts'
import { reminderHandlers } from './reminder-handlers.ts'

let db: TestDatabase
let business_id: string
let staff_id: string
let service_id: string
let customer_id: string
const log = pino({ level: 'silent' })
const by = { by_kind: 'member' as const, call_id: null, user_id: null }

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  const { database } = db
  db.clock.set('2026-11-23T15:00:00.000Z')
  business_id = (await buildBusiness(database, { timezone: 'America/New_York', language: 'en-US' })).id
  service_id = (await buildService(database, business_id, { name: 'Cleaning' })).id
  staff_id = (await buildStaff(database, business_id)).id
  customer_id = (await buildCustomer(database, business_id, { phone_number: '+15550001111' })).id
})

const at = (starts_at: string) => {
  const ends_at = new Date(Date.parse(starts_at) + 1_800_000).toISOString()
  return {
    staff_id,
    service_id,
    customer_id,
    call_id: null,
    notes: null,
    starts_at,
    ends_at,
    busy_until: ends_at,
  }
}
const settings = (patch: object) => putMessageSettings(db, { kind: 'operator' }, { business_id, patch })
const book = (starts_at: string) =>
  db.database.forBusiness(business_id, async (stores) => {
    const booked = await stores.appointments.book(at(starts_at), by)
    await stores.events.add({ type: 'appointment.booked', subject_id: booked?.id ?? null })
    return booked?.id ?? ''
  })
const move = (id: string, starts_at: string) =>
  db.database.forBusiness(business_id, async (stores) => {
    await stores.appointments.move(id, at(starts_at), by)
    await stores.events.add({ type: 'appointment.rescheduled', subject_id: id })
  })
const work = async (now?: string) => {
  if (now !== undefined) db.clock.set(now)
  const handlers = reminderHandlers(db)
  const run = createJobRunner(
    { database: db.database, clock: db.clock, log, handlers },
    new AbortController().signal,
  )
  for (let round = 0; round < 3; round += 1) await run()
}
const reminders = () =>
  db.database.forBusiness(
    business_id,
    async (stores) => (await stores.outgoing.list({ limit: 50, cursor: null }, {})).items,
  )

describe('before an appointment', () => {
  it('the customer is reminded at the hours the owner set, each time once', async () => {
    await settings({ reminder_hours: [24, 2] })
    const appointment_id = await book('2026-11-26T19:00:00.000Z')
    await work()
    expect(await reminders()).toEqual([])
    await work('2026-11-25T19:00:00.000Z')
    await db.queryAs('switchboard_system', null, `update jobs set state = 'queued', finished_at = null`)
    await work()
    expect(await reminders()).toMatchObject([
      { template: 'appointment_reminder', recipient: '+15550001111', state: 'queued', appointment_id },
    ])
    expect((await reminders())[0]?.body).toContain('Thursday, November 26 at 2:00 PM')
    await work('2026-11-26T17:00:00.000Z')
    expect(await reminders()).toHaveLength(2)
  })

  it('nobody is woken: a reminder waits for the morning of the business', async () => {
    await book('2026-11-26T10:00:00.000Z')
    await work()
    await work('2026-11-25T10:00:00.000Z')
    expect(await reminders()).toEqual([])
    await work('2026-11-25T13:00:00.000Z')
    expect(await reminders()).toHaveLength(1)
  })

  it('one that the quiet hours would hold until it began goes out before they do', async () => {
    await settings({ reminder_hours: [1], quiet_until: '09:00' })
    await book('2026-11-26T13:30:00.000Z')
    await work()
    await work('2026-11-26T01:44:00.000Z')
    expect(await reminders()).toEqual([])
    await work('2026-11-26T01:45:00.000Z')
    expect(await reminders()).toHaveLength(1)
    await work('2026-11-26T13:29:00.000Z')
    expect(await reminders()).toHaveLength(1)
  })

  it('two that waited for the same morning are one, also when the owner added one of them later', async () => {
    await settings({ reminder_hours: [8] })
    await book('2026-11-26T15:00:00.000Z')
    await work('2026-11-23T16:00:00.000Z')
    await settings({ reminder_hours: [6, 8] })
    await work()
    await work('2026-11-26T13:00:00.000Z')
    expect(await reminders()).toHaveLength(1)
  })

  it('a moved one is reminded of at its new time only', async () => {
    const id = await book('2026-11-26T19:00:00.000Z')
    await work()
    await move(id, '2026-11-28T19:00:00.000Z')
    await work('2026-11-25T19:00:00.000Z')
    expect(await reminders()).toEqual([])
    await work('2026-11-27T19:00:00.000Z')
    expect((await reminders())[0]?.body).toContain('Saturday, November 28')
  })

  it('a cancelled one is not reminded of, and whoever wants no messages is not either', async () => {
    const id = await book('2026-11-26T19:00:00.000Z')
    await book('2026-11-26T20:00:00.000Z')
    await work()
    await db.database.forBusiness(business_id, async (stores) => {
      await stores.appointments.setStatus(id, { status: 'cancelled', reason: null }, by)
      const consent = { channel: 'sms', address: '+15550001111', state: 'opted_out' } as const
      await stores.consents.put({ ...consent, source: 'sms_reply' })
    })
    await work('2026-11-25T20:00:00.000Z')
    expect(await reminders()).toMatchObject([{ state: 'withheld' }])
  })

  it('what was booked already follows when the owner changes the hours', async () => {
    await settings({ reminder_hours: [] })
    await book('2026-11-27T19:00:00.000Z')
    await work('2026-11-23T16:00:00.000Z')
    await settings({ reminder_hours: [48] })
    await work()
    await work('2026-11-25T19:00:00.000Z')
    expect(await reminders()).toHaveLength(1)
  })
})
