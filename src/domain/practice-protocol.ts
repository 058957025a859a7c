import { z } from 'zod'
import { endReason } from './call.ts'

/**
 * The practice websocket (`/practice`): what a browser, the CLI or a rehearsal speaks to be a caller.
 *
 * Text messages are JSON as below. Binary messages are sound, mono PCM16 little-endian: towards the line at the
 * `sample_rate` of `start`, in pieces of any length; from the line at {@link practiceOutputSampleRate}, 20 ms each,
 * at the pace of speech. Pauses are not sent.
 */
export const practicePath = '/practice'

export const practiceOutputSampleRate = 24_000

/** The longest binary message that is taken: one second at 48 kHz. */
export const practiceMaxMessageBytes = 96_000

export const practiceClientMessage = z.discriminatedUnion('type', [
  /** Must be first. */
  z.object({
    type: z.literal('start'),
    ticket: z.string().min(1).max(4_000),
    sample_rate: z.int().min(8_000).max(48_000),
  }),
  /** The caller types instead of speaking. */
  z.object({ type: z.literal('text'), text: z.string().trim().min(1).max(2_000) }),
  z.object({ type: z.literal('dtmf'), digit: z.string().regex(/^[0-9*#A-D]$/) }),
  z.object({ type: z.literal('hangup') }),
])
export type PracticeClientMessage = z.infer<typeof practiceClientMessage>

const speaker = z.enum(['caller', 'ai'])

export const practiceServerMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('started'),
    call_id: z.string(),
    business_name: z.string().nullable(),
    ai_name: z.string().nullable(),
    model_kind: z.string(),
  }),
  /** A piece of what is being said. */
  z.object({ type: z.literal('text'), speaker, turn_id: z.string(), delta: z.string() }),
  /** A turn is over; `text` is all of it. */
  z.object({
    type: z.literal('turn'),
    speaker,
    turn_id: z.string(),
    text: z.string(),
    interrupted: z.boolean(),
    latency_ms: z.number().nullable(),
  }),
  z.object({
    type: z.literal('tool'),
    name: z.string(),
    args: z.record(z.string(), z.unknown()),
    status: z.string(),
    duration_ms: z.number(),
  }),
  z.object({
    type: z.literal('role'),
    ai_name: z.string(),
    role_type: z.string(),
    voice_style: z.string(),
  }),
  /** On a real call somebody's phone would ring now. */
  z.object({ type: z.literal('transfer'), target_name: z.string() }),
  z.object({ type: z.literal('flag'), kind: z.string(), detail: z.string() }),
  z.object({ type: z.literal('rung'), rung: z.string(), detail: z.string() }),
  /** What was sent and is not played yet must not be played: the caller spoke over it. */
  z.object({ type: z.literal('clear') }),
  z.object({ type: z.literal('ended'), reason: endReason }),
  /** Something was wrong with what the client sent; the socket closes next, with the code's number. */
  z.object({ type: z.literal('error'), code: z.string(), message: z.string() }),
])
export type PracticeServerMessage = z.infer<typeof practiceServerMessage>

/** Why the line closed the socket. 1000: the call is over (its reason was in `ended`). 1009: a message too long. */
export const practiceCloseCodes = {
  ended: 1000,
  message_too_long: 1009,
  bad_message: 4400,
  ticket_refused: 4401,
  start_timeout: 4408,
  already_started: 4409,
  too_much_audio: 4429,
} as const
export type PracticeCloseCode = keyof typeof practiceCloseCodes
