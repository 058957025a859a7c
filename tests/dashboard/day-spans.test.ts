import { expect, test } from 'vitest'
import { dayChanges, spansOf } from '../../dashboard/src/features/business/day-spans.ts'

const away = { kind: 'away', from: null, to: null, reason: 'Summer' }
const part = { kind: 'away_part', from: '10:00', to: '12:00', reason: null }
const day = (date: string, fields: typeof away | typeof part = away) => ({ id: date, date, ...fields })

test('days in a row of which the same is so are one entry, soonest first', () => {
  const spans = spansOf([
    day('2027-03-01'),
    day('2026-12-31'),
    day('2027-02-28'),
    { ...day('2027-02-28', part), id: 'also' },
    day('2027-03-02', part),
    { ...day('2027-01-01'), reason: 'New Year' },
  ])
  expect(spans.map(({ first, last, kind }) => [first, last, kind])).toEqual([
    ['2026-12-31', '2026-12-31', 'away'],
    ['2027-01-01', '2027-01-01', 'away'],
    ['2027-02-28', '2027-03-01', 'away'],
    ['2027-02-28', '2027-02-28', 'away_part'],
    ['2027-03-02', '2027-03-02', 'away_part'],
  ])
})

test('an entry that is changed keeps its days, moves those it can, and adds or removes the rest', () => {
  const stored = [day('2027-08-02'), day('2027-08-03')]
  const kept = { id: '2027-08-03', date: '2027-08-03' }
  expect(dayChanges(stored, ['2027-08-03', '2027-08-04', '2027-08-05'])).toEqual({
    kept: [kept, { id: '2027-08-02', date: '2027-08-04' }],
    added: ['2027-08-05'],
    removed: [],
  })
  expect(dayChanges(stored, ['2027-08-03'])).toEqual({ kept: [kept], added: [], removed: ['2027-08-02'] })
  expect(dayChanges([], ['2027-08-03'])).toEqual({ kept: [], added: ['2027-08-03'], removed: [] })
})
