import type { Logger } from 'pino'
import type { LocalVoice } from '#audio/local-voice.ts'
import type { FaultInput } from './faults.ts'
import type { StandInTime } from './standing-time.ts'
import type { ClientMessage } from './wire-messages.ts'

export interface StandInOptions {
  /** 127.0.0.1 unless told otherwise. */
  host?: string
  /** 0 or nothing: any free one. */
  port?: number
  logger: Logger
  /** Shared with others of the process; made, and closed with the stand-in, when left out. */
  localVoice?: LocalVoice
  /** Any key will do when left out; otherwise others are refused as Gemini refuses them. */
  requiredKey?: string
  /** Times real time at which answers are sent; Infinity is all at once, and does not wait for the caller to listen. */
  pace?: number
  chunkMs?: number
  /** The real time unless told otherwise. */
  time?: StandInTime
  /** From the end of what the caller says to the first audio. */
  answerLatencyMs?: number
  /** Faults that every session has. */
  faults?: FaultInput[]
  /** YYYY-MM-DD, for "tomorrow" and weekdays. */
  today?: () => string
  /** Told of everything that comes, but for sound: what a model was given to know. */
  onMessage?: (session_id: string, message: ClientMessage) => void
  /** Told of the caller's sound as it arrives. */
  onAudio?: (session_id: string, pcm: Int16Array, sampleRate: number) => void
}

export const defaults = {
  host: '127.0.0.1',
  pace: 3,
  chunkMs: 100,
  answerLatencyMs: 350,
}

/** For benches: answers at once, and as fast as the socket takes them. */
export const atOnce = { pace: Infinity, answerLatencyMs: 0 } as const
