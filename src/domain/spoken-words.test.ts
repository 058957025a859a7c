import { Temporal } from 'temporal-polyfill'
import { expect, it, test } from 'vitest'
import {
  spokenDate,
  spokenDuration,
  spokenInstant,
  spokenList,
  spokenMoney,
  spokenTime,
  weekdayName,
} from './spoken-words.ts'

test.each([
  ['09:00', '9 AM'],
  ['12:00', 'noon'],
  ['12:05', '12:05 PM'],
  ['00:00', 'midnight'],
  ['24:00', 'midnight'],
  ['00:30', '12:30 AM'],
  ['17:30', '5:30 PM'],
  ['13:00', '1 PM'],
])('%s is %s', (time, spoken) => {
  expect(spokenTime(time)).toBe(spoken)
})

test.each([
  [12_000, 'USD', '120 dollars'],
  [100, 'USD', '1 dollar'],
  [8_950, 'GBP', '89 pounds 50'],
  [8_905, 'EUR', '89 euros 05'],
  [1_500, 'JPY', '1500 yen'],
  [2_000, 'SEK', '20 Swedish kronor'],
  [2_000, 'usd', '20 US dollars'],
  [1_234, 'XQZ', '12 XQZ 34'],
  [1_234, '???', '12 ??? 34'],
  [0, 'USD', 'free'],
])('%i %s is %s', (amount, currency, spoken) => {
  expect(spokenMoney(amount, currency)).toBe(spoken)
})

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [30, '30 minutes'],
  [60, '1 hour'],
  [90, '1 hour 30 minutes'],
  [120, '2 hours'],
])('%i minutes is %s', (minutes, spoken) => {
  expect(spokenDuration(minutes)).toBe(spoken)
})

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j is %j', (items, spoken) => {
  expect(spokenList(items)).toBe(spoken)
})

it('writes days in words', () => {
  expect(spokenDate(Temporal.PlainDate.from('2026-11-23'))).toBe('Monday, November 23')
  expect(weekdayName(0)).toBe('Sunday')
})

it('puts an instant on the clock of a zone', () => {
  expect(spokenInstant('2026-11-24T01:30:00Z', 'America/New_York')).toBe('Monday, November 23 at 8:30 PM')
})
