import { z } from 'zod'

/** What a carrier sends over a media stream (Twilio's words; SignalWire's are the same). */
export type StreamMessage =
  | { event: 'connected' }
  | { event: 'start'; start: StreamStart }
  /** `chunk` counts the frames of this track from 1; null when the carrier does not count. */
  | { event: 'media'; chunk: number | null; payload: string }
  | { event: 'dtmf'; digit: string }
  | { event: 'mark'; name: string }
  | { event: 'stop' }
  /** Well-formed, but nothing that concerns a call: the other track, an event of tomorrow. */
  | { event: 'other' }

const startBody = z.object({
  streamSid: z.string().min(1).max(200),
  callSid: z.string().min(1).max(200),
  customParameters: z.record(z.string(), z.string().max(5_000)).default({}),
  mediaFormat: z.object({ encoding: z.string(), sampleRate: z.coerce.number(), channels: z.coerce.number() }),
})
export type StreamStart = z.infer<typeof startBody>

/** Null: garbage. Media comes first and without zod, because fifty of them come a second and a call. */
export function parseStreamMessage(text: string): StreamMessage | null {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof message !== 'object' || message === null) return null
  const { event } = message as { event?: unknown }
  if (event === 'media') return parseMedia((message as { media?: unknown }).media)
  if (event === 'start') {
    const start = startBody.safeParse((message as { start?: unknown }).start)
    return start.success ? { event, start: start.data } : null
  }
  if (event === 'dtmf') {
    const digit = (message as { dtmf?: { digit?: unknown } }).dtmf?.digit
    return typeof digit === 'string' && /^[0-9*#A-D]$/.test(digit) ? { event, digit } : null
  }
  if (event === 'mark') {
    const name = (message as { mark?: { name?: unknown } }).mark?.name
    return typeof name === 'string' ? { event, name } : null
  }
  if (event === 'connected' || event === 'stop') return { event }
  return typeof event === 'string' ? { event: 'other' } : null
}

function parseMedia(media: unknown): StreamMessage | null {
  if (typeof media !== 'object' || media === null) return null
  const { payload, chunk, track } = media as { payload?: unknown; chunk?: unknown; track?: unknown }
  if (track === 'outbound') return { event: 'other' }
  if (typeof payload !== 'string' || payload.length === 0) return null
  const count = Number(chunk)
  return { event: 'media', chunk: Number.isSafeInteger(count) && count > 0 ? count : null, payload }
}
