import { expect, test } from 'vitest'
import { isKnownTimeZone, timeZoneToUse } from './time-zone.ts'

test.each([
  ['America/New_York', true],
  ['Asia/Kolkata', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('%j known: %s', (name, known) => {
  expect(isKnownTimeZone(name)).toBe(known)
  expect(timeZoneToUse(name)).toBe(known ? name : 'UTC')
})
