import { expect, test } from 'vitest'
import { sayMoment } from './spoken-moment.ts'

const say = (instant: string, language: string, timezone = 'America/New_York') =>
  sayMoment(instant, { timezone, language }, new Date('2026-11-25T12:00:00Z'))

test("a moment is said on the business's clock and in its language", () => {
  expect(say('2026-12-01T19:30:00Z', 'en-US')).toBe('Tuesday, December 1st, at 2:30 pm')
  expect(say('2026-12-01T19:30:00Z', 'en-IN', 'Asia/Kolkata')).toBe('Wednesday, December 2nd, at 1 am')
  expect(say('2026-12-11T17:00:00Z', 'en')).toBe('Friday, December 11th, at noon')
  expect(say('2026-12-01T19:30:00Z', 'de-DE')).toBe('Dienstag, 1. Dezember um 14:30')
  expect(say('2026-12-01T19:30:00Z', 'fr')).toMatch(/^mardi 1 décembre/)
})

test('another year is said, and a language nobody knows is English', () => {
  expect(say('2027-01-22T17:00:00Z', 'en')).toBe('Friday, January 22nd, 2027, at noon')
  expect(say('2026-12-01T19:30:00Z', 'not a language')).toMatch(/^Tuesday, December 1/)
})
