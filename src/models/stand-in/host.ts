import type { Logger } from 'pino'
import type { FaultScript } from './fault-script.ts'
import type { Pacer } from './pacer.ts'
import type { Resumption } from './resumption.ts'
import type { StandInSpeech } from './speech.ts'
import type { StandInTime } from './standing-time.ts'
import type { ClientMessage } from './wire-messages.ts'

/** What a session needs of the server it runs in. */
export interface SessionHost {
  logger: Logger
  speech: StandInSpeech
  pacer: Pacer
  resumption: Resumption
  pace: number
  time: StandInTime
  answerLatencyMs: number
  today: () => string
  onMessage: (session_id: string, message: ClientMessage) => void
  onAudio: (session_id: string, pcm: Int16Array, sampleRate: number) => void
  /** Faults of a session that opens now and asks for this model. */
  faultsFor(model: string): FaultScript
}

/** The socket, as a session sees it. */
export interface SessionSocket {
  send(frame: Buffer): void
  /** 1006 cuts the connection without a word. */
  close(code: number, reason: string): void
}
