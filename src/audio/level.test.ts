import { expect, test } from 'vitest'
import { sine } from '../../tests/support/sine.ts'
import { levelDbfs, SILENCE_DBFS } from './level.ts'

test('level is the RMS relative to full scale', () => {
  expect(levelDbfs(new Int16Array(160).fill(-32_768))).toBeCloseTo(0, 2)
  expect(levelDbfs(sine(1_000, 8_000, 32_767))).toBeCloseTo(-3.01, 1)
  expect(levelDbfs(sine(1_000, 8_000, 327.67))).toBeCloseTo(-43.01, 0)
})

test('silence and nothing have a level that can be compared', () => {
  expect(levelDbfs(new Int16Array(160))).toBe(SILENCE_DBFS)
  expect(levelDbfs(new Int16Array(0))).toBe(SILENCE_DBFS)
})
