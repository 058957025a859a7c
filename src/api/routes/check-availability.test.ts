import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from '../../../tests/support/api.ts'
import { bookableNow, createBookable, type Bookable } from '../../../tests/support/bookable.ts'
import { buildService } from '../../../tests/support/build.ts'
import { ended, sendEvents, type TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let here: Bookable
let call: TestCall

beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())
beforeEach(async () => {
  api.clock.set(bookableNow)
  here = await createBookable(api)
  call = await here.dial()
})

const use = (name: string, args: Record<string, unknown> = {}, on = call, id?: string) =>
  here.use(on, name, args, id)
const book = (args: Record<string, unknown>, on = call) => here.book(on, args)

describe('check_availability', () => {
  it('offers a few times of a day, with holds and words', async () => {
    const answer = await use('check_availability', { service: 'cleaning', date: 'next Tuesday' })
    expect(answer).toMatchObject({ status: 'ok', retryable: false })
    expect(answer.say).toBe(
      'I have Tuesday, December 1st, at 9 am, 10 am or 11 am with Ann Example. Which one suits you?',
    )
    expect(answer.data.slots).toMatchObject([
      {
        starts_at: '2026-12-01T14:00:00.000Z',
        words: 'Tuesday, December 1st, at 9 am',
        staff_name: 'Ann Example',
      },
      { starts_at: '2026-12-01T15:00:00.000Z' },
      { starts_at: '2026-12-01T16:00:00.000Z' },
    ])
    const again = await use('check_availability', { service: 'cleaning', date: '2026-12-01' })
    expect(again.data.slots).toEqual(answer.data.slots)
  })

  it('needs no name for the only service, and takes the soonest without a day', async () => {
    const { say } = await use('check_availability')
    expect(say).toBe('I have Wednesday, November 25th, at 11 am with Ann Example. Shall I book that?')
  })

  it('knows the wish for a time, and what else there is that day', async () => {
    const exact = await use('check_availability', { date: 'tomorrow', time: 'at ten' })
    expect(exact.say).toBe('I have Thursday, November 26th, at 10 am with Ann Example. Shall I book that?')
    const other = await use('check_availability', { date: 'tomorrow', time: 'in the afternoon' })
    expect(other).toMatchObject({ status: 'other_time', retryable: true })
    expect(other.say).toMatch(/^At that time I have nothing.*9 am, 10 am or 11 am/)
  })

  it('spreads several days', async () => {
    const { say } = await use('check_availability', { date: 'next week' })
    expect(say).toBe(
      'I have Monday, November 30th, at 9 am with Ann Example, Wednesday, December 2nd, at 9 am with Ann Example or Friday, December 4th, at 9 am with Ann Example. Which one suits you?',
    )
  })

  it('says why there is nothing, and when there is something', async () => {
    await here.inside((stores) =>
      stores.closures.create({ date: '2026-12-01', opens_at: null, closes_at: null, reason: 'Holiday' }),
    )
    const closed = await use('check_availability', { date: 'Tuesday' })
    expect(closed).toMatchObject({ status: 'closed', retryable: true })
    expect(closed.say).toMatch(
      /^We are closed on Tuesday, December 1st \(Holiday\)\. The next I have is Wednesday, December 2nd, at 9 am/,
    )
    expect(closed.data.slots).toHaveLength(3)
    expect(await use('check_availability', { date: 'Sunday' })).toMatchObject({ status: 'closed' })
    expect(await use('check_availability', { date: '2026-11-20' })).toMatchObject({ status: 'past_date' })
    expect(await use('check_availability', { date: '2027-11-19' })).toMatchObject({
      status: 'beyond_horizon',
    })
    expect(await use('check_availability', { date: 'when pigs fly' })).toMatchObject({
      status: 'unclear_date',
    })
    api.clock.set('2026-11-25T16:30:00.000Z')
    expect(await use('check_availability', { date: 'today' })).toMatchObject({ status: 'too_soon' })
  })

  it('asks which service, and does not guess', async () => {
    await buildService(api.deps.database, here.business.id, { name: 'Whitening', duration_minutes: 30 })
    expect(await use('check_availability', { date: 'tomorrow' })).toMatchObject({
      status: 'service_needed',
      say: 'Which service would you like: Cleaning or Whitening?',
    })
    expect(await use('check_availability', { service: 'tattoo' })).toMatchObject({
      status: 'unknown_service',
    })
    expect(await use('check_availability', { service: 'whitening', date: 'tomorrow' })).toMatchObject({
      status: 'no_staff',
    })
  })

  it('asks a person only when one is named, else the usual one, else who has least to do', async () => {
    const named = await use('check_availability', { date: 'tomorrow', staff: 'Dr. Sample' })
    expect(named.data.slots[0].staff_name).toBe('Dr. Bob Sample')
    expect(await use('check_availability', { staff: 'Zoe' })).toMatchObject({ status: 'unknown_staff' })

    await book({ date: 'Friday', staff: 'Bob' })
    expect((await use('check_availability', { date: 'tomorrow' })).data.slots[0].staff_name).toBe(
      'Dr. Bob Sample',
    )
    const stranger = await here.dial('+15550009999')
    const { slots } = (await use('check_availability', { date: 'Friday' }, stranger)).data
    expect(slots[0].staff_name).toBe('Ann Example')

    await here.inside((stores) =>
      stores.staff.addException(here.bob.id, {
        date: '2026-12-01',
        is_available: false,
        starts_at: null,
        ends_at: null,
        reason: null,
      }),
    )
    const away = await use('check_availability', { date: 'Tuesday', staff: 'Bob' })
    expect(away).toMatchObject({ status: 'staff_away' })
    expect(away.say).toContain('Dr. Bob Sample is not in on Tuesday, December 1st.')
  })

  it('goes to somebody else where the usual person is away, does it no longer, or has left', async () => {
    await book({ date: 'Friday', staff: 'Bob' })
    const who = async (date: string) =>
      (await use('check_availability', { date })).data.slots[0]?.staff_name as string
    const day = { date: '2026-12-01', starts_at: null, ends_at: null, reason: null }
    await here.inside((stores) => stores.staff.addException(here.bob.id, { ...day, is_available: false }))
    expect([await who('tomorrow'), await who('2026-12-01')]).toEqual(['Dr. Bob Sample', 'Ann Example'])
    await here.inside((stores) => stores.staff.update(here.bob.id, { service_ids: [] }))
    expect(await who('tomorrow')).toBe('Ann Example')
    await here.inside((stores) =>
      stores.staff.update(here.bob.id, { is_active: false, service_ids: [here.cleaning.id] }),
    )
    expect(await who('tomorrow')).toBe('Ann Example')
  })

  it('offers nobody in place of the person asked for, and asks which of two is meant', async () => {
    await here.take(here.bob, '2026-12-01T14:00:00.000Z', 180)
    const full = await use('check_availability', { date: '2026-12-01', staff: 'Bob' })
    expect(full).toMatchObject({ status: 'fully_booked' })
    expect(full.say).toContain('Dr. Bob Sample has nothing free on Tuesday, December 1st.')
    expect(full.data.slots[0].staff_name).toBe('Dr. Bob Sample')
    await here.inside((stores) => stores.staff.update(here.ann.id, { service_ids: [] }))
    const cannot = await use('check_availability', { date: '2026-12-01', staff: 'Ann' })
    expect(cannot).toMatchObject({ status: 'no_staff', data: { slots: [] } })
    expect(cannot.say).toContain('Ann Example does not offer that.')
    await here.inside((stores) => stores.staff.update(here.ann.id, { name: 'Bob Example' }))
    const namesakes = await here.dial()
    const which = await here.use(namesakes, 'check_availability', { staff: 'Bob' })
    expect(which).toMatchObject({ status: 'staff_needed', retryable: true })
    expect(which.say).toBe('Do you mean Bob Example or Dr. Bob Sample?')
    expect((await here.use(namesakes, 'check_availability', { staff: 'anybody' })).status).toBe('ok')
  })

  it('keeps what it offers from other callers, until it runs out or the call ends', async () => {
    await here.inside((stores) => stores.staff.update(here.bob.id, { is_active: false }))
    const other = await here.dial('+15550009999')
    const day = { date: '2026-12-01' }
    expect(await use('check_availability', day)).toMatchObject({ status: 'ok' })
    expect(await use('check_availability', day, other)).toMatchObject({ status: 'fully_booked' })
    expect(await use('check_availability', day)).toMatchObject({ status: 'ok' })
    await sendEvents(api, call, [ended(0, api.clock.now())])
    expect(await use('check_availability', day, other)).toMatchObject({ status: 'ok' })
    const third = await here.dial('+15550008888')
    expect(await use('check_availability', day, third)).toMatchObject({ status: 'fully_booked' })
    api.clock.advance(5 * 60_000)
    expect(await use('check_availability', day, third)).toMatchObject({ status: 'ok' })
  })
})

describe('get_staff', () => {
  it('says who works here, for what, and who is in', async () => {
    expect((await use('get_staff')).say).toBe(
      'There is Ann Example, for Cleaning and Dr. Bob Sample, for Cleaning.',
    )
    await here.inside((stores) =>
      stores.staff.replaceAvailability(here.ann.id, [{ weekday: 1, starts_at: '09:00', ends_at: '12:00' }]),
    )
    expect((await use('get_staff', { date: 'tomorrow' })).data.staff).toMatchObject([
      { name: 'Dr. Bob Sample' },
    ])
    expect((await use('get_staff', { date: 'Sunday' })).status).toBe('none')
    expect((await use('get_staff', { name: 'Zoe' })).status).toBe('not_found')
  })
})
