import { Temporal } from 'temporal-polyfill'
import { expect, it, test } from 'vitest'
import type { OpeningHours } from './opening-hours.ts'
import { sayDate, sayExceptions, sayHours, sayToday, spokenWeek } from './spoken-hours.ts'

function days(weekdays: number[], opens_at: string, closes_at: string) {
  return weekdays.map((weekday) => ({ weekday, opens_at, closes_at }))
}

const office: OpeningHours = {
  timezone: 'America/New_York',
  hours: [...days([1, 2, 3, 4, 5], '09:00', '17:00'), ...days([6], '09:00', '12:00')],
  closures: [
    { date: '2026-11-26', opens_at: null, closes_at: null, reason: 'Thanksgiving' },
    { date: '2026-11-27', opens_at: '10:00', closes_at: '14:00', reason: null },
    { date: '2026-11-20', opens_at: null, closes_at: null, reason: 'Over' },
  ],
}

test.each([
  ['open', '2026-11-23T15:00:00Z', 'We are open today from 9 AM to 5 PM, and we are open now.'],
  [
    'not yet',
    '2026-11-23T12:00:00Z',
    'We are open today from 9 AM to 5 PM, but we are closed right now. We open at 9 AM.',
  ],
  [
    'no more',
    '2026-11-23T23:00:00Z',
    'We are open today from 9 AM to 5 PM, but we are closed right now. We open again tomorrow at 9 AM.',
  ],
  ['closed', '2026-11-22T15:00:00Z', 'We are closed today. We open again tomorrow at 9 AM.'],
  [
    'a closure',
    '2026-11-26T15:00:00Z',
    'We are closed today (Thanksgiving). We open again tomorrow at 10 AM.',
  ],
  [
    'before a weekend',
    '2026-11-28T18:00:00Z',
    'We are open today from 9 AM to noon, but we are closed right now. We open again on Monday at 9 AM.',
  ],
])('today: %s', (_, now, sentence) => {
  expect(sayToday(office, new Date(now))).toBe(sentence)
})

it('names the date of an opening that is more than a week off', () => {
  const yearly = {
    ...office,
    hours: [],
    closures: [{ date: '2026-12-24', opens_at: '10:00', closes_at: '11:00', reason: null }],
  }
  expect(sayToday(yearly, new Date('2026-11-23T15:00:00Z'))).toBe(
    'We are closed today. We open again on Thursday, December 24 at 10 AM.',
  )
})

test.each([
  ['a week', office.hours, 'Monday to Friday 9 AM to 5 PM, Saturday 9 AM to noon, closed on Sunday'],
  ['two days', days([2, 4], '13:30', '18:00'), 'Tuesday and Thursday 1:30 PM to 6 PM, otherwise closed'],
  ['neighbours', days([6, 0], '10:00', '16:00'), 'Saturday and Sunday 10 AM to 4 PM, otherwise closed'],
  [
    'a lunch break',
    [...days([1], '08:00', '12:00'), ...days([1], '13:00', '17:00')],
    'Monday 8 AM to noon and 1 PM to 5 PM, otherwise closed',
  ],
  ['always', days([0, 1, 2, 3, 4, 5, 6], '00:00', '24:00'), 'every day all day'],
  ['until midnight', days([0, 1, 2, 3, 4, 5, 6], '18:00', '24:00'), 'every day 6 PM to midnight'],
  [
    'a gap',
    days([1, 2, 3, 5], '09:00', '17:00'),
    'Monday to Wednesday and Friday 9 AM to 5 PM, closed on Thursday, Saturday and Sunday',
  ],
  ['none', [], null],
])('the week: %s', (_, hours, sentence) => {
  expect(spokenWeek({ hours })).toBe(sentence)
})

it('names what differs from today on', () => {
  expect(sayExceptions(office, new Date('2026-11-23T15:00:00Z'))).toBe(
    'Exceptions: Thursday, November 26 closed (Thanksgiving); Friday, November 27 10 AM to 2 PM.',
  )
  expect(sayExceptions(office, new Date('2026-12-23T15:00:00Z'))).toBe('')
})

test.each([
  ['2026-11-26', 'On Thursday, November 26 we are closed (Thanksgiving).'],
  ['2026-11-28', 'On Saturday, November 28 we are open from 9 AM to noon.'],
])('on %s', (date, sentence) => {
  expect(sayDate(office, Temporal.PlainDate.from(date))).toBe(sentence)
})

it('says it all at once', () => {
  expect(sayHours(office, new Date('2026-11-23T15:00:00Z'))).toBe(
    'We are open today from 9 AM to 5 PM, and we are open now. ' +
      'Our hours are Monday to Friday 9 AM to 5 PM, Saturday 9 AM to noon, closed on Sunday. ' +
      'Exceptions: Thursday, November 26 closed (Thanksgiving); Friday, November 27 10 AM to 2 PM.',
  )
})

it('does not call a business closed whose hours nobody has entered', () => {
  const unknown = { ...office, hours: [], closures: [] }
  expect(sayHours(unknown, new Date('2026-11-23T15:00:00Z'))).toBe('I do not have the opening hours.')
  expect(sayToday(unknown, new Date('2026-11-23T15:00:00Z'))).toBe('I do not have the opening hours.')
})
