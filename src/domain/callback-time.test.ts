import { describe, expect, test } from 'vitest'
import { callbackTime } from './callback-time.ts'

const opening = {
  timezone: 'America/New_York',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '17:00' })),
  closures: [{ date: '2026-12-25', opens_at: null, closes_at: null, reason: 'Christmas' }],
}
/** A Tuesday, noon in New York. */
const now = new Date('2026-11-24T17:00:00Z')

describe('callbackTime', () => {
  test.each([
    [{}, { outcome: 'due', due_at: '2026-11-24T17:00:00.000Z' }],
    [{ date: 'as soon as possible' }, { outcome: 'due', due_at: '2026-11-24T17:00:00.000Z' }],
    [{ date: 'tomorrow' }, { outcome: 'due', due_at: '2026-11-25T14:00:00.000Z' }],
    [
      { date: 'tomorrow', time: '3 pm' },
      { outcome: 'due', due_at: '2026-11-25T20:00:00.000Z' },
    ],
    [{ time: 'at 3 pm' }, { outcome: 'due', due_at: '2026-11-24T20:00:00.000Z' }],
    [{ time: 'at 10 am' }, { outcome: 'due', due_at: '2026-11-25T15:00:00.000Z' }],
    [
      { date: '2026-11-27', time: 'afternoon' },
      { outcome: 'due', due_at: '2026-11-27T17:00:00.000Z' },
    ],
    [{ date: 'today' }, { outcome: 'due', due_at: '2026-11-24T17:00:00.000Z' }],
    [{ date: 'today', time: '10 am' }, { outcome: 'past' }],
    [{ date: '2026-11-23' }, { outcome: 'past' }],
    [{ date: '2027-11-23' }, { outcome: 'too_far' }],
    [{ date: 'when the cows come home' }, { outcome: 'unclear' }],
    [
      { date: 'Saturday', time: '11 am' },
      { outcome: 'closed', next: '2026-11-30T14:00:00.000Z' },
    ],
    [
      { date: '2026-12-25', time: '10 am' },
      { outcome: 'closed', next: '2026-12-28T14:00:00.000Z' },
    ],
    [
      { date: 'tomorrow', time: '8 pm' },
      { outcome: 'closed', next: '2026-11-26T14:00:00.000Z' },
    ],
  ])('%j', (words, expected) => {
    expect(callbackTime(words, opening, 'en-US', now)).toEqual(expected)
  })

  test('as soon as possible is when the business opens, and at any hour where no hours are known', () => {
    const evening = new Date('2026-11-25T02:00:00Z')
    expect(callbackTime({}, opening, 'en', evening)).toEqual({
      outcome: 'due',
      due_at: '2026-11-25T14:00:00.000Z',
    })
    const unknown = { ...opening, hours: [], closures: [] }
    expect(callbackTime({}, unknown, 'en', evening)).toEqual({
      outcome: 'due',
      due_at: evening.toISOString(),
    })
    expect(callbackTime({ date: 'Sunday' }, unknown, 'en', evening)).toMatchObject({ outcome: 'due' })
  })
})
