import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MessageToSend, Messengers } from '#actions/ports.ts'
import type { EventType } from '#domain/event.ts'
import { DeliveryError } from '#domain/outgoing/delivery-error.ts'
import { buildBusiness, buildCustomer, buildService, buildStaff } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { createJobRunner } from '../job-runner.ts'
import { messageHandlers } from './message-handlers.ts'

let db: TestDatabase
let business_id: string
let appointment_id: string
let customer_id: string
let sent: MessageToSend[]
let failure: DeliveryError | null
let messengers: Messengers
let run: () => Promise<boolean>

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  sent = []
  failure = null
  const messenger = {
    send: async (message: MessageToSend) => {
      if (failure !== null) throw failure
      sent.push(message)
      return { provider_id: `p-${sent.length}` }
    },
  }
  messengers = { sms: messenger, email: messenger }
  const business = await buildBusiness(db.database, {
    name: 'Bright Smile',
    email: 'desk@bright.example',
    timezone: 'America/New_York',
    language: 'en-US',
  })
  business_id = business.id
  appointment_id = await bookAppointment()
  const deps = {
    database: db.database,
    clock: db.clock,
    public_url: 'https://calls.example',
    signing_key: 'k',
  }
  run = createJobRunner(
    {
      ...deps,
      log: pino({ level: 'silent' }),
      handlers: messageHandlers({
        ...deps,
        get messengers() {
          return messengers
        },
      }),
    },
    new AbortController().signal,
  )
})

async function bookAppointment(): Promise<string> {
  const { database } = db
  const service = await buildService(database, business_id, { name: 'Cleaning' })
  const staff = await buildStaff(database, business_id, { name: 'Dr. Ann' })
  const customer = await buildCustomer(database, business_id, {
    name: 'Bob Jones',
    phone_number: '+15550001111',
    email: 'bob@example.com',
  })
  customer_id = customer.id
  const id = randomUUID()
  const starts_at = new Date(db.clock.now().getTime() + 86_400_000).toISOString()
  await db.queryAs(
    'switchboard_tenant',
    business_id,
    `insert into appointments (id, business_id, staff_id, service_id, customer_id, starts_at, ends_at)
      values ('${id}', '${business_id}', '${staff.id}', '${service.id}', '${customer_id}',
        '${starts_at}', '${starts_at}'::timestamptz + interval '30 minutes')`,
  )
  return id
}

const happens = (type: EventType, subject_id: string | null) =>
  db.database.forBusiness(business_id, (stores) => stores.events.add({ type, subject_id }))
const work = async () => {
  for (let round = 0; round < 3; round += 1) await run()
}
const outbox = () =>
  db.database.forBusiness(
    business_id,
    async (stores) => (await stores.outgoing.list({ limit: 50, cursor: null }, {})).items,
  )
const failures = () =>
  db.database.forBusiness(business_id, async (stores) =>
    (await stores.events.list({ limit: 50, cursor: null }, { type: 'outgoing_message.failed' })).items.map(
      ({ subject_id, data }) => ({ subject_id, ...data }),
    ),
  )
const optOut = (channel: 'sms' | 'email', address: string) =>
  db.database.forBusiness(business_id, (stores) =>
    stores.consents.put({ channel, address, state: 'opted_out', source: 'sms_reply' }),
  )

describe('after an appointment is booked', () => {
  it('the customer is told by text message and mail, on the clock of the business, once', async () => {
    db.clock.set('2026-11-23T15:30:00.000Z')
    appointment_id = await bookAppointment()
    const event = await happens('appointment.booked', appointment_id)
    await work()
    expect(sent).toHaveLength(2)
    expect(sent.find(({ recipient }) => recipient === '+15550001111')?.body).toMatch(
      /^Bright Smile: Hello Bob, your appointment for Cleaning with Dr. Ann is booked for Tuesday, November 24 at 10:30 AM\./,
    )
    const mail = sent.find(({ recipient }) => recipient === 'bob@example.com')
    expect(mail).toMatchObject({
      subject: 'Your appointment at Bright Smile',
      reply_to: 'desk@bright.example',
    })
    expect(mail?.unsubscribe_url).toContain('https://calls.example/unsubscribe?token=')
    expect(await outbox()).toMatchObject([
      { state: 'sent', event_id: event.id, customer_id, appointment_id, provider_id: expect.any(String) },
      { state: 'sent', channel: expect.any(String), attempts: 1 },
    ])
  })

  it('an event that is handled twice writes nothing twice', async () => {
    await happens('appointment.booked', appointment_id)
    await work()
    await db.queryAs('switchboard_system', null, `update jobs set state = 'queued', finished_at = null`)
    await work()
    expect(sent).toHaveLength(2)
    expect(await outbox()).toHaveLength(2)
  })

  it("the customer's language and the business's own words are used", async () => {
    await db.database.forBusiness(business_id, async (stores) => {
      await stores.customers.update(customer_id, { language: 'es', email: null })
      await stores.messageTemplates.create({
        name: 'appointment_booked',
        channel: 'sms',
        language: 'es',
        subject: null,
        body: '¡Hola! {service_name}: {date}',
      })
    })
    await happens('appointment.booked', appointment_id)
    await work()
    expect(sent.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^¡Hola! Cleaning: [a-zé]+, \d+ de \p{L}+$/u),
    ])
  })

  it('nothing goes to who wants none, and the outbox says why', async () => {
    await optOut('sms', '+15550001111')
    await happens('appointment.booked', appointment_id)
    await work()
    expect(sent.map(({ recipient }) => recipient)).toEqual(['bob@example.com'])
    expect((await outbox()).find(({ channel }) => channel === 'sms')).toMatchObject({
      state: 'withheld',
      error: expect.stringContaining('wants no more'),
    })
  })

  it('one that is cancelled before it was confirmed is not confirmed', async () => {
    await db.queryAs('switchboard_tenant', business_id, `update appointments set status = 'cancelled'`)
    await happens('appointment.booked', appointment_id)
    await happens('appointment.cancelled', appointment_id)
    await work()
    expect(new Set((await outbox()).map(({ template }) => template))).toEqual(
      new Set(['appointment_cancelled']),
    )
  })
})

describe('sending', () => {
  it('without a provider shows the message with a plain reason, and can be done later', async () => {
    messengers = {}
    await happens('appointment.booked', appointment_id)
    await work()
    const [first] = await outbox()
    expect(first).toMatchObject({ state: 'not_configured', error: expect.stringMatching(/TWILIO|SMTP/) })
    expect(await failures()).toContainEqual({
      subject_id: first?.id,
      channel: first?.channel,
      state: 'not_configured',
    })
  })

  it('is tried again after pauses, then fails for all to see', async () => {
    await optOut('email', 'bob@example.com')
    failure = new DeliveryError('transient', 'Twilio: HTTP 503')
    await happens('appointment.booked', appointment_id)
    await work()
    const sms = async () => (await outbox()).find(({ channel }) => channel === 'sms')
    expect(await sms()).toMatchObject({ state: 'queued', attempts: 1, error: 'Twilio: HTTP 503' })
    expect(await failures()).toEqual([])
    for (let attempt = 2; attempt <= 6; attempt += 1) {
      db.clock.advance(3 * 3_600_000)
      await run()
    }
    expect(await sms()).toMatchObject({ state: 'failed', attempts: 6 })
    expect(await failures()).toEqual([{ subject_id: (await sms())?.id, channel: 'sms', state: 'failed' }])
    failure = null
    db.clock.advance(86_400_000)
    await work()
    expect(sent).toEqual([])
  })

  it('a carrier that knows of an opt-out is believed from then on', async () => {
    await optOut('email', 'bob@example.com')
    failure = new DeliveryError('opted_out', 'Twilio: Unsubscribed (error 21610)')
    await happens('appointment.booked', appointment_id)
    await work()
    failure = null
    await happens('appointment.rescheduled', appointment_id)
    await work()
    expect(sent).toEqual([])
    expect((await outbox()).map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'withheld'))
  })
})

it("a message that was taken goes to the business's people, whatever its caller wants for themselves", async () => {
  await db.database.forBusiness(business_id, async (stores) => {
    const settings = await stores.messageSettings.get()
    await stores.messageSettings.put({ ...settings, notify_numbers: ['+15559990000'] })
    const noted = await stores.messages.create({
      call_id: null,
      caller_name: 'Eve',
      callback_number: '+15550002222',
      body: 'The tooth fell out.',
      urgency: 'urgent',
    })
    await stores.events.add({ type: 'message.taken', subject_id: noted.id })
    await stores.consents.put({ channel: 'sms', address: '+15559990000', state: 'opted_out', source: 'x' })
  })
  await work()
  expect(sent).toMatchObject([
    {
      recipient: '+15559990000',
      body: 'URGENT. Message for Bright Smile from Eve (+15550002222):\nThe tooth fell out.',
    },
  ])
})
