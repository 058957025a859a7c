import type { AiTurn, CallerTurn, CallState } from './call-state.ts'
import { emit, journal, newTurnId, set, type Draft } from './draft.ts'
import { heardText } from './heard-text.ts'
import type { SentenceName } from './sentences.ts'
import type { Played } from './speaker.ts'
import type { HistoryTurn } from '#models/realtime-model.ts'

/** What a new connection is told at most; older words are left out. */
const maxHistoryTurns = 60

/** The turn that the model is making. */
export function openModelTurn(state: CallState): AiTurn | undefined {
  return state.ai.findLast((turn) => turn.source === 'model' && !turn.complete)
}

export function ensureModelTurn(draft: Draft): AiTurn {
  const open = openModelTurn(draft.state)
  if (open !== undefined) return open
  settleCaller(draft)
  const turn = newTurn(draft, 'model', '')
  set(draft, { ai: [...draft.state.ai, turn], unanswered_at: null })
  return turn
}

function newTurn(draft: Draft, source: AiTurn['source'], text: string): AiTurn {
  return {
    id: newTurnId(draft),
    source,
    role_id: draft.state.role_id,
    text,
    marks: [],
    audio_ms: 0,
    audible: false,
    complete: source !== 'model',
    started_at: draft.state.now,
    heard_at: null,
    answers_at: source === 'model' ? draft.state.unanswered_at : null,
  }
}

export function changeTurn(draft: Draft, id: string, patch: Partial<AiTurn>): void {
  set(draft, { ai: draft.state.ai.map((turn) => (turn.id === id ? { ...turn, ...patch } : turn)) })
}

/** The model has made all of its turn; it is over when it was played. */
export function completeModelTurn(draft: Draft): AiTurn | undefined {
  const turn = openModelTurn(draft.state)
  if (turn === undefined) return undefined
  recordCaller(draft)
  if (turn.audio_ms === 0) {
    // Nothing to be played, so nothing will say that it was.
    set(draft, { ai: draft.state.ai.filter((each) => each.id !== turn.id) })
    return turn
  }
  changeTurn(draft, turn.id, { complete: true })
  emit(draft, { type: 'end-turn', turn_id: turn.id })
  return turn
}

/** Something spoken without the model; it is a turn like any other, because the caller hears it. */
export function sayLocally(draft: Draft, sentence: SentenceName, text: string): string {
  const turn = newTurn(draft, sentence === 'greeting' ? 'cached' : 'local', text)
  set(draft, { ai: [...draft.state.ai, turn] })
  emit(draft, { type: 'say', turn_id: turn.id, sentence, text })
  return turn.id
}

export function turnPlayed(draft: Draft, turn_id: string): void {
  const turn = draft.state.ai.find((each) => each.id === turn_id)
  if (turn === undefined) return
  set(draft, { ai: draft.state.ai.filter((each) => each !== turn) })
  recordAi(draft, turn, turn.source === 'model' && !turn.audible ? '' : null, false)
}

/** Everything that was queued is over: the record keeps what was made, the history what was heard. */
export function cutAll(draft: Draft, played: Played[]): void {
  const turns = draft.state.ai
  if (turns.length === 0) return
  recordCaller(draft)
  set(draft, { ai: [] })
  for (const turn of turns) {
    const ms = played.find((each) => each.turn_id === turn.id)?.ms ?? 0
    // The length of local speech is not known here, and it is short: what was begun counts by half.
    const heard =
      turn.source === 'model'
        ? heardText(turn.text, turn.marks, turn.audio_ms, turn.audible ? ms : 0)
        : heardText(turn.text, [], turn.audio_ms || ms * 2, ms)
    recordAi(draft, turn, heard, true)
  }
}

function recordAi(draft: Draft, turn: AiTurn, heard: string | null, interrupted: boolean): void {
  const text = turn.text.trim()
  if (text === '' && !turn.audible) return
  remember(draft, { speaker: 'ai', text: heard ?? text })
  if (turn.source === 'model') noteHeard(draft, heard ?? text, interrupted)
  const { now } = draft.state
  const started = turn.heard_at ?? turn.started_at
  const latency_ms =
    turn.answers_at === null || turn.heard_at === null
      ? null
      : Math.max(0, Math.round(turn.heard_at - turn.answers_at))
  journal(draft, {
    type: 'turn',
    turn: {
      id: turn.id,
      speaker: 'ai',
      role_id: turn.role_id,
      text,
      started_at: iso(started),
      ended_at: iso(Math.max(now, started)),
      interrupted,
      heard_text: heard,
      latency_ms,
    },
  })
  const { id: turn_id } = turn
  emit(draft, {
    type: 'notify',
    notice: { type: 'turn', speaker: 'ai', turn_id, text, interrupted, latency_ms },
  })
}

/** For the truth guard. */
function noteHeard(draft: Draft, text: string, interrupted: boolean): void {
  const { truth } = draft.state
  set(draft, { truth: { ...truth, heard: [...truth.heard, { text, interrupted }] } })
}

/** Words of the caller. What is written after the answer has begun belongs to what was answered. */
export function callerSaid(draft: Draft, text: string, typed: boolean): void {
  const { state } = draft
  const late = state.answered_caller !== null && !typed && isAnswering(state)
  // Words are written while the caller speaks or after; when they were said is known from the sound.
  const spoken = !typed && (state.caller_speaking_since !== null || state.unanswered_at !== null)
  const current = late ? state.answered_caller : state.caller
  const turn: CallerTurn = current ?? {
    id: newTurnId(draft),
    text: '',
    started_at: spoken ? state.caller_spoke_at : state.now,
    ended_at: state.now,
    typed,
  }
  const until =
    spoken && state.caller_speaking_since === null ? (state.unanswered_at ?? state.now) : state.now
  const next = { ...turn, text: turn.text + text, ended_at: late ? turn.ended_at : until }
  set(draft, late ? { answered_caller: next } : { caller: next })
  emit(draft, { type: 'notify', notice: { type: 'text', speaker: 'caller', turn_id: turn.id, delta: text } })
}

function isAnswering(state: CallState): boolean {
  return state.caller_speaking_since === null && state.caller === null && state.ai.length > 0
}

/** An answer has begun: the caller's turn is closed, but not written down yet. */
export function settleCaller(draft: Draft): void {
  const { caller } = draft.state
  if (caller === null) return
  recordCaller(draft)
  set(draft, { answered_caller: caller, caller: null })
}

/** Writes down the caller's turn that has been answered. */
export function recordCaller(draft: Draft): void {
  const turn = draft.state.answered_caller
  if (turn === null) return
  set(draft, { answered_caller: null })
  const text = turn.text.trim()
  if (text === '') return
  remember(draft, { speaker: 'caller', text })
  journal(draft, {
    type: 'turn',
    turn: {
      id: turn.id,
      speaker: 'caller',
      role_id: draft.state.role_id,
      text,
      started_at: iso(turn.started_at),
      ended_at: iso(Math.max(turn.started_at, turn.ended_at)),
      interrupted: false,
      heard_text: null,
      latency_ms: null,
    },
  })
  const { id: turn_id } = turn
  emit(draft, {
    type: 'notify',
    notice: { type: 'turn', speaker: 'caller', turn_id, text, interrupted: false, latency_ms: null },
  })
}

function remember(draft: Draft, turn: HistoryTurn): void {
  if (turn.text === '') return
  set(draft, { history: [...draft.state.history, turn].slice(-maxHistoryTurns) })
}

/** All that was said until now, what is still being played included. */
export function historyNow(state: CallState): HistoryTurn[] {
  const { phase, config } = state
  // The first that the caller will hear.
  if (phase === 'ringing') return config.greeting_cached ? [{ speaker: 'ai', text: config.greeting }] : []
  const turns = [...state.history]
  if (state.answered_caller !== null)
    turns.push({ speaker: 'caller', text: state.answered_caller.text.trim() })
  for (const turn of state.ai) turns.push({ speaker: 'ai', text: turn.text.trim() })
  if (state.caller !== null) turns.push({ speaker: 'caller', text: state.caller.text.trim() })
  return turns.filter((turn) => turn.text !== '')
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

/** What the caller said last. */
export function lastCallerWords(state: CallState): string {
  const turn = state.caller ?? state.answered_caller
  return turn?.text.trim() ?? state.history.findLast(({ speaker }) => speaker === 'caller')?.text ?? ''
}
