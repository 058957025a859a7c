import { describe, expect, test } from 'vitest'
import { sine } from '../../tests/support/sine.ts'
import { decodeMuLaw, encodeMuLaw } from './mu-law.ts'
import { decodeWav, encodeWav, toMono, WavError } from './wav.ts'

const tone = sine(440, 8_000, 9_000, 0.0125)

function chunk(name: string, body: Uint8Array): Buffer {
  const header = Buffer.alloc(8)
  header.write(name, 'latin1')
  header.writeUInt32LE(body.length, 4)
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)])
}

function riff(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WAVE', 'latin1'), ...chunks])
  return chunk('RIFF', body)
}

function fmt(code: number, bits: number, channels = 1, sampleRate = 8_000): Buffer {
  const body = Buffer.alloc(16)
  body.writeUInt16LE(code, 0)
  body.writeUInt16LE(channels, 2)
  body.writeUInt32LE(sampleRate, 4)
  body.writeUInt16LE(bits, 14)
  return chunk('fmt ', body)
}

test.each([1, 2] as const)('PCM16 with %i channel(s) comes back as it went', (channels) => {
  const wav = decodeWav(encodeWav({ pcm: tone, sampleRate: 24_000, channels }))
  expect(wav).toEqual({ pcm: tone, sampleRate: 24_000, channels })
})

test('µ-law is written and read', () => {
  const odd = tone.subarray(0, 99)
  const file = encodeWav({ pcm: odd, sampleRate: 8_000, encoding: 'mulaw' })
  expect(file).toHaveLength(44 + 100)
  expect(decodeWav(file).pcm).toEqual(decodeMuLaw(encodeMuLaw(odd)))
})

test('a chunk of odd length before the sound is stepped over', () => {
  const data = Buffer.from(encodeWav({ pcm: tone, sampleRate: 8_000 })).subarray(44)
  const file = riff(
    chunk('LIST', Buffer.from('abc')),
    fmt(1, 16),
    chunk('note', Buffer.from('x')),
    chunk('data', data),
  )
  expect(decodeWav(file).pcm).toEqual(tone)
})

test('a file written by a streaming program, whose length was never filled in', () => {
  const file = Buffer.from(encodeWav({ pcm: tone, sampleRate: 8_000 }))
  file.writeUInt32LE(0xffff_ffff, 40)
  expect(decodeWav(file).pcm).toEqual(tone)
})

test('a file that was cut off is read as far as it goes', () => {
  const file = encodeWav({ pcm: Int16Array.of(1, 2, 3, 4, 5, 6), sampleRate: 8_000, channels: 2 }).subarray(
    0,
    53,
  )
  expect([...decodeWav(file).pcm]).toEqual([1, 2, 3, 4])
})

test('two channels become their mean', () => {
  expect([...toMono({ pcm: Int16Array.of(10, 20, -4, -6), sampleRate: 8_000, channels: 2 })]).toEqual([
    15, -5,
  ])
})

describe('what cannot be read says why', () => {
  test.each([
    ['nothing', Buffer.alloc(0), /not a WAV file/],
    ['an MP3', Buffer.from('ID3\u0004 and so on, and so on'), /not a WAV file/],
    ['no format', riff(chunk('data', Buffer.alloc(4))), /no usable fmt chunk/],
    [
      'a short format',
      riff(chunk('fmt ', Buffer.alloc(4)), chunk('data', Buffer.alloc(4))),
      /fmt chunk is too short/,
    ],
    ['no sound', riff(fmt(1, 16)), /no data chunk/],
    ['24 bits', riff(fmt(1, 24), chunk('data', Buffer.alloc(6))), /format 1 with 24 bits.*ffmpeg/],
    ['floats', riff(fmt(3, 32), chunk('data', Buffer.alloc(8))), /format 3 with 32 bits/],
    ['six channels', riff(fmt(1, 16, 6), chunk('data', Buffer.alloc(12))), /6 channels/],
    ['no rate', riff(fmt(1, 16, 1, 0), chunk('data', Buffer.alloc(4))), /0 samples a second/],
  ])('%s', (_, file, message) => {
    expect(() => decodeWav(file)).toThrow(WavError)
    expect(() => decodeWav(file)).toThrow(message)
  })
})
