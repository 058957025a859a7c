import type { ClientMessage } from './wire-messages.ts'

/** Samples of one message. Valid until the next one is read: all messages share the memory. */
export interface InputAudio {
  pcm: Int16Array
  sampleRate: number
}

const DEFAULT_RATE = 16_000
const PREFIX = Buffer.from('{"realtimeInput":{"audio":{')
const DATA_KEY = '"data":"'
const QUOTE = 0x22

let scratch = Buffer.alloc(16_384)

/**
 * Most of what comes in is audio, 17 to 50 frames a second and caller, so it is not parsed as JSON: the base64 is
 * decoded straight from the frame. Null when the frame is anything else, or audio in a form not expected here.
 */
export function readAudioFrame(frame: Buffer): InputAudio | null {
  if (frame.length < PREFIX.length || frame.compare(PREFIX, 0, PREFIX.length, 0, PREFIX.length) !== 0)
    return null
  const start = frame.indexOf(DATA_KEY) + DATA_KEY.length
  if (start < DATA_KEY.length) return null
  const end = frame.indexOf(QUOTE, start)
  if (end < 0) return null
  const rest = frame.toString('latin1', PREFIX.length, start) + frame.toString('latin1', end)
  return { pcm: decode(frame.toString('latin1', start, end)), sampleRate: rateOf(rest) }
}

/** Audio of a parsed message, in any of the forms that Gemini takes. */
export function audioOf(message: ClientMessage): InputAudio[] {
  const input = message.realtimeInput
  const blobs = [...(input?.audio ? [input.audio] : []), ...(input?.mediaChunks ?? [])]
  return blobs
    .filter((blob) => blob.data !== undefined && (blob.mimeType ?? 'audio/pcm').startsWith('audio/pcm'))
    .map((blob) => ({ pcm: decode(blob.data ?? '').slice(), sampleRate: rateOf(blob.mimeType ?? '') }))
}

function decode(base64: string): Int16Array {
  if (base64.length > scratch.length) scratch = Buffer.alloc(2 * base64.length)
  const bytes = scratch.write(base64, 0, 'base64')
  return new Int16Array(scratch.buffer, scratch.byteOffset, bytes >> 1)
}

function rateOf(mimeType: string): number {
  const at = mimeType.indexOf('rate=')
  if (at < 0) return DEFAULT_RATE
  const rate = Number.parseInt(mimeType.slice(at + 5, at + 12), 10)
  return rate >= 4_000 && rate <= 96_000 ? rate : DEFAULT_RATE
}
