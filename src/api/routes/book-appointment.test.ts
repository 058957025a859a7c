import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from '../../../tests/support/api.ts'
import { bookableNow, createBookable, type Bookable } from '../../../tests/support/bookable.ts'
import { buildService } from '../../../tests/support/build.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

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
const holdOf = (args: Record<string, unknown>, on = call) => here.holdOf(on, args)
const book = (args: Record<string, unknown>, on = call) => here.book(on, args)

describe('book_appointment', () => {
  it('books the held time for the known caller, once', async () => {
    const hold_id = await holdOf({ date: 'next Tuesday' })
    const booked = await use('book_appointment', { hold_id, notes: 'First visit' }, call, 'tool-1')
    expect(booked).toMatchObject({
      status: 'ok',
      say: 'It is booked: Cleaning with Ann Example on Tuesday, December 1st, at 9 am, for Emma Carter.',
      data: { words: 'Tuesday, December 1st, at 9 am', customer_name: 'Emma Carter' },
    })
    expect(await use('book_appointment', { hold_id }, call, 'tool-1')).toEqual(booked)
    const other = await use('book_appointment', { hold_id }, call, 'tool-2')
    expect(other).toMatchObject({ status: 'ok', data: { appointment_id: booked.data.appointment_id } })
    expect(await here.appointments()).toMatchObject([
      {
        status: 'booked',
        call_id: call.call_id,
        staff_id: here.ann.id,
        notes: 'First visit',
        customer_name: 'Emma Carter',
      },
    ])
    const { items } = await here.inside((stores) => stores.events.list({ limit: 10, cursor: null }, {}))
    expect(items.filter(({ type }: { type: string }) => type === 'appointment.booked')).toHaveLength(1)
  })

  it('takes only a hold of this very call', async () => {
    const hold_id = await holdOf({ date: 'tomorrow' })
    const thief = await here.dial('+15550009999')
    expect(await use('book_appointment', { hold_id, customer_name: 'Eve Black' }, thief)).toMatchObject({
      status: 'unknown_hold',
    })
    expect(await use('book_appointment', { hold_id: 'hold_0123456789' })).toMatchObject({
      status: 'unknown_hold',
    })
    expect(await here.appointments()).toEqual([])
  })

  it('does not book what has run out, and offers times anew', async () => {
    const hold_id = await holdOf({ date: 'tomorrow' })
    api.clock.advance(5 * 60_000)
    const answer = await use('book_appointment', { hold_id })
    expect(answer).toMatchObject({ status: 'hold_expired', retryable: true })
    expect(await use('book_appointment', { hold_id: answer.data.slots[0].hold_id })).toMatchObject({
      status: 'ok',
    })
  })

  it('asks a stranger for the name, and makes them a customer', async () => {
    const stranger = await here.dial('+15550009999')
    const hold_id = await holdOf({ date: 'tomorrow' }, stranger)
    expect(await use('book_appointment', { hold_id }, stranger)).toMatchObject({ status: 'name_needed' })
    const booked = await use('book_appointment', { hold_id, customer_name: 'Eve Black' }, stranger)
    expect(booked).toMatchObject({ status: 'ok', data: { customer_name: 'Eve Black' } })
    expect(await here.inside((stores) => stores.customers.findByNumber('+15550009999'))).toMatchObject([
      { name: 'Eve Black' },
    ])
    const second = await holdOf({ date: 'Friday' }, stranger)
    await use('book_appointment', { hold_id: second, customer_name: 'eve' }, stranger)
    expect(await here.inside((stores) => stores.customers.findByNumber('+15550009999'))).toHaveLength(1)
  })

  it('says that a time was just taken, and what else there is', async () => {
    const hold_id = await holdOf({ date: '2026-12-01', staff: 'Ann', time: 'at 9 am' })
    await here.take(here.ann, '2026-12-01T14:30:00.000Z')
    const answer = await use('book_appointment', { hold_id })
    expect(answer).toMatchObject({ status: 'slot_taken', retryable: true })
    expect(answer.say).toMatch(
      /^I am sorry, that time has just been taken\. I have Tuesday, December 1st, at 9 am/,
    )
    expect(await use('book_appointment', { hold_id: answer.data.slots[0].hold_id })).toMatchObject({
      status: 'ok',
    })
  })

  it('keeps the buffer behind an appointment free, also from a race', async () => {
    const long = await buildService(api.deps.database, here.business.id, {
      name: 'Drill',
      duration_minutes: 60,
      buffer_minutes: 30,
    })
    await here.inside((stores) =>
      stores.staff.update(here.ann.id, { service_ids: [here.cleaning.id, long.id] }),
    )
    await book({ service: 'Drill', date: '2026-12-01', time: 'at 9' })
    const { slots } = (
      await use('check_availability', { service: 'Cleaning', date: '2026-12-01', staff: 'Ann' })
    ).data
    expect(slots.map(({ words }: { words: string }) => words.slice(-5))).toEqual(['11 am'])
    expect(await here.take(here.ann, '2026-12-01T15:00:00.000Z')).toBeNull()
  })
})

describe('an appointment of the caller', () => {
  it('is found, moved in one piece, and cancelled with a reason; its history tells', async () => {
    await book({ date: 'next Tuesday' })
    call = await here.dial()
    const mine = await use('get_my_appointments')
    expect(mine.say).toBe('You have Cleaning with Ann Example on Tuesday, December 1st, at 9 am.')
    const appointment_id: string = mine.data.appointments[0].id

    const hold_id = await holdOf({ appointment_id, date: 'Friday', time: 'at 11' })
    const moved = await use('reschedule_appointment', { appointment_id, hold_id })
    expect(moved).toMatchObject({ status: 'ok', data: { appointment_id } })
    expect(moved.say).toBe(
      'It is moved from Tuesday, December 1st, at 9 am: now it is Cleaning with Ann Example on Friday, November 27th, at 11 am.',
    )
    expect(await use('reschedule_appointment', { appointment_id, hold_id })).toMatchObject({ status: 'ok' })

    expect(await use('cancel_appointment', { appointment_id })).toMatchObject({ status: 'reason_needed' })
    expect(await use('cancel_appointment', { appointment_id, reason: 'I am ill' })).toMatchObject({
      status: 'ok',
      say: 'It is cancelled: Cleaning with Ann Example on Friday, November 27th, at 11 am.',
    })
    expect(await use('cancel_appointment', { appointment_id, reason: 'again' })).toMatchObject({
      status: 'not_found',
    })
    expect(await use('get_my_appointments')).toMatchObject({ status: 'none' })
    expect(await here.appointments()).toMatchObject([{ status: 'cancelled', cancel_reason: 'I am ill' }])
    const history = await here.inside((stores) => stores.appointments.history(appointment_id))
    expect(history).toMatchObject([
      { action: 'booked', by_kind: 'call' },
      { action: 'rescheduled', call_id: call.call_id, previous_starts_at: '2026-12-01T14:00:00.000Z' },
      { action: 'cancelled', call_id: call.call_id, reason: 'I am ill' },
    ])
  })

  it('may move by less than its own length', async () => {
    await here.inside((stores) => stores.business.update({ slot_step_minutes: 30 }))
    const appointment_id = await book({ date: 'next Tuesday', time: 'at 9' })
    const hold_id = await holdOf({ appointment_id, date: 'next Tuesday', time: 'at 9:30' })
    expect(await use('reschedule_appointment', { appointment_id, hold_id })).toMatchObject({ status: 'ok' })
    expect(await here.appointments()).toMatchObject([{ starts_at: '2026-12-01T14:30:00.000Z' }])
  })

  it('stays where it is when the new time is taken meanwhile', async () => {
    const appointment_id = await book({ date: 'next Tuesday' })
    const hold_id = await holdOf({ appointment_id, date: 'Friday', staff: 'Bob', time: 'at 9' })
    await here.take(here.bob, '2026-11-27T14:00:00.000Z')
    const answer = await use('reschedule_appointment', { appointment_id, hold_id })
    expect(answer).toMatchObject({ status: 'slot_taken', data: { slots: expect.any(Array) } })
    expect((await use('get_my_appointments')).say).toContain('Tuesday, December 1st, at 9 am')
  })

  it('is nobody else’s: another number, or none, learns nothing and changes nothing', async () => {
    const appointment_id = await book({ date: 'next Tuesday' })
    for (const number of ['+15550009999', null]) {
      const other = await here.dial(number)
      const hold_id = await holdOf({ date: 'Friday' }, other)
      const answers = [
        await use('get_my_appointments', {}, other),
        await use('cancel_appointment', { appointment_id, reason: 'x' }, other),
        await use('reschedule_appointment', { appointment_id, hold_id }, other),
        await use('check_availability', { appointment_id }, other),
      ]
      expect(answers.map(({ status }) => status)).toEqual([
        number === null ? 'unknown_caller' : 'none',
        'not_found',
        'not_found',
        'not_found',
      ])
      expect(JSON.stringify(answers)).not.toMatch(/Emma|December 1st/)
    }
    expect(await here.appointments()).toMatchObject([
      { status: 'booked', starts_at: '2026-12-01T14:00:00.000Z' },
    ])
  })

  it('booked with a withheld number can be changed in the same call', async () => {
    call = await here.dial(null)
    const hold_id = await holdOf({ date: 'next Tuesday' })
    await use('book_appointment', { hold_id, customer_name: 'Nobody Known' })
    const { data } = await use('get_my_appointments')
    expect(data.appointments).toHaveLength(1)
    expect((await use('get_my_appointments', {}, await here.dial(null))).status).toBe('unknown_caller')
  })
})
