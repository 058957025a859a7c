import { describe, expect, test } from 'vitest'
import { createAudioDecoder } from './audio-decoder.ts'

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

describe('audio decoder', () => {
  test('keeps the odd byte of a chunk for the next', () => {
    const pcm = Int16Array.of(1000, -1000, 7, 8)
    const bytes = new Uint8Array(pcm.buffer)
    const decoder = createAudioDecoder(24_000)
    const samples = [
      ...decoder.decode(base64(bytes.subarray(0, 3)), undefined),
      ...decoder.decode(base64(bytes.subarray(3)), undefined),
    ]
    expect(samples).toEqual([...pcm])
  })

  test('a reset forgets the odd byte', () => {
    const decoder = createAudioDecoder(24_000)
    decoder.decode(base64(Uint8Array.of(1, 2, 3)), undefined)
    decoder.reset()
    expect([...decoder.decode(base64(Uint8Array.of(4, 0)), undefined)]).toEqual([4])
  })

  test('brings another rate to ours, without a seam between chunks', () => {
    const tone = Int16Array.from({ length: 1600 }, (_, i) =>
      Math.round(8000 * Math.sin((i * 440 * 2 * Math.PI) / 16_000)),
    )
    const whole = createAudioDecoder(24_000)
    const halves = createAudioDecoder(24_000)
    const mimeType = 'audio/pcm;rate=16000'
    const bytes = new Uint8Array(tone.buffer)
    const once = [...whole.decode(base64(bytes), mimeType)]
    const twice = [
      ...halves.decode(base64(bytes.subarray(0, 1600)), mimeType),
      ...halves.decode(base64(bytes.subarray(1600)), mimeType),
    ]
    expect(once.length).toBeGreaterThan(2200)
    expect(once.length).toBeLessThanOrEqual(2400)
    expect(twice).toEqual(once)
  })

  test.each(['image/png', 'audio/ogg', 'audio/pcm;rate=0', 'audio/pcm;rate=9999999'])(
    '%s yields nothing',
    (mimeType) => {
      expect(createAudioDecoder(24_000).decode(base64(Uint8Array.of(1, 2)), mimeType)).toHaveLength(0)
    },
  )
})
