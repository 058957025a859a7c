import { describe, expect, test } from 'vitest'
import { sine } from '../../tests/support/sine.ts'
import { decodeCaption, decodeCaptions, encodeCaption, MAX_CAPTION_BYTES } from './caption.ts'
import { decodeMuLaw, encodeMuLaw } from './mu-law.ts'
import { resample } from './resampler.ts'

const texts = ['no', 'What time do you open on Saturday?', 'Grüße aus Köln, 你好 👋', 'x'.repeat(400)]
const rates = [8_000, 16_000, 24_000]

/** Repeats from run to run. */
function noiseSource(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state + 1) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** The burst somewhere in a longer, noisy recording, scaled, and clipped where it is too loud. */
function inNoise(burst: Int16Array, options: { gain: number; noiseRms: number; offset: number }): Int16Array {
  const noise = noiseSource(burst.length + options.offset)
  const out = new Int16Array(burst.length + options.offset + 1_000)
  out.set(burst, options.offset)
  return out.map((sample) =>
    Math.max(-32_768, Math.min(32_767, Math.round(sample * options.gain + options.noiseRms * noise()))),
  )
}

describe.each(texts)('%s', (text) => {
  test.each(rates)('is read at every rate when sent at %i Hz', (sent) => {
    for (const received of rates) {
      const audio = resample(encodeCaption(text, sent), sent, received)
      expect(decodeCaption(audio, received)?.text).toBe(text)
    }
  })

  test('survives a telephone: µ-law at 8 kHz, taken up to 16 kHz', () => {
    const phone = encodeMuLaw(resample(encodeCaption(text, 24_000), 24_000, 8_000))
    expect(decodeCaption(resample(decodeMuLaw(phone), 8_000, 16_000), 16_000)?.text).toBe(text)
  })

  test.each([0.1, 0.3, 1, 3])(
    'is read at gain %f, any offset, with noise 20 dB below it, through µ-law',
    (gain) => {
      for (const offset of [0, 1, 3, 7, 333, 4_001]) {
        const noisy = inNoise(encodeCaption(text, 8_000), { gain, noiseRms: 0.025 * gain * 32_768, offset })
        expect(decodeCaption(decodeMuLaw(encodeMuLaw(noisy)), 8_000)?.text).toBe(text)
      }
    },
  )
})

test('a sender whose clock runs 0.2 % fast is followed', () => {
  const burst = encodeCaption('y'.repeat(200), 8_000)
  const fast = Int16Array.from({ length: Math.floor(burst.length / 1.002) }, (_, i) => {
    const at = i * 1.002
    const left = burst[Math.floor(at)]!
    return Math.round(left + ((burst[Math.floor(at) + 1] ?? 0) - left) * (at % 1))
  })
  expect(decodeCaption(fast, 8_000)?.text).toBe('y'.repeat(200))
})

test('several captions in one breath are read in order, with their ends', () => {
  const first = encodeCaption('first', 16_000)
  const audio = Int16Array.from([
    ...new Int16Array(500),
    ...first,
    ...new Int16Array(3_000),
    ...encodeCaption('then', 16_000),
  ])
  const found = decodeCaptions(audio, 16_000)
  expect(found.map((caption) => caption.text)).toEqual(['first', 'then'])
  expect(found[0]!.endSample).toBeGreaterThan(500)
  expect(found[0]!.endSample).toBeLessThanOrEqual(500 + first.length)
})

test('a damaged caption is none, and does not hide the next one', () => {
  const damaged = encodeCaption('this one is damaged', 8_000)
  damaged.fill(0, 800, 900)
  expect(decodeCaption(damaged, 8_000)).toBeNull()
  const both = Int16Array.from([...damaged, ...encodeCaption('whole', 8_000)])
  expect(decodeCaption(both, 8_000)?.text).toBe('whole')
})

test('a caption cut short is none', () => {
  const burst = encodeCaption('cut before its end is heard', 8_000)
  expect(decodeCaption(burst.subarray(0, burst.length - 300), 8_000)).toBeNull()
})

test('silence, noise and tones hold no caption', () => {
  const noise = noiseSource(7)
  expect(decodeCaption(new Int16Array(0), 8_000)).toBeNull()
  expect(decodeCaption(new Int16Array(16_000), 8_000)).toBeNull()
  expect(
    decodeCaption(
      new Int16Array(80_000).map(() => 6_000 * noise()),
      8_000,
    ),
  ).toBeNull()
  expect(decodeCaption(sine(1_200, 8_000), 8_000)).toBeNull()
})

test('sixty characters take less than 0.4 s, and the shortest is long enough for a voice detector', () => {
  expect(encodeCaption('c'.repeat(60), 8_000).length / 8_000).toBeLessThan(0.4)
  expect(encodeCaption('', 8_000).length / 8_000).toBeGreaterThanOrEqual(0.12)
})

test('a text that is too long is refused', () => {
  expect(decodeCaption(encodeCaption('z'.repeat(MAX_CAPTION_BYTES), 8_000), 8_000)?.text).toHaveLength(
    MAX_CAPTION_BYTES,
  )
  expect(() => encodeCaption('é'.repeat(501), 8_000)).toThrow(/at most 1000 bytes.*1002/)
})
