import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'
import { bookableNow, createBookable, type Bookable } from '../../../tests/support/bookable.ts'

let api: TestApi
let here: Bookable
let owner: Login
let path: string

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  api.clock.set(bookableNow)
  here = await createBookable(api)
  await api.addMember(here.business.id, owner, 'manager')
  path = `/api/businesses/${here.business.id}`
})

const ask = (method: string, url: string, body?: unknown) =>
  api.send(method, `${path}/${url}`, { token: owner.token, body })
const events = async () =>
  (await ask('GET', 'events')).body.items.map(({ type }: { type: string }) => type).toReversed()

describe('availability', () => {
  test("is every free slot of the days asked for, on the business's calendar", async () => {
    const taken = await here.take(here.ann, '2026-11-27T14:30:00.000Z')
    await here.inside((stores) =>
      stores.closures.create({ date: '2026-11-26', opens_at: null, closes_at: null, reason: 'Thanksgiving' }),
    )
    const query = `availability?service_id=${here.cleaning.id}&from=2026-11-26&to=2026-11-27`
    const { body } = await ask('GET', query)
    expect(body[0]).toEqual({ date: '2026-11-26', is_open: false, reason: 'Thanksgiving', slots: [] })
    expect(
      body[1].slots.map((slot: { starts_at: string; staff_name: string }) => [
        slot.starts_at,
        slot.staff_name,
      ]),
    ).toEqual([
      ['2026-11-27T14:00:00.000Z', 'Dr. Bob Sample'],
      ['2026-11-27T15:00:00.000Z', 'Dr. Bob Sample'],
      ['2026-11-27T16:00:00.000Z', 'Ann Example'],
      ['2026-11-27T16:00:00.000Z', 'Dr. Bob Sample'],
    ])
    const ofAnn = await ask('GET', `${query}&staff_id=${here.ann.id}`)
    expect(ofAnn.body[1].slots).toHaveLength(1)
    const moving = `${query}&staff_id=${here.ann.id}&moving_appointment_id=${taken?.id}`
    expect((await ask('GET', moving)).body[1].slots).toHaveLength(3)
    for (const days of [
      'from=2026-11-27&to=2026-11-26',
      'from=2026-11-01&to=2026-12-31',
      'from=soon&to=later',
    ]) {
      expect((await ask('GET', `availability?service_id=${here.cleaning.id}&${days}`)).status).toBe(400)
    }
  })
})

describe('appointments', () => {
  const create = (values: object = {}) =>
    ask('POST', 'appointments', {
      service_id: here.cleaning.id,
      starts_at: '2026-11-27T09:00:00-05:00',
      ...values,
    })

  test('are booked by the owner: in a free slot with whoever is best, or with anybody at any time', async () => {
    const first = await create()
    expect(first).toMatchObject({
      status: 201,
      body: {
        staff_name: 'Ann Example',
        service_name: 'Cleaning',
        starts_at: '2026-11-27T14:00:00.000Z',
        ends_at: '2026-11-27T15:00:00.000Z',
        status: 'booked',
        call_id: null,
      },
    })
    expect((await create()).body.staff_name).toBe('Dr. Bob Sample')
    expect(await create()).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    expect(await create({ staff_id: here.ann.id })).toMatchObject({ status: 409 })
    const night = { staff_id: here.ann.id, starts_at: '2026-11-29T23:00:00-05:00', duration_minutes: 30 }
    expect(await create(night)).toMatchObject({ status: 201, body: { ends_at: '2026-11-30T04:30:00.000Z' } })
    expect(await events()).toEqual(['appointment.booked', 'appointment.booked', 'appointment.booked'])
  })

  test('are listed by time, person, customer and status, in pages', async () => {
    const early = await create({ staff_id: here.ann.id })
    const late = await create({ staff_id: here.bob.id, starts_at: '2026-11-30T15:00:00Z' })
    const ids = async (query: string) =>
      (await ask('GET', `appointments?${query}`)).body.items.map(({ id }: { id: string }) => id)
    expect(await ids('')).toEqual([early.body.id, late.body.id])
    expect(await ids(`staff_id=${here.bob.id}`)).toEqual([late.body.id])
    expect(await ids('from=2026-11-27T15:00:00Z')).toEqual([late.body.id])
    expect(await ids('to=2026-11-30T10:00:00-05:00')).toEqual([early.body.id])
    await ask('PUT', `appointments/${early.body.id}/status`, { status: 'completed' })
    expect(await ids('status=booked')).toEqual([late.body.id])
    const page = await ask('GET', 'appointments?limit=1')
    expect(await ids(`limit=1&cursor=${page.body.next_cursor}`)).toEqual([late.body.id])
  })

  test('are moved, cancelled with a reason, and opened again unless the time is taken', async () => {
    const { id } = (await create({ staff_id: here.ann.id, duration_minutes: 30 })).body
    const moved = await ask('PATCH', `appointments/${id}`, {
      starts_at: '2026-11-27T16:00:00Z',
      notes: 'Bring X-rays',
    })
    expect(moved.body).toMatchObject({ ends_at: '2026-11-27T16:30:00.000Z', notes: 'Bring X-rays' })
    await here.take(here.bob, '2026-11-27T16:00:00.000Z')
    expect(await ask('PATCH', `appointments/${id}`, { staff_id: here.bob.id })).toMatchObject({ status: 409 })
    expect((await ask('PATCH', `appointments/${id}`, {})).status).toBe(400)

    const cancel = { status: 'cancelled', reason: 'Owner is ill' }
    expect((await ask('PUT', `appointments/${id}/status`, cancel)).body).toMatchObject({
      cancel_reason: 'Owner is ill',
    })
    await ask('PUT', `appointments/${id}/status`, cancel)
    expect(await ask('PATCH', `appointments/${id}`, { staff_id: here.ann.id })).toMatchObject({ status: 409 })
    const rival = await here.take(here.ann, '2026-11-27T16:00:00.000Z')
    expect(await ask('PUT', `appointments/${id}/status`, { status: 'booked' })).toMatchObject({ status: 409 })
    await ask('PUT', `appointments/${rival?.id ?? ''}/status`, { status: 'cancelled' })
    expect((await ask('PUT', `appointments/${id}/status`, { status: 'booked' })).body).toMatchObject({
      status: 'booked',
      cancel_reason: null,
    })
    const history = await ask('GET', `appointments/${id}/history`)
    expect(history.body.map(({ action }: { action: string }) => action)).toEqual([
      'booked',
      'rescheduled',
      'cancelled',
      'reopened',
    ])
    expect(history.body[2]).toMatchObject({
      by_kind: 'member',
      user_id: owner.user_id,
      reason: 'Owner is ill',
    })
  })

  test('of another business are not there, and take nothing of it', async () => {
    const foreign = await createBookable(api)
    const theirs = await foreign.take(foreign.ann, '2026-11-27T14:00:00.000Z')
    const id = theirs?.id ?? ''
    for (const [method, url, body] of [
      ['GET', `appointments/${id}`, undefined],
      ['PATCH', `appointments/${id}`, { notes: 'x' }],
      ['PUT', `appointments/${id}/status`, { status: 'cancelled' }],
      ['GET', `appointments/${id}/history`, undefined],
    ] as const) {
      expect((await ask(method, url, body)).status).toBe(404)
    }
    expect((await create({ service_id: foreign.cleaning.id })).status).toBe(404)
    expect((await create({ staff_id: foreign.ann.id })).status).toBe(404)
    expect(await foreign.appointments()).toMatchObject([{ status: 'booked', notes: null }])
  })
})
