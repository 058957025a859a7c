import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { StaffTimes } from './day-times.ts'
import { slotFinder, type SlotRequest } from './slots.ts'

const ann: StaffTimes = { id: 'ann', week: [], exceptions: [] }
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '12:00' }))

function request(changes: Partial<SlotRequest> & { timezone?: string } = {}): SlotRequest {
  const { timezone = 'America/New_York', ...rest } = changes
  return {
    opening: { timezone, hours: weekdays, closures: [] },
    rules: { booking_lead_minutes: 0, booking_horizon_days: 60, slot_step_minutes: 60 },
    staff: [ann],
    duration_minutes: 60,
    buffer_minutes: 0,
    busy: [],
    now: new Date('2026-11-23T12:00:00Z'),
    ...rest,
  }
}

/** The wall-clock times of the slots on a date. */
function times(of: SlotRequest, date: string): string[] {
  return slotFinder(of)
    .on(Temporal.PlainDate.from(date))
    .map(({ starts_at }) =>
      Temporal.Instant.from(starts_at)
        .toZonedDateTimeISO(of.opening.timezone)
        .toPlainTime()
        .toString()
        .slice(0, 5),
    )
}

const day = '2026-11-24'
const morning = ['09:00', '10:00', '11:00']

describe('a day', () => {
  test('is offered in steps from the opening, and the last one ends by closing time', () => {
    expect(times(request(), day)).toEqual(morning)
    expect(times(request({ duration_minutes: 90 }), day)).toEqual(['09:00', '10:00'])
    expect(times(request({ duration_minutes: 200 }), day)).toEqual([])
  })

  test('that is closed, or a holiday, has none; with other hours it has those', () => {
    expect(times(request(), '2026-11-22')).toEqual([])
    const opening = (opens_at: string | null, closes_at: string | null) => ({
      ...request().opening,
      closures: [{ date: day, opens_at, closes_at, reason: null }],
    })
    expect(times(request({ opening: opening(null, null) }), day)).toEqual([])
    expect(times(request({ opening: opening('10:00', '11:00') }), day)).toEqual(['10:00'])
  })

  test('gone by, too soon, or beyond the horizon has none', () => {
    expect(times(request(), '2026-11-20')).toEqual([])
    expect(times(request({ now: new Date('2026-11-24T15:00:00Z') }), day)).toEqual(['10:00', '11:00'])
    const rules = { booking_lead_minutes: 60, booking_horizon_days: 2, slot_step_minutes: 60 }
    expect(times(request({ rules, now: new Date('2026-11-24T14:01:00Z') }), day)).toEqual(['11:00'])
    expect(times(request({ rules }), '2026-11-25')).toEqual(morning)
    expect(times(request({ rules }), '2026-11-26')).toEqual([])
  })

  test('of nobody who works has none', () => {
    expect(times(request({ staff: [] }), day)).toEqual([])
  })

  test('open around midnight goes on into the next', () => {
    const hours = [
      { weekday: 2, opens_at: '22:00', closes_at: '24:00' },
      { weekday: 3, opens_at: '00:00', closes_at: '00:30' },
    ]
    const opening = { ...request().opening, hours }
    expect(times(request({ opening, duration_minutes: 90 }), day)).toEqual(['22:00', '23:00'])
    expect(times(request({ opening, duration_minutes: 120 }), day)).toEqual(['22:00'])
  })
})

describe('staff', () => {
  const on = (staff: Partial<StaffTimes>) => times(request({ staff: [{ ...ann, ...staff }] }), day)
  const exception = { date: day, is_available: false, starts_at: null, ends_at: null }

  test('work their own week, within the hours of the business', () => {
    expect(on({ week: [{ weekday: 2, starts_at: '10:00', ends_at: '18:00' }] })).toEqual(['10:00', '11:00'])
    expect(on({ week: [{ weekday: 1, starts_at: '10:00', ends_at: '18:00' }] })).toEqual([])
  })

  test('are away all day, or for a while, or come at unusual times', () => {
    expect(on({ exceptions: [exception] })).toEqual([])
    expect(on({ exceptions: [{ ...exception, date: '2026-11-25' }] })).toEqual(morning)
    expect(on({ exceptions: [{ ...exception, starts_at: '10:00', ends_at: '11:00' }] })).toEqual([
      '09:00',
      '11:00',
    ])
    expect(
      on({
        week: [{ weekday: 2, starts_at: '09:00', ends_at: '10:00' }],
        exceptions: [{ ...exception, is_available: true, starts_at: '11:00', ends_at: '20:00' }],
      }),
    ).toEqual(['11:00'])
  })
})

describe('time that is taken', () => {
  const taken = { staff_id: 'ann', starts_at: '2026-11-24T15:00:00Z', ends_at: '2026-11-24T16:00:00Z' }

  test('is not offered, nor what would run into it with its buffer', () => {
    expect(times(request({ busy: [taken] }), day)).toEqual(['09:00', '11:00'])
    expect(times(request({ busy: [taken], buffer_minutes: 1 }), day)).toEqual(['11:00'])
  })

  test('of one is free of another', () => {
    const bob = { ...ann, id: 'bob' }
    const slots = slotFinder(request({ staff: [ann, bob], busy: [taken] })).on(Temporal.PlainDate.from(day))
    expect(slots.map((slot) => slot.staff_id)).toEqual(['ann', 'bob', 'bob', 'ann', 'bob'])
  })

  test('all day leads to the next that is free', () => {
    const busy = [{ ...taken, starts_at: '2026-11-24T00:00:00Z', ends_at: '2026-11-27T00:00:00Z' }]
    const finder = slotFinder(request({ busy }))
    expect(finder.firstFrom(Temporal.PlainDate.from(day))?.date.toString()).toBe('2026-11-27')
    const never = [{ ...taken, starts_at: '2026-11-24T00:00:00Z', ends_at: '2027-12-31T00:00:00Z' }]
    expect(slotFinder(request({ busy: never })).firstFrom(Temporal.PlainDate.from(day))).toBeNull()
  })
})

describe('clocks that are moved', () => {
  const allDay = (weekday: number) => ({ weekday, opens_at: '00:00', closes_at: '24:00' })
  const open = (timezone: string, now: string, step = 60) =>
    request({
      opening: { timezone, hours: [0, 1, 2, 3, 4, 5, 6].map(allDay), closures: [] },
      now: new Date(now),
      duration_minutes: 30,
      rules: { booking_lead_minutes: 0, booking_horizon_days: 9, slot_step_minutes: step },
    })

  test('forward leave an hour out, and back offer the doubled one once', () => {
    const spring = times(open('America/New_York', '2026-03-07T12:00:00Z'), '2026-03-08')
    expect(spring.slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00'])
    expect(spring).toHaveLength(23)
    const autumn = times(open('America/New_York', '2026-10-31T12:00:00Z'), '2026-11-01')
    expect(autumn.slice(0, 4)).toEqual(['00:00', '01:00', '02:00', '03:00'])
    expect(autumn).toHaveLength(24)
  })

  test('by half an hour', () => {
    const spring = times(open('Australia/Lord_Howe', '2026-10-03T00:00:00Z', 30), '2026-10-04')
    expect(spring.slice(3, 6)).toEqual(['01:30', '02:30', '03:00'])
  })

  test('at midnight start the day at one', () => {
    expect(times(open('Africa/Cairo', '2026-04-22T12:00:00Z'), '2026-04-24')[0]).toBe('01:00')
    expect(times(open('America/Asuncion', '2022-10-01T12:00:00Z'), '2022-10-02')[0]).toBe('01:00')
  })

  test('by a whole day leave that day out', () => {
    const samoa = open('Pacific/Apia', '2011-12-28T20:00:00Z')
    expect(times(samoa, '2011-12-30')).toEqual([])
    expect(times(samoa, '2011-12-31')).toHaveLength(24)
  })
})
