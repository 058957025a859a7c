import { describe, expect, it, test } from 'vitest'
import { addUsage, estimateCost, noUsage, sumUsage } from './cost.ts'

const million = {
  input_tokens: 2_000_000,
  audio_input_tokens: 1_000_000,
  output_tokens: 2_000_000,
  audio_output_tokens: 1_000_000,
}

describe('estimateCost', () => {
  test.each([
    ['gemini-3.8-live', undefined, (0.75 + 3 + 4.5 + 12) * 1e6],
    ['models/gemini-3.8-live', undefined, (0.75 + 3 + 4.5 + 12) * 1e6],
    ['gemini-4-unheard-of', undefined, (0.75 + 3 + 4.5 + 12) * 1e6],
    ['gemini-3.8-flash-lite-tts', '2026-12-31', (0.5 + 0.5 + 0.5 + 6) * 1e6],
    ['gemini-3.8-flash-lite-tts', '2027-01-01T00:00:00.000Z', (1 + 1 + 1 + 12) * 1e6],
    ['gemini-3.8-flash-lite-tts', undefined, (1 + 1 + 1 + 12) * 1e6],
    ['gemini-3.8-flash-lite-tts', '2020-01-01', (0.5 + 0.5 + 0.5 + 6) * 1e6],
    ['gemini-3.8-flash-tts', undefined, (0.5 + 0.5 + 0.5 + 9) * 1e6],
    ['stand-in', undefined, 0],
  ])('%s on %s: %i micro-USD', (model, on, cost) => {
    expect(estimateCost(model, million, on)).toBe(cost)
  })

  it('matches the worked example: 140k tokens of audio in and 3k out are some 45 cents', () => {
    const usage = {
      input_tokens: 140_000,
      audio_input_tokens: 140_000,
      output_tokens: 3_000,
      audio_output_tokens: 3_000,
    }
    expect(estimateCost('gemini-3.8-live', usage)).toBe(456_000)
  })

  it('is never negative, and whole, when the vendor’s numbers do not add up', () => {
    const odd = { input_tokens: 1, audio_input_tokens: 5, output_tokens: 0, audio_output_tokens: 3 }
    expect(estimateCost('gemini-3.8-live', odd)).toBe(3)
  })
})

it('adds usage up', () => {
  const one = {
    input_tokens: 1,
    output_tokens: 2,
    audio_input_tokens: 3,
    audio_output_tokens: 4,
    total_tokens: 5,
    cost_micro_usd: 6,
  }
  expect(addUsage(one, noUsage)).toEqual(one)
  expect(sumUsage([one, one, one]).cost_micro_usd).toBe(18)
  expect(sumUsage([])).toEqual(noUsage)
})
