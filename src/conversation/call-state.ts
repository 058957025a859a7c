import type { EndReason } from '#domain/call.ts'
import type { Deed } from '#domain/truth/deed.ts'
import type { TransferEffect } from '#domain/tools/tool.ts'
import type { HistoryTurn } from '#models/realtime-model.ts'
import type { TextMark } from './heard-text.ts'
import type { SentenceName } from './sentences.ts'
import type { Timings } from './timings.ts'
import { initialTruth, type Truth } from './truth.ts'

/** What does not change during a call. */
export interface CallConfig {
  started_at: number
  max_call_ms: number
  /** Kinds of the models there are, first choice first. */
  model_kinds: string[]
  business_name: string
  roles: { id: string; ai_name: string; role_type: string; voice_style: string }[]
  /** The first words, and where they come from: kept audio, or the model. */
  greeting: string
  greeting_cached: boolean
  has_fallback: boolean
  /** The line can put a caller through. */
  can_transfer: boolean
  /** What stands from before the call: a caller with a coming appointment may be told that it is booked. */
  known_deeds: Deed[]
  timings: Timings
}

/** Something the caller is or was played. It is over when its last frame has left, not when it was made. */
export interface AiTurn {
  id: string
  source: 'model' | 'cached' | 'local'
  role_id: string | null
  text: string
  marks: TextMark[]
  audio_ms: number
  audible: boolean
  /** The model has made all of it. */
  complete: boolean
  started_at: number
  heard_at: number | null
  /** End of the caller's speech that it answers. */
  answers_at: number | null
}

export interface CallerTurn {
  id: string
  text: string
  started_at: number
  ended_at: number
  /** Typed, not spoken. */
  typed: boolean
}

export interface PendingTool {
  /** The model's name for the call; the result goes back under it. */
  id: string
  /** The API's name for it: the same for the same wish, so that nothing is done twice. */
  key: string
  name: string
  args: Record<string, unknown>
  connection: number
  started_at: number
}

export interface DoneTool {
  key: string
  signature: string
  connection: number
  at: number
  /** The model took it back, or never got the answer: the same wish again is the same call. */
  unanswered: boolean
  say: string
}

export type LinkPurpose = 'start' | 'reconnect' | 'go_away' | 'switch_role'

export interface LinkState {
  /** Whose events count and who hears the caller. */
  active: number | null
  pending: { connection: number; purpose: LinkPurpose; resumed: boolean } | null
  next_connection: number
  model: number
  attempts: number
  retry: { at: number; purpose: LinkPurpose } | null
  handle: string | null
  go_away_at: number | null
  /** When the last connection was lost; what the caller says after that is held for the next one. */
  lost_at: number
  /** What the AI was saying when it was cut off, and what tools answered to nobody. */
  cut_text: string
  lost_results: string[]
  /** When it was connected anew lately: too often is a broken model. */
  reconnects: number[]
}

export interface Ending {
  reason: EndReason
  detail: string
  /** The goodbye, should it have to be said without the model. */
  sentence: SentenceName
  text: string
  since: number
  /** Without a word until then, the goodbye is said without the model. */
  speak_by: number
  hard_at: number
  spoke: boolean
  /** The model has ended a turn since. */
  model_done: boolean
  hang_up_at: number | null
}

export interface RoleSwitch {
  tool_id: string
  tool_name: string
  role_id: string
  reason: string
  /** The connection of the next role, once it stands and waits for the old one's last sentence. */
  ready: number | null
  /** The old role has said its last sentence. */
  done: boolean
  by: number
  /** The old connection waits for the tool's answer. */
  unanswered: boolean
  connection: number
}

export interface Transfer {
  to: TransferEffect
  tool: Pick<PendingTool, 'id' | 'name' | 'connection'>
  /** The model has said its line already and waits for the tool's answer. */
  unanswered: boolean
  stage: 'announcing' | 'dialing'
  /** The line has begun to be heard. */
  spoke: boolean
  speak_by: number
  dial_at: number | null
  latest_at: number
  /** The caller's line ended while the number was dialled. */
  gone: { failed: boolean } | null
}

export interface LastResort {
  stage: 'transfer' | 'apology' | 'message' | 'thanks'
  turn_id: string
  detail: string
  message_until: number
  caller_spoke: boolean
  /** How often the caller was told to go on since they last spoke. */
  prompts: number
}

export interface CallState {
  config: CallConfig
  phase: 'ringing' | 'talking' | 'ending' | 'last_resort' | 'ended'
  now: number
  next_id: number
  role_id: string | null
  answered: boolean
  greeted: boolean
  link: LinkState
  /** Queued or being played, in order. The last may still be in the making. */
  ai: AiTurn[]
  caller: CallerTurn | null
  /** A caller turn that was answered, held until the answer is over: the model's ear writes late. */
  answered_caller: CallerTurn | null
  history: HistoryTurn[]
  /** The model is at a turn: something came, and no `turn-complete` yet. */
  model_busy: boolean
  /** It gave something to be heard, or called a tool: then its end is no empty turn. */
  turn_gave: boolean
  /** Our own interruption: the rest of the turn in the making is not played, at most until then. */
  discard_until: number
  /** An `interrupted` until then is the answer to our own interruption, not the caller's. */
  asked_until: number
  /** A `turn-complete` until then belongs to a turn that was interrupted. */
  stale_complete_until: number
  caller_speaking_since: number | null
  /** When the caller's last or present speech began. */
  caller_spoke_at: number
  caller_quiet_at: number
  /** How long the last sound of the caller was. */
  caller_voiced_ms: number
  /** End of the caller's words that nobody has answered yet. */
  unanswered_at: number | null
  /** Since when the AI has owed the caller a word. */
  owed_since: number | null
  /** When something audible last left for the caller. */
  audible_at: number
  /** When the model last gave something audible. */
  model_audible_at: number
  /** 0: all well. 1: nudged. 2: connected anew. */
  rung: number
  rung_at: number
  fillers: number
  tools: PendingTool[]
  done_tools: DoneTool[]
  silence_checks: number
  wrapped_up: boolean
  ending: Ending | null
  ending_revoked: boolean
  switching: RoleSwitch | null
  transfer: Transfer | null
  truth: Truth
  last_resort: LastResort | null
}

export function initialState(config: CallConfig, role_id: string | null): CallState {
  const now = config.started_at
  return {
    config,
    phase: 'talking',
    now,
    next_id: 0,
    role_id,
    answered: false,
    greeted: false,
    link: initialLink(),
    ai: [],
    caller: null,
    answered_caller: null,
    history: [],
    model_busy: false,
    turn_gave: false,
    discard_until: 0,
    asked_until: 0,
    stale_complete_until: 0,
    caller_speaking_since: null,
    caller_spoke_at: now,
    caller_quiet_at: now,
    caller_voiced_ms: 0,
    unanswered_at: null,
    owed_since: now,
    audible_at: 0,
    model_audible_at: 0,
    rung: 0,
    rung_at: now,
    fillers: 0,
    tools: [],
    done_tools: [],
    silence_checks: 0,
    wrapped_up: false,
    ending: null,
    ending_revoked: false,
    switching: null,
    transfer: null,
    truth: initialTruth(config.known_deeds),
    last_resort: null,
  }
}

function initialLink(): LinkState {
  return {
    active: null,
    pending: null,
    next_connection: 0,
    model: 0,
    attempts: 0,
    retry: null,
    handle: null,
    go_away_at: null,
    lost_at: 0,
    cut_text: '',
    lost_results: [],
    reconnects: [],
  }
}
