import type { EndReason, IncomingCall } from '#domain/call.ts'

/**
 * One call as a line hands it to a conversation: who calls whom, what the caller says, and a way to be heard.
 * The line knows the carrier; the conversation knows nothing of it.
 *
 * Frames out are 20 ms each in the line's own encoding, so that the speaker's clock never converts: audio is
 * brought into that form once, when it is queued (see `encodeForLine`).
 */
export interface CallLeg {
  readonly incoming: IncomingCall
  /** Sample rate of the PCM16 that arrives through `listen`. */
  readonly inputSampleRate: number
  readonly output: LineFormat
  /** Resolves when the caller can hear. A line on which the call may still ring; others leave it out. */
  readonly answered?: Promise<void>
  /** Called once by the conversation. The line calls back in order; after `onHangup` never again. */
  listen(listener: LegListener): void
  /** How many frames may come at once: more than one where messages are dear and the far end keeps a queue. Else 1. */
  readonly framesAtOnce?: number
  /** One to `framesAtOnce` frames end to end, on time. Must not block; a line that is behind drops its oldest. */
  sendFrames(frames: Uint8Array): void
  /** The caller spoke over it: the carrier must forget what it has not played yet. */
  clearPlayback(): void
  /** Ends the call at the carrier. Safe to repeat. */
  hangUp(reason: EndReason): void
  /**
   * Puts the caller through to a telephone number and leaves the call. Resolves false when the carrier would not, or
   * when nobody answered as far as the line can tell. `target_name`: who it is, should the caller come back; null: the
   * business's fallback number. Lines that cannot leave it out.
   */
  transfer?(number: string, options: { target_name: string | null }): Promise<boolean>
  /** Presses keys of the telephone, heard at the other end as tones. Lines without keys leave it out. */
  pressKeys?(digits: string): void
  /** What a watching person may see (practice): words, tools, timings. Lines without a watcher leave it out. */
  notify?(event: LegNotice): void
}

export interface LineFormat {
  encoding: 'mulaw' | 'pcm16le'
  sampleRate: number
}

export interface LegListener {
  onAudio(pcm: Int16Array): void
  onText(text: string): void
  onDtmf(digit: string): void
  /** The caller went away, or the line broke (`failed`). */
  onHangup(failed: boolean): void
}

export type LegNotice =
  | {
      type: 'started'
      call_id: string
      business_name: string | null
      ai_name: string | null
      model_kind: string
    }
  | { type: 'text'; speaker: 'caller' | 'ai'; turn_id: string; delta: string }
  | {
      type: 'turn'
      speaker: 'caller' | 'ai'
      turn_id: string
      text: string
      interrupted: boolean
      latency_ms: number | null
    }
  | { type: 'tool'; name: string; args: Record<string, unknown>; status: string; duration_ms: number }
  | { type: 'role'; ai_name: string; role_type: string; voice_style: string }
  /** The caller is being put through to somebody of the owner's list. */
  | { type: 'transfer'; target_name: string }
  | { type: 'rung'; rung: string; detail: string }
  /** Something about the call that a person should look at. */
  | { type: 'flag'; kind: string; detail: string }
  | { type: 'ended'; reason: EndReason }
