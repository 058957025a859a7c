/**
 * The contract between a conversation and a realtime voice model. No vendor's word crosses it.
 *
 * Audio is mono PCM16 in host byte order: `inputSampleRate` towards the model, `outputSampleRate` from it.
 * A connection is one socket: it ends once, and says so with exactly one `closed` event. Reconnecting, and what
 * to tell the new connection, is the conversation's business.
 */
export interface RealtimeModel {
  /** Said in the call log and to people: `gemini-live` or `stand-in`. */
  readonly kind: string
  /** The vendor's model name, for the log. */
  readonly name: string
  readonly outputSampleRate: number
  /**
   * Resolves when the model is ready for audio. Rejects with {@link ModelConnectError} when it cannot be had within
   * `deadlineMs`. Events of this connection go to `onEvent`, none before the promise is settled.
   */
  connect(options: ConnectOptions): Promise<RealtimeConnection>
}

export interface ConnectOptions {
  instructions: string
  voice: string
  /** BCP 47, or null to let the model follow the caller. */
  language: string | null
  tools: ModelTool[]
  /** What was said so far, oldest first. Ignored when `resumptionHandle` is accepted. */
  history: HistoryTurn[]
  resumptionHandle: string | null
  inputSampleRate: number
  deadlineMs: number
  /** Gives up connecting. A connection that stands is ended by its `close`. */
  signal: AbortSignal
  onEvent: (event: ModelEvent) => void
}

export interface ModelTool {
  name: string
  description: string
  /** JSON schema of an object; null when the tool takes nothing. */
  parameters: Record<string, unknown> | null
}

export interface HistoryTurn {
  speaker: 'caller' | 'ai'
  text: string
}

export interface RealtimeConnection {
  sendAudio(pcm: Int16Array): void
  /** The caller typed this; answer it. */
  sendText(text: string): void
  /** Tell the model to speak now. `instruction` is for the model, not for the caller. Interrupts what it says. */
  requestTurn(instruction: string): void
  /** Add to what was said, without an answer. */
  addHistory(turns: HistoryTurn[]): void
  sendToolResult(id: string, name: string, result: Record<string, unknown>): void
  /** Bytes accepted but not yet sent. */
  readonly bufferedBytes: number
  /** Safe to repeat. A `closed` event with `expected: true` follows. */
  close(): void
}

export type ModelEvent =
  | { type: 'audio-delta'; pcm: Int16Array }
  | { type: 'output-text-delta'; text: string }
  | { type: 'input-text-delta'; text: string }
  /** The model has made all of its answer; audio may still be playing. */
  | { type: 'generation-complete' }
  /**
   * `usage` here and in `usage` events are never the same tokens: the call's usage is the sum of both.
   * `rejected`: the model's answer was thrown away or stopped (by a filter, or a malformed tool call).
   */
  | { type: 'turn-complete'; usage: ModelUsage | null; rejected: boolean }
  /** The model heard the caller speak over it: whatever is queued must not be played. */
  | { type: 'interrupted' }
  | { type: 'tool-call'; id: string; name: string; args: Record<string, unknown> }
  | { type: 'tool-call-cancelled'; ids: string[] }
  | { type: 'usage'; usage: ModelUsage }
  | { type: 'resumption-handle'; handle: string | null }
  | { type: 'go-away'; timeLeftMs: number }
  | { type: 'closed'; code: number; reason: string; expected: boolean }

export interface ModelUsage {
  inputTokens: number
  outputTokens: number
  audioInputTokens: number
  audioOutputTokens: number
  totalTokens: number
}

export type ConnectFailure =
  | 'deadline'
  | 'refused'
  | 'rejected_key'
  | 'invalid_setup'
  | 'overloaded'
  | 'aborted'
  | 'closed'

/** `failure` says whether another try can help: `rejected_key` and `invalid_setup` cannot. */
export class ModelConnectError extends Error {
  readonly failure: ConnectFailure
  readonly code: number | null

  constructor(failure: ConnectFailure, message: string, options: { code?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'ModelConnectError'
    this.failure = failure
    this.code = options.code ?? null
  }

  get retryable(): boolean {
    return this.failure !== 'rejected_key' && this.failure !== 'invalid_setup' && this.failure !== 'aborted'
  }
}
