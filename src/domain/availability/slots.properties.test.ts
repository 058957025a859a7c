import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { openDay } from '../opening-hours.ts'
import { slotFinder, type Slot, type SlotRequest } from './slots.ts'

/** Zones, each with days around which its clocks are moved (and one on which a whole day was skipped). */
const zones: [timezone: string, days: string[]][] = [
  ['America/New_York', ['2026-03-07', '2026-10-31', '2026-06-01']],
  ['Europe/Berlin', ['2026-03-28', '2026-10-24', '2026-12-31']],
  ['Asia/Kolkata', ['2026-03-28', '2026-11-24']],
  ['Australia/Lord_Howe', ['2026-04-04', '2026-10-03']],
  ['Africa/Cairo', ['2026-04-23', '2026-10-29']],
  ['Pacific/Apia', ['2011-12-29', '2026-05-01']],
]

const hhmm = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`

const period = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, length]) => ({ from: hhmm(from), to: hhmm(Math.min(from + length, 96)) }))
const weekday = fc.integer({ min: 0, max: 6 })
const staffIds = ['ann', 'bob'] as const

const staff = (id: string, date: string) =>
  fc.record({
    id: fc.constant(id),
    week: fc.array(
      fc
        .tuple(weekday, period)
        .map(([day, { from, to }]) => ({ weekday: day, starts_at: from, ends_at: to })),
      { maxLength: 12 },
    ),
    exceptions: fc.array(
      fc.record({
        date: fc.constant(date),
        is_available: fc.boolean(),
        starts_at: fc.constant('10:00'),
        ends_at: fc.constant('16:00'),
      }),
      { maxLength: 2 },
    ),
  })

/** A business, its people and what is taken, some days before and after `around`. */
const request = (timezone: string, around: string): fc.Arbitrary<SlotRequest> => {
  const noon = Date.parse(`${around}T12:00:00Z`)
  const minute = 60_000
  return fc.record({
    opening: fc.record({
      timezone: fc.constant(timezone),
      hours: fc.array(
        fc
          .tuple(weekday, period)
          .map(([day, { from, to }]) => ({ weekday: day, opens_at: from, closes_at: to })),
        { minLength: 5, maxLength: 20 },
      ),
      closures: fc.array(
        period.map(({ from, to }) => ({ date: around, opens_at: from, closes_at: to, reason: null })),
        { maxLength: 1 },
      ),
    }),
    rules: fc.record({
      booking_lead_minutes: fc.integer({ min: 0, max: 600 }),
      booking_horizon_days: fc.constant(5),
      slot_step_minutes: fc.constantFrom(10, 15, 20, 30, 45, 60),
    }),
    staff: fc.tuple(staff('ann', around), staff('bob', around)),
    duration_minutes: fc.integer({ min: 5, max: 240 }),
    buffer_minutes: fc.integer({ min: 0, max: 60 }),
    busy: fc.array(
      fc
        .tuple(
          fc.constantFrom(...staffIds),
          fc.integer({ min: -1_500, max: 5_000 }),
          fc.integer({ min: 1, max: 300 }),
        )
        .map(([staff_id, from, length]) => ({
          staff_id,
          starts_at: new Date(noon + from * minute).toISOString(),
          ends_at: new Date(noon + (from + length) * minute).toISOString(),
        })),
      { maxLength: 25 },
    ),
    now: fc.integer({ min: -3_000, max: 0 }).map((minutes) => new Date(noon + minutes * minute)),
  })
}

function allSlots(of: SlotRequest): Slot[] {
  const finder = slotFinder(of)
  const slots: Slot[] = []
  for (
    let date = finder.today;
    Temporal.PlainDate.compare(date, finder.lastDate) <= 0;
    date = date.add({ days: 1 })
  ) {
    const found = finder.on(date)
    for (const slot of found) expect(dateOf(slot.starts_at, of)).toBe(date.toString())
    slots.push(...found)
  }
  return slots
}

const local = (instant: string, { opening }: SlotRequest) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(opening.timezone)
const dateOf = (instant: string, of: SlotRequest) => local(instant, of).toPlainDate().toString()

/** Each minute of a slot is looked at on the wall clock, apart from how slots are computed. */
function isOpenThroughout(slot: Slot, of: SlotRequest): boolean {
  const person = of.staff.find(({ id }) => id === slot.staff_id)
  for (let at = Date.parse(slot.starts_at); at < Date.parse(slot.ends_at); at += 5 * 60_000) {
    const now = local(new Date(at).toISOString(), of)
    // Who is open at the first of two equal hours is so until the second is over.
    if (!now.toPlainDateTime().toZonedDateTime(now.timeZoneId).equals(now)) continue
    const time = now.toPlainTime().toString().slice(0, 5)
    const isIn = (from: string, to: string) => from <= time && time < to
    if (!openDay(of.opening, now.toPlainDate()).periods.some((each) => isIn(each.opens_at, each.closes_at)))
      return false
    const exceptions = person?.exceptions.filter((each) => each.date === now.toPlainDate().toString()) ?? []
    const hits = (isAvailable: boolean) =>
      exceptions.some(
        (each) => each.is_available === isAvailable && isIn(each.starts_at ?? '', each.ends_at ?? ''),
      )
    if (hits(false)) return false
    const isSpecial = exceptions.some((each) => each.is_available)
    const worksThen =
      person?.week.length === 0 ||
      person?.week.some((each) => each.weekday === now.dayOfWeek % 7 && isIn(each.starts_at, each.ends_at))
    if (isSpecial ? !hits(true) : !worksThen) return false
  }
  return true
}

describe.each(zones)('in %s', (timezone, days) => {
  test.each(days)('around %s no slot overlaps, leaves the hours, comes too early, or shifts', (around) => {
    let found = 0
    fc.assert(
      fc.property(request(timezone, around), (of) => {
        const slots = allSlots(of)
        found += slots.length
        for (const slot of slots) {
          const [start, end, until] = [slot.starts_at, slot.ends_at, slot.busy_until].map(Date.parse) as [
            number,
            number,
            number,
          ]
          expect(end - start).toBe(of.duration_minutes * 60_000)
          expect(until - end).toBe(of.buffer_minutes * 60_000)
          expect(start).toBeGreaterThanOrEqual(of.now.getTime() + of.rules.booking_lead_minutes * 60_000)
          const clashes = of.busy.filter(
            (each) =>
              each.staff_id === slot.staff_id &&
              Date.parse(each.starts_at) < until &&
              start < Date.parse(each.ends_at),
          )
          expect(clashes).toEqual([])
          expect(isOpenThroughout(slot, of)).toBe(true)
          const said = local(slot.starts_at, of).toPlainDateTime()
          expect(said.toZonedDateTime(timezone).toInstant().toString({ smallestUnit: 'millisecond' })).toBe(
            slot.starts_at,
          )
        }
      }),
      { numRuns: 25, seed: 20_261_125 },
    )
    expect(found).toBeGreaterThan(0)
  })
})

test('a weekday opens at the same time of day before and after the clocks are moved', () => {
  for (const [timezone, days] of zones) {
    for (const around of days) {
      const date = Temporal.PlainDate.from(around)
      const of: SlotRequest = {
        opening: {
          timezone,
          hours: [0, 1, 2, 3, 4, 5, 6].map((day) => ({
            weekday: day,
            opens_at: '09:00',
            closes_at: '10:00',
          })),
          closures: [],
        },
        rules: { booking_lead_minutes: 0, booking_horizon_days: 12, slot_step_minutes: 60 },
        staff: [{ id: 'ann', week: [], exceptions: [] }],
        duration_minutes: 60,
        buffer_minutes: 0,
        busy: [],
        now: new Date(`${date.subtract({ days: 4 }).toString()}T12:00:00Z`),
      }
      const times = new Set(allSlots(of).map((slot) => local(slot.starts_at, of).toPlainTime().toString()))
      expect(times).toEqual(new Set(['09:00:00']))
    }
  }
})
