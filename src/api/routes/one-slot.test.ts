import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../../tests/support/api.ts'
import { bookableNow, createBookable, type Bookable } from '../../../tests/support/bookable.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

const callers = 1_000
const only = '2026-12-01T14:00:00.000Z'

let api: TestApi
let here: Bookable
beforeAll(async () => {
  api = await startTestApi()
  api.clock.set(bookableNow)
  here = await createBookable(api, { booking_horizon_days: 6 })
  await here.inside(async (stores) => {
    await stores.staff.update(here.bob.id, { is_active: false })
    await stores.hours.replaceWeek([{ weekday: 2, opens_at: '09:00', closes_at: '10:00' }])
  })
})
afterAll(() => api.close())

/** A server that is overrun says that it may be tried once more, and a model does so. */
async function bookInTheEnd(held: { call: TestCall; hold_id: string }, index: number) {
  const args = { hold_id: held.hold_id, customer_name: `Caller Number${index}` }
  for (;;) {
    const answer = await here.use(held.call, 'book_appointment', args)
    if (answer.status !== 'unavailable') return answer
  }
}

/** Each call has got a hold on the one slot, as when all of them asked in the same moment. */
async function callWithHold(index: number): Promise<{ call: TestCall; hold_id: string }> {
  const call = await here.dial(`+1555${String(index).padStart(7, '0')}`)
  const ends_at = '2026-12-01T15:00:00.000Z'
  const slot = { staff_id: here.ann.id, starts_at: only, ends_at, busy_until: ends_at }
  const [hold] = await here.inside((stores) =>
    stores.slotHolds.hold([slot], {
      service_id: here.cleaning.id,
      call_id: call.call_id,
      customer_id: null,
      expires_at: new Date(api.clock.now().getTime() + 300_000).toISOString(),
    }),
  )
  return { call, hold_id: hold?.id ?? '' }
}

test(
  `of ${callers} callers who book one slot at once, one has it and all others are told so`,
  { timeout: 180_000 },
  async () => {
    const held: Awaited<ReturnType<typeof callWithHold>>[] = []
    for (let first = 0; first < callers; first += 50) {
      held.push(...(await Promise.all(Array.from({ length: 50 }, (_, index) => callWithHold(first + index)))))
    }
    const answers = await Promise.all(held.map(bookInTheEnd))
    const booked = answers.filter(({ status }) => status === 'ok')
    const refused = answers.filter(({ status }) => status === 'slot_taken')
    expect(booked).toHaveLength(1)
    expect(refused).toHaveLength(callers - 1)
    for (const { say } of refused) expect(say).toMatch(/^I am sorry, that time has just been taken\./)
    expect(await here.appointments()).toMatchObject([
      { starts_at: only, status: 'booked', customer_name: booked[0].data.customer_name },
    ])
    const known = await here.inside((stores) => stores.customers.list({ limit: 10, cursor: null }))
    expect(known.items.map(({ name }) => name)).toEqual([booked[0].data.customer_name, 'Emma Carter'])
  },
)
