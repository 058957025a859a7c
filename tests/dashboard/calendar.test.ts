import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lanesOf, shownHours } from '../../dashboard/src/features/appointments/lanes.ts'
import { instantAt, startOfDay, wallTime } from '../../dashboard/src/lib/zoned-day.ts'

const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Apia',
]

describe.each(zones)('a calendar in %s', (zone) => {
  test('puts an instant where its clock shows it, and a drop there means that instant again', () => {
    const minutes = fc.integer({
      min: Date.parse('2026-01-01T00:00:00Z') / 60_000,
      max: Date.parse('2027-12-31T00:00:00Z') / 60_000,
    })
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = new Date(minute * 60_000).toISOString()
        const shown = wallTime(at, zone)
        const local = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(new Date(at))
        const [hours = 0, rest = 0] = local.slice(11).split(':').map(Number)
        expect(shown).toEqual({ date: local.slice(0, 10), minutes: hours * 60 + rest })
        // In an hour that comes twice either is meant; the clock shows the same.
        expect(wallTime(instantAt(shown.date, shown.minutes, zone), zone)).toEqual(shown)
      }),
      { numRuns: 300, seed: 20_261_125 },
    )
  })
})

test('a time that the clocks leave out is the one behind the gap, and a day may begin with such a gap', () => {
  expect(instantAt('2026-03-08', 150, 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
})

describe('appointments that overlap', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1_400 }), fc.integer({ min: 5, max: 300 }))
    .map(([start, length]) => ({ start, end: start + length }))

  test('never cover each other, and have the whole width where they are alone', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 25 }), (stretches) => {
        const placed = lanesOf(stretches)
        expect(placed).toHaveLength(stretches.length)
        for (const [index, one] of placed.entries()) {
          expect(one.lane).toBeLessThan(one.of)
          const others = placed.filter((_, other) => other !== index)
          const beside = others.filter(({ start, end }) => start < one.end && one.start < end)
          if (beside.length === 0 && one.of > 1) expect(others.some(({ of }) => of === one.of)).toBe(true)
          expect(beside.filter(({ lane }) => lane === one.lane)).toEqual([])
          expect(beside.every(({ of }) => of === one.of)).toBe(true)
        }
      }),
      { seed: 20_261_125 },
    )
    expect(
      lanesOf([
        { start: 540, end: 570 },
        { start: 570, end: 600 },
      ]).map(({ of }) => of),
    ).toEqual([1, 1])
  })

  test('are all within the hours that are shown', () => {
    const nine_to_five = { start: 540, end: 1_020 }
    expect(shownHours([nine_to_five], [])).toEqual({ start: 480, end: 1_080 })
    expect(shownHours([nine_to_five], [{ start: 395, end: 1_410 }])).toEqual({ start: 360, end: 1_440 })
    expect(shownHours([], [])).toEqual({ start: 480, end: 1_080 })
  })
})
