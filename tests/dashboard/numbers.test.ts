import { expect, it } from 'vitest'
import { timeSpent } from '../../dashboard/src/lib/numbers.ts'

it.each([
  [0, '0 sec'],
  [40, '40 sec'],
  [59.6, '1 min'],
  [754, '13 min'],
  [3_599, '1 hr'],
  [11_100, '3 hr 5 min'],
  [7_200_000, '2,000 hr'],
])('%d seconds on the phone are %s', (seconds, text) => {
  expect(timeSpent(seconds, 'en')).toBe(text)
})

it('says it in the reader’s language', () => {
  expect(timeSpent(11_100, 'de')).toBe('3 Std. 5 Min.')
})
