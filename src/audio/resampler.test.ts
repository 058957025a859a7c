import { describe, expect, test } from 'vitest'
import { sine } from '../../tests/support/sine.ts'
import { levelDbfs } from './level.ts'
import { createResampler, resample } from './resampler.ts'

const paths = [
  [24_000, 8_000],
  [24_000, 16_000],
  [16_000, 8_000],
  [8_000, 16_000],
  [16_000, 24_000],
  [8_000, 24_000],
  [44_100, 16_000],
] as const

function gainDb(frequency: number, from: number, to: number): number {
  const input = sine(frequency, from)
  const output = resample(input, from, to)
  // The ends, where the signal starts and stops, are not the filter's doing.
  return levelDbfs(output.subarray(to / 10, to * 0.9)) - levelDbfs(input)
}

describe.each(paths)('%i Hz to %i Hz', (from, to) => {
  const lower = Math.min(from, to)

  test('keeps the level in the pass band', () => {
    for (const share of [0.04, 0.1, 0.25, 0.4, 0.425]) {
      expect(Math.abs(gainDb(share * lower, from, to))).toBeLessThan(0.5)
    }
  })

  test('leaves no alias and no image louder than -40 dB', () => {
    if (from > to) {
      for (const share of [0.576, 0.62, 0.65]) expect(gainDb(share * lower, from, to)).toBeLessThan(-40)
      return
    }
    const tone = resample(sine(0.4 * lower, from), from, to)
    const exact = sine(0.4 * lower, to)
    const error = tone.map((sample, i) => sample - exact[i]!).subarray(to / 10, to * 0.9)
    expect(levelDbfs(error) - levelDbfs(exact)).toBeLessThan(-35)
  })

  test('gives the same samples however the stream is cut', () => {
    const input = sine(440, from, 12_000, 0.25)
    const whole = createResampler(from, to)
    const expected = [...whole.process(input), ...whole.flush()]
    const cut = createResampler(from, to)
    const pieces: number[] = []
    for (let at = 0, size = 1; at < input.length; at += size, size = (size * 7 + 3) % 311) {
      pieces.push(...cut.process(input.subarray(at, at + size)))
    }
    expect([...pieces, ...cut.flush()]).toEqual(expected)
  })
})

test('20 ms in is 20 ms out', () => {
  const resampler = createResampler(24_000, 8_000)
  for (let i = 0; i < 5; i++) expect(resampler.process(new Int16Array(480))).toHaveLength(160)
})

test('the whole of a signal keeps its length and place', () => {
  const click = new Int16Array(2_400)
  click[1_200] = 20_000
  const out = resample(click, 24_000, 8_000)
  expect(out).toHaveLength(800)
  expect(out.indexOf(Math.max(...out))).toBe(400)
})

test('a resampler that was flushed starts afresh', () => {
  const resampler = createResampler(8_000, 16_000)
  const first = resampler.process(sine(500, 8_000, 9_000, 0.1))
  resampler.flush()
  expect(resampler.process(sine(500, 8_000, 9_000, 0.1))).toEqual(first)
})

test('full scale does not wrap around', () => {
  const square = Int16Array.from({ length: 2_400 }, (_, i) => (i % 48 < 24 ? 32_767 : -32_768))
  const out = resample(square, 24_000, 16_000)
  for (let i = 40; i < out.length - 40; i++) {
    if (i % 32 > 4 && i % 32 < 12) expect(out[i]).toBeGreaterThan(25_000)
  }
})

test('impossible rates are refused', () => {
  expect(() => createResampler(0, 8_000)).toThrow(/whole numbers above 0/)
  expect(() => createResampler(8_000, 0.5)).toThrow(RangeError)
})
