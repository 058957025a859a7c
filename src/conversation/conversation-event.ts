import type { EndReason } from '#domain/call.ts'
import type { CallEvent } from '#domain/call-event.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import type { ConnectFailure, HistoryTurn, ModelEvent, ModelUsage } from '#models/realtime-model.ts'
import type { CallState, LinkPurpose } from './call-state.ts'
import type { LegNotice } from './line.ts'
import type { SentenceName } from './sentences.ts'
import type { Played } from './speaker.ts'

/** The model's events as the reducer sees them: of sound only how long it is and whether it can be heard. */
export type HeardModelEvent =
  | Exclude<ModelEvent, { type: 'audio-delta' }>
  | { type: 'audio'; ms: number; audible: boolean }

/** All that can happen in a call. Plain data: a call can be recorded as its events and replayed. */
export type ConversationEvent = { at: number } & (
  | { type: 'started' }
  /** Before that, where a line rings: the call will be answered, but the caller cannot hear us yet. */
  | { type: 'ringing' }
  | { type: 'connected'; connection: number }
  | {
      type: 'connect-failed'
      connection: number
      failure: ConnectFailure
      message: string
      retryable: boolean
      /** 0 to 1, for the back-off. */
      jitter: number
    }
  /** `played`: what had left of the turns that are not over, where it matters. */
  | { type: 'model'; connection: number; event: HeardModelEvent; played?: Played[] }
  | { type: 'caller-speech-started' }
  | { type: 'caller-speech-ended'; voiced_ms: number; silent_ms: number }
  /** The caller has spoken over something that the model does not know is being played. */
  | { type: 'caller-barged-in'; played: Played[] }
  | { type: 'caller-text'; text: string; played: Played[] }
  | { type: 'turn-heard'; turn_id: string }
  | { type: 'turn-played'; turn_id: string }
  | { type: 'tool-finished'; id: string; key: string; result: ToolResult }
  | { type: 'transfer-finished'; transferred: boolean }
  | { type: 'tick'; audible_at: number; played: Played[] }
  | { type: 'hangup'; failed: boolean; played: Played[] }
  | { type: 'shutdown' }
  /** The process stops now. */
  | { type: 'abort'; played: Played[] }
  | { type: 'fault'; message: string }
)

/** What an event gives cause to. The session carries it out; nothing here has happened yet. */
export type Effect =
  | {
      type: 'connect'
      connection: number
      model: number
      role_id: string | null
      purpose: LinkPurpose
      handle: string | null
      history: HistoryTurn[]
      deadline_ms: number
    }
  | { type: 'close-connection'; connection: number }
  /** The audio of the event in hand. */
  | { type: 'play'; turn_id: string }
  | { type: 'end-turn'; turn_id: string }
  | { type: 'clear' }
  /** Spoken without the model: kept audio, else the local voice. */
  | { type: 'say'; turn_id: string; sentence: SentenceName; text: string }
  | { type: 'request-turn'; connection: number; instruction: string }
  | { type: 'send-text'; connection: number; text: string }
  | { type: 'add-history'; connection: number; turns: HistoryTurn[] }
  | { type: 'run-tool'; id: string; key: string; name: string; args: Record<string, unknown> }
  | { type: 'cancel-tool'; id: string }
  | {
      type: 'send-tool-result'
      connection: number
      id: string
      name: string
      result: ToolResult
    }
  | { type: 'usage'; model: number; usage: ModelUsage }
  | { type: 'journal'; entry: JournalEntry }
  | { type: 'notify'; notice: LegNotice }
  | { type: 'role-changed'; role_id: string; reason: string }
  | { type: 'begin-message' }
  | { type: 'save-message'; caller_spoke: boolean }
  /** `target_name` null: the business's fallback number. */
  | { type: 'transfer'; number: string | null; target_name: string | null }
  | { type: 'press-keys'; digits: string }
  | { type: 'log'; level: 'info' | 'warn' | 'error'; message: string; fields: Record<string, unknown> }
  | { type: 'end'; reason: EndReason; detail: string }

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq' | 'at'> : never

/** A line of the journal before it has a number. */
export type JournalEntry = WithoutSeq<CallEvent>

export interface Step {
  state: CallState
  effects: Effect[]
}
