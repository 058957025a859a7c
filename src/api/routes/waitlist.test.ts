import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lapseOffer } from '#actions/waitlist/lapse-offer.ts'
import type { Service } from '#domain/service.ts'
import { startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'
import {
  bookableNow,
  createBookable,
  emma as emmasNumber,
  type Bookable,
} from '../../../tests/support/bookable.ts'
import { buildService } from '../../../tests/support/build.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let here: Bookable
let emma: TestCall
let other: TestCall

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  api.clock.set(bookableNow)
  here = await createBookable(api)
  await api.addMember(here.business.id, owner, 'manager')
  await here.inside((stores) => stores.staff.update(here.bob.id, { is_active: false }))
  emma = await here.dial()
  other = await here.dial('+15550009999')
})

const ask = (method: string, url: string, body?: unknown) =>
  api.send(method, `/api/businesses/${here.business.id}/${url}`, { token: owner.token, body })
const entries = async () => (await ask('GET', 'waitlist')).body.items
const offers = async () =>
  (await ask('GET', 'events')).body.items.filter(({ type }: { type: string }) => type === 'waitlist.offered')
/** The whole of next Tuesday, one appointment an hour. */
const fillTuesday = async () => {
  const taken = [14, 15, 16].map((hour) => here.take(here.ann, `2026-12-01T${hour}:00:00.000Z`))
  return (await Promise.all(taken)).map((each) => each?.id ?? '')
}
const join = (call: TestCall, args: object = {}) =>
  here.use(call, 'join_waitlist', { date: 'next Tuesday', ...args })
const cancel = (id: string) => ask('PUT', `appointments/${id}/status`, { status: 'cancelled' })
/** What the queue does when its time has come. */
const lapse = async () => {
  for (const { data } of await offers()) {
    const { waitlist_entry_id: entry_id, staff_id, starts_at } = data
    const ends_at = new Date(Date.parse(starts_at) + 3_600_000).toISOString()
    const job = { entry_id, staff_id, starts_at, ends_at, passed_over: [entry_id] }
    await lapseOffer(api.deps, { business_id: here.business.id, data: job })
  }
}

describe('the waitlist', () => {
  test('is joined on the phone, once for a service', async () => {
    const joined = await join(emma)
    expect(joined).toMatchObject({ status: 'ok' })
    expect(joined.say).toMatch(/^Emma Carter is on the waitlist for Cleaning, for Tuesday, December 1st\./)
    await join(emma, { date: 'next week', time: 'in the morning', staff: 'Ann' })
    expect(await entries()).toMatchObject([
      {
        customer_name: 'Emma Carter',
        service_name: 'Cleaning',
        staff_id: here.ann.id,
        from_date: '2026-11-30',
        to_date: '2026-12-06',
        latest_time: '12:00',
        status: 'waiting',
        call_id: emma.call_id,
      },
    ])
    expect((await here.use(emma, 'get_my_appointments')).say).toBe('You are on the waitlist for Cleaning.')
    const withheld = await here.dial(null)
    expect(await join(withheld, { customer_name: 'No Number' })).toMatchObject({ status: 'number_needed' })
  })

  test('offers a freed place to whoever waits longest, keeps it for them, and they book it', async () => {
    const [first = ''] = await fillTuesday()
    await join(emma)
    api.clock.advance(1_000)
    await join(other, { customer_name: 'Oscar Other' })
    await cancel(first)
    expect(await offers()).toMatchObject([
      { data: { customer_name: 'Emma Carter', words: 'Tuesday, December 1st, at 9 am' } },
    ])
    expect(await entries()).toMatchObject([{ status: 'offered' }, { status: 'waiting' }])

    expect((await here.use(emma, 'get_my_appointments')).say).toMatch(
      /^A place is free for you: Cleaning on Tuesday, December 1st, at 9 am, kept until Wednesday, November 25th, at noon\. /,
    )
    const day = { date: '2026-12-01' }
    expect(await here.use(other, 'check_availability', day)).toMatchObject({ status: 'fully_booked' })
    await here.book(emma, day)
    expect(await entries()).toMatchObject([
      { status: 'booked', offer_expires_at: null },
      { status: 'waiting' },
    ])
  })

  test('passes an offer on when it was not taken in time', async () => {
    const [first = ''] = await fillTuesday()
    await join(emma)
    api.clock.advance(1_000)
    await join(other, { customer_name: 'Oscar Other' })
    await cancel(first)
    await lapse()
    expect(await offers()).toHaveLength(1)
    api.clock.advance(2 * 3_600_000)
    await lapse()
    expect(
      (await offers()).map(({ data }: { data: { customer_name: string } }) => data.customer_name),
    ).toEqual(['Oscar Other', 'Emma Carter'])
    expect(await entries()).toMatchObject([{ status: 'waiting' }, { status: 'offered' }])
  })

  test('offers nothing that does not fit', async () => {
    const [first = '', second = ''] = await fillTuesday()
    await join(emma, { time: 'after 10 am' })
    await cancel(first)
    expect(await offers()).toEqual([])
    const moved = await ask('PATCH', `appointments/${second}`, {
      starts_at: '2026-12-01T14:00:00Z',
      service_id: here.cleaning.id,
    })
    expect(moved.status).toBe(200)
    expect(await offers()).toMatchObject([{ data: { starts_at: '2026-12-01T15:00:00.000Z' } }])
  })

  describe('offers what really became free', () => {
    /** The next offer's start, of somebody who waits for this service on that day. */
    async function offerOf(to_book: Service, freed: string, wish: object = {}): Promise<string | undefined> {
      const [customer] = await here.inside((stores) => stores.customers.findByNumber(emmasNumber))
      const day = { from_date: '2026-12-01', to_date: '2026-12-01' }
      const entry = { customer_id: customer?.id, service_id: to_book.id, ...day, ...wish }
      expect((await ask('POST', 'waitlist', entry)).status).toBe(201)
      await cancel(freed)
      return (await offers())[0]?.data.starts_at
    }
    const serviceOf = async (duration_minutes: number, buffer_minutes = 0) => {
      const made = await buildService(api.deps.database, here.business.id, {
        name: `${duration_minutes} minutes`,
        duration_minutes,
        buffer_minutes,
      })
      for (const { id } of [here.ann, here.bob]) {
        const service_ids = [here.cleaning.id, made.id]
        await here.inside((stores) => stores.staff.update(id, { service_ids }))
      }
      return made
    }
    const book = async (starts_at: string, service: Service, staff = here.ann) =>
      (await ask('POST', 'appointments', { starts_at, service_id: service.id, staff_id: staff.id })).body.id
    const step = (slot_step_minutes: number) =>
      here.inside((stores) => stores.business.update({ slot_step_minutes }))

    test('its start, though an earlier time reaches into it', async () => {
      await step(30)
      const freed = await book('2026-12-01T15:00:00Z', here.cleaning)
      expect(await offerOf(here.cleaning, freed)).toBe('2026-12-01T15:00:00.000Z')
    })

    test('nothing, when only an earlier time is wished that ends in it', async () => {
      await step(30)
      const freed = await book('2026-12-01T15:00:00Z', here.cleaning)
      expect(await offerOf(here.cleaning, freed, { latest_time: '10:00' })).toBeUndefined()
    })

    test('a longer service around it, where it fits in no other way', async () => {
      const [short, long] = [await serviceOf(30), await serviceOf(90)]
      await step(30)
      // 9:00 to 10:00 was free all along, 10:30 on is taken: only with the half hour between can it be had.
      const freed = await book('2026-12-01T15:00:00Z', short)
      await here.take(here.ann, '2026-12-01T15:30:00.000Z', 90)
      expect(await offerOf(long, freed)).toBe('2026-12-01T14:00:00.000Z')
    })

    test('the next start of the grid, where it began beside it, buffer and all', async () => {
      const buffered = await serviceOf(30, 30)
      await step(15)
      // 9:05 to 10:05, kept free until 10:35.
      const body = { starts_at: '2026-12-01T14:05:00Z', duration_minutes: 60 }
      const rest = { service_id: buffered.id, staff_id: here.ann.id }
      const { id } = (await ask('POST', 'appointments', { ...body, ...rest })).body
      // From 10:35 on Ann has something else to do.
      await here.take(here.ann, '2026-12-01T15:35:00.000Z', 85)
      expect(await offerOf(buffered, id)).toBe('2026-12-01T14:15:00.000Z')
    })

    test('only of the one whose time it was', async () => {
      await here.inside((stores) => stores.staff.update(here.bob.id, { is_active: true }))
      // Bob has all morning, and nobody waits for what could be had anyway.
      const freed = await book('2026-12-01T16:00:00Z', here.cleaning)
      expect(await offerOf(here.cleaning, freed)).toBe('2026-12-01T16:00:00.000Z')
      expect((await offers())[0].data.staff_id).toBe(here.ann.id)
    })

    test('by the clock of the business, also where its day is not that of UTC', async () => {
      here = await createBookable(api, { timezone: 'Pacific/Auckland', slot_step_minutes: 30 })
      await api.addMember(here.business.id, owner, 'manager')
      await here.inside((stores) => stores.staff.update(here.bob.id, { is_active: false }))
      // Tuesday at 10 in Auckland is Monday evening in UTC.
      const freed = await book('2026-11-30T21:00:00Z', here.cleaning)
      expect(await offerOf(here.cleaning, freed, { earliest_time: '10:00' })).toBe('2026-11-30T21:00:00.000Z')
    })
  })

  test('is also kept by the owner', async () => {
    const [customer] = await here.inside((stores) => stores.customers.findByNumber('+15550001111'))
    const wish = {
      customer_id: customer?.id,
      service_id: here.cleaning.id,
      from_date: '2026-12-01',
      to_date: '2026-12-04',
    }
    const made = await ask('POST', 'waitlist', wish)
    expect(made).toMatchObject({ status: 201, body: { status: 'waiting', call_id: null } })
    expect((await ask('POST', 'waitlist', { ...wish, to_date: '2026-11-30' })).status).toBe(400)
    expect((await ask('DELETE', `waitlist/${made.body.id}`)).status).toBe(204)
    expect((await ask('DELETE', `waitlist/${made.body.id}`)).status).toBe(404)
    expect((await ask('GET', 'waitlist?status=waiting')).body.items).toEqual([])
  })
})
