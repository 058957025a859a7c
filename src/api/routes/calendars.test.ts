import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sync } from 'node-ical'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCalendar } from '#actions/calendars/read-calendar.ts'
import { startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'
import { buildCustomer, buildService, buildStaff } from '../../../tests/support/build.ts'

let api: TestApi
let owner: Login
let calendar: Server
let says: { status: number; text: string }
let path: string
let business_id: string
let staff_id: string
let service_id: string

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('calendars@example.com')
  calendar = createServer(({ url }, answer) => {
    if (url === '/moved.ics') answer.writeHead(302, { location: '/a.ics' }).end()
    else if (url === '/circle.ics') answer.writeHead(302, { location: '/circle.ics' }).end()
    else answer.writeHead(says.status).end(says.text)
  })
  await new Promise<void>((done) => calendar.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  calendar.close()
  await api.close()
})
beforeEach(async () => {
  api.clock.set('2026-11-29T09:00:00.000Z')
  const business = await api.createBusiness({ timezone: 'Europe/Berlin' }, owner)
  business_id = business.id
  const { database } = api.deps
  service_id = (await buildService(database, business_id, { name: 'Check-up', duration_minutes: 60 })).id
  staff_id = (await buildStaff(database, business_id, { service_ids: [service_id] })).id
  path = `/api/businesses/${business_id}/staff/${staff_id}/calendars`
  await database.forBusiness(business_id, ({ hours }) =>
    hours.replaceWeek([1, 2, 3].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '13:00' }))),
  )
})

const send = (method: string, url: string, body?: object) =>
  api.send(method, url, { token: owner.token, ...(body === undefined ? {} : { body }) })
const ics = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
const event = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
const subscribe = async (file = 'a.ics') => {
  const url = `http://127.0.0.1:${(calendar.address() as AddressInfo).port}/${file}`
  return (await send('POST', path, { url })).body.id as string
}
const read = (calendar_id: string) =>
  readCalendar(api.deps, { business_id, calendar_id, at: null, signal: new AbortController().signal })
const freeOn = async (date: string) => {
  const query = `service_id=${service_id}&from=${date}&to=${date}`
  const days = (await send('GET', `/api/businesses/${business_id}/availability?${query}`)).body
  const slots = days[0].slots as { starts_at: string }[]
  return slots.map(({ starts_at }) => starts_at.slice(11, 16)).filter((at) => at.endsWith(':00'))
}

describe('a calendar that is read', () => {
  test('takes times from the slots, in its zone or that of the business, again and again, and no others', async () => {
    says = {
      status: 200,
      text: ics(
        event(
          'zoned',
          'DTSTART;TZID=America/New_York:20261130T030000',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;COUNT=2',
        ),
        event('floating', 'DTSTART:20261130T110000', 'DTEND:20261130T120000'),
        event('all day', 'DTSTART;VALUE=DATE:20261202', 'DTEND;VALUE=DATE:20261203'),
        event('free', 'DTSTART:20261130T110000Z', 'DTEND:20261130T120000Z', 'TRANSP:TRANSPARENT'),
        event('ours@switchboard', 'DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z'),
      ),
    }
    await read(await subscribe())
    expect(await freeOn('2026-11-30')).toEqual(['09:00', '11:00'])
    expect(await freeOn('2026-12-01')).toEqual(['09:00', '10:00', '11:00'])
    expect(await freeOn('2026-12-02')).toEqual([])
  })

  test('that cannot be read says why and keeps what it said', async () => {
    says = { status: 200, text: ics(event('a', 'DTSTART:20261130T080000Z', 'DTEND:20261130T110000Z')) }
    const id = await subscribe()
    await read(id)
    for (const [answer, error, error_reason] of [
      [{ status: 404, text: '' }, 'The address answered HTTP 404.', 'gone'],
      [{ status: 403, text: '' }, 'The address answered HTTP 403.', 'denied'],
      [{ status: 500, text: '' }, 'The address answered HTTP 500.', 'answers_badly'],
      [{ status: 200, text: '<html>' }, 'What is at the address is not a calendar.', 'no_calendar'],
      [{ status: 200, text: 'x'.repeat(6_000_000) }, expect.any(String), 'unreachable'],
    ] as const) {
      says = answer
      await read(id)
      expect((await send('GET', path)).body.calendars).toMatchObject([
        { error, error_reason, read_at: expect.any(String) },
      ])
    }
    expect(await freeOn('2026-11-30')).toEqual(['11:00'])
    await send('DELETE', `${path}/${id}`)
    expect(await freeOn('2026-11-30')).toEqual(['08:00', '09:00', '10:00', '11:00'])
  })

  test('that has moved is read where it is now, unless it is nowhere', async () => {
    says = { status: 200, text: ics(event('a', 'DTSTART:20261130T080000Z', 'DTEND:20261130T110000Z')) }
    await read(await subscribe('moved.ics'))
    expect(await freeOn('2026-11-30')).toEqual(['11:00'])
    await read(await subscribe('circle.ics'))
    const { calendars } = (await send('GET', path)).body
    expect(calendars).toMatchObject([{ error: null }, { error: 'The address answered HTTP 302.' }])
  })

  test('is read again later, until it is removed', async () => {
    says = { status: 200, text: ics() }
    const id = await subscribe()
    await read(id)
    const waiting = () =>
      api.opened.queryAs(
        'switchboard_tenant',
        business_id,
        `select run_at from jobs where kind = 'read-calendar'`,
      )
    expect(await waiting()).toHaveLength(2)
    await send('DELETE', `${path}/${id}`)
    await read(id)
    expect(await waiting()).toHaveLength(2)
  })

  test('that fails is seen among those of all staff, and read at once when somebody says so', async () => {
    says = { status: 404, text: '' }
    const id = await subscribe()
    await read(id)
    const all = `/api/businesses/${business_id}/calendars`
    const [failing] = (await send('GET', all)).body
    const next_read_at = '2026-11-29T09:40:00.000Z'
    expect(failing).toMatchObject({ id, staff_id, error: 'The address answered HTTP 404.', next_read_at })
    expect((await send('POST', `${path}/${id}/read`)).body).toMatchObject({
      id,
      next_read_at: api.clock.now().toISOString(),
    })
    const { body: grace } = await send('POST', `/api/businesses/${business_id}/staff`, { name: 'Grace' })
    const others = `/api/businesses/${business_id}/staff/${grace.id}/calendars/${id}/read`
    expect((await send('POST', others)).status).toBe(404)
  })

  test('is there once, and no more than five of them', async () => {
    const add = async (url: string) => (await send('POST', path, { url })).body.error?.code
    expect(await add('webcal://example.com/1.ics')).toBeUndefined()
    expect(await add('https://example.com/1.ics')).toBe('conflict')
    for (const name of [2, 3, 4, 5]) await add(`https://example.com/${name}.ics`)
    expect(await add('https://example.com/6.ics')).toBe('limit_reached')
  })
})

describe('time in which somebody does not come', () => {
  const days = async (query = 'from=2026-11-30&to=2026-12-01') =>
    send('GET', `/api/businesses/${business_id}/staff-days?${query}`)
  const takeOff = (date: string, times: object = {}) =>
    send('POST', `/api/businesses/${business_id}/staff/${staff_id}/exceptions`, {
      date,
      reason: 'Dentist',
      ...times,
    })
  const appointments = () => `/api/businesses/${business_id}/appointments`
  const busyAt = async (...lines: string[]) => {
    says = { status: 200, text: ics(event('a', ...lines)) }
    await read(await subscribe())
  }

  test('is told day by day, on the clock of the business, with what they work', async () => {
    await send('PUT', `/api/businesses/${business_id}/staff/${staff_id}/availability`, [
      { weekday: 1, starts_at: '09:00', ends_at: '12:00' },
    ])
    await takeOff('2026-11-30', { starts_at: '10:00', ends_at: '11:00' })
    await takeOff('2026-12-01')
    await busyAt('DTSTART:20261130T220000Z', 'DTEND:20261201T080000Z')
    const busy = [{ starts_at: '2026-11-30T22:00:00.000Z', ends_at: '2026-12-01T08:00:00.000Z' }]
    expect((await days()).body).toEqual([
      {
        staff_id,
        date: '2026-11-30',
        works: [
          { from: '09:00', to: '10:00' },
          { from: '11:00', to: '12:00' },
        ],
        away: [{ from: '10:00', to: '11:00', reason: 'Dentist' }],
        busy,
      },
      {
        staff_id,
        date: '2026-12-01',
        works: [],
        away: [{ from: '00:00', to: '24:00', reason: 'Dentist' }],
        busy,
      },
    ])
    expect((await days('from=2026-12-01&to=2026-11-30')).status).toBe(400)
    expect((await days('from=2026-01-01&to=2026-11-30')).status).toBe(400)
  })

  test('is not booked into by hand without saying so', async () => {
    await busyAt('DTSTART:20261130T090000Z', 'DTEND:20261130T100000Z')
    await takeOff('2026-12-01', { starts_at: '10:00', ends_at: '11:00' })
    const body = { service_id, staff_id, starts_at: '2026-11-30T09:30:00.000Z' }
    const refused = await send('POST', appointments(), body)
    expect(refused.status).toBe(409)
    expect(refused.body.error).toMatchObject({
      code: 'staff_unavailable',
      details: { why: 'busy_elsewhere' },
    })
    const booked = await send('POST', appointments(), { ...body, even_if_unavailable: true })
    expect(booked.status).toBe(201)

    const one = `${appointments()}/${booked.body.id}`
    const starts_at = '2026-12-01T09:15:00.000Z'
    expect((await send('PATCH', one, { starts_at })).body.error).toMatchObject({
      code: 'staff_unavailable',
      details: { why: 'time_off' },
    })
    expect((await send('PATCH', one, { starts_at, even_if_unavailable: true })).body).toMatchObject({
      starts_at,
    })
    expect((await send('PATCH', one, { starts_at: '2026-12-01T10:00:00.000Z' })).status).toBe(200)
    expect((await send('PATCH', one, { notes: 'Has a dog' })).status).toBe(200)
  })
})

describe('a feed', () => {
  test('tells of the appointments to whoever knows the address, until there is a new one', async () => {
    const { database } = api.deps
    const customer = await buildCustomer(database, business_id, { name: 'Bob; Jones, Jr.' })
    const starts_at = '2026-12-01T10:00:00.000Z'
    const time = { starts_at, ends_at: '2026-12-01T11:00:00.000Z', busy_until: '2026-12-01T11:00:00.000Z' }
    const booked = await database.forBusiness(business_id, ({ appointments }) =>
      appointments.book(
        {
          ...time,
          staff_id,
          service_id,
          customer_id: customer.id,
          call_id: null,
          notes: 'Is afraid of needles',
        },
        { by_kind: 'member', call_id: null, user_id: null },
      ),
    )
    const { feed_url } = (await send('POST', `${path}/feed`)).body
    expect((await send('GET', path)).body.feed_url).toBe(feed_url)
    const open = new URL(feed_url as string).pathname
    const answer = await api.send('GET', open)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const [appointment] = Object.values(sync.parseICS(answer.body as string)).filter(
      (each) => each?.type === 'VEVENT',
    )
    expect(appointment).toMatchObject({
      uid: `${booked?.id}@switchboard`,
      summary: 'Check-up, Bob; Jones, Jr.',
      start: new Date(starts_at),
    })
    expect(answer.body).not.toContain('needles')
    await send('POST', `${path}/feed`)
    expect((await api.send('GET', open)).status).toBe(404)
    await send('DELETE', `${path}/feed`)
    expect((await send('GET', path)).body).toMatchObject({ has_feed: false, feed_url: null })
  })

  test('is known to managers, its address to owners alone', async () => {
    const manager = await api.signUp('manager-of-calendars@example.com')
    const body = { email: 'manager-of-calendars@example.com', access: 'manager' }
    await send('PUT', `/api/businesses/${business_id}/members`, body)
    const { feed_url } = (await send('POST', `${path}/feed`)).body
    expect((await send('GET', path)).body).toMatchObject({ has_feed: true, feed_url })
    const told = await api.send('GET', path, { token: manager.token })
    expect(told).toMatchObject({ status: 200, body: { has_feed: true, feed_url: null } })
    expect((await api.send('POST', `${path}/feed`, { token: manager.token })).status).toBe(403)
  })

  test('so is the address of a calendar that is read: managers are told where it is, and no more', async () => {
    const manager = await api.signUp('manager-of-reading@example.com')
    const body = { email: 'manager-of-reading@example.com', access: 'manager' }
    await send('PUT', `/api/businesses/${business_id}/members`, body)
    const secret = { url: 'https://calendar.example.com/private-4711/basic.ics' }
    const asManager = { token: manager.token }
    const added = await api.send('POST', path, { ...asManager, body: secret })
    expect(added).toMatchObject({ status: 201, body: { host: 'calendar.example.com', url: null } })
    const all = `/api/businesses/${business_id}/calendars`
    const told = [
      added,
      await api.send('GET', path, asManager),
      await api.send('GET', all, asManager),
      await api.send('POST', `${path}/${added.body.id as string}/read`, asManager),
    ]
    expect(JSON.stringify(told)).not.toContain('4711')
    const known = [{ host: 'calendar.example.com', ...secret }]
    expect((await send('GET', path)).body.calendars).toMatchObject(known)
    expect((await send('GET', all)).body).toMatchObject(known)
    await send('DELETE', `${path}/${added.body.id as string}`)
  })
})
