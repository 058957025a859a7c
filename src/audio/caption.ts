import { demodulate, MODEM_RATE, modulate } from './caption-modem.ts'
import { resample } from './resampler.ts'

/**
 * What a test caller says, written into the audio itself: a short burst of tones that carries the words through
 * µ-law and resampling, for a listener without a speech recogniser. Length u16, UTF-8 text, CRC-16.
 */

/** About five seconds of tones. */
export const MAX_CAPTION_BYTES = 1_000

export interface Caption {
  text: string
  /** Where the burst's last symbol ends, in samples of the audio given. */
  endSample: number
}

/**
 * About 70 ms and 5 ms a byte, at -12 dBFS. `sampleRate` is a multiple of 800 Hz.
 * Throws RangeError when the text is longer than {@link MAX_CAPTION_BYTES} in UTF-8.
 */
export function encodeCaption(text: string, sampleRate: number): Int16Array {
  const words = new TextEncoder().encode(text)
  if (words.length > MAX_CAPTION_BYTES) {
    throw new RangeError(`A caption holds at most ${MAX_CAPTION_BYTES} bytes; this text has ${words.length}.`)
  }
  const bytes = new Uint8Array(words.length + 4)
  bytes.set([words.length >> 8, words.length & 0xff])
  bytes.set(words, 2)
  const check = crc16(bytes.subarray(0, words.length + 2))
  bytes.set([check >> 8, check & 0xff], words.length + 2)
  return modulate(bytes, sampleRate)
}

/** The first caption in the audio, or null. Damaged ones count as none. */
export function decodeCaption(pcm: Int16Array, sampleRate: number): Caption | null {
  return findCaptions(pcm, sampleRate, 1)[0] ?? null
}

/** Every caption in the audio, in order. */
export function decodeCaptions(pcm: Int16Array, sampleRate: number): Caption[] {
  return findCaptions(pcm, sampleRate, Infinity)
}

function findCaptions(pcm: Int16Array, sampleRate: number, most: number): Caption[] {
  const found: Caption[] = []
  demodulate(resample(pcm, sampleRate, MODEM_RATE), (next, position) => {
    if (found.length >= most) return false
    const text = readText(next)
    if (text === null) return false
    found.push({ text, endSample: Math.round((position() * sampleRate) / MODEM_RATE) })
    return true
  })
  return found
}

function readText(next: () => number | null): string | null {
  const high = next()
  const low = next()
  if (high === null || low === null) return null
  const length = (high << 8) | low
  if (length > MAX_CAPTION_BYTES) return null
  const bytes = new Uint8Array(length + 4)
  bytes.set([high, low])
  for (let i = 2; i < bytes.length; i++) {
    const byte = next()
    if (byte === null) return null
    bytes[i] = byte
  }
  const check = (bytes[length + 2]! << 8) | bytes[length + 3]!
  if (check !== crc16(bytes.subarray(0, length + 2))) return null
  return new TextDecoder().decode(bytes.subarray(2, length + 2))
}

/** CRC-16/CCITT-FALSE. */
function crc16(bytes: Uint8Array): number {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc
}
