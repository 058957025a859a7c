import { askModel } from './ask-model.ts'
import type { CallState, LinkPurpose } from './call-state.ts'
import type { ConversationEvent } from './conversation-event.ts'
import { emit, recordRung, set, setLink, type Draft } from './draft.ts'
import { enterLastResort } from './last-resort.ts'
import { continueInstruction, sayExactly } from './sentences.ts'
import { completeModelTurn, historyNow, openModelTurn, lastCallerWords } from './turns.ts'

/** More often than this in a minute is a broken model, not a broken line. */
const maxReconnects = 3
const reconnectWindowMs = 60_000
const maxAttempts = 2
const firstRetryMs = 200
const goAwayRetryMs = 1_000

/** Before and in the conversation; a call that ends, or does without the model, wants no new connection. */
export function mayConnect({ phase }: CallState): boolean {
  return phase === 'talking' || phase === 'ringing'
}

export function connect(draft: Draft, purpose: LinkPurpose): void {
  const { link, role_id, switching, config } = draft.state
  const connection = link.next_connection
  // Another role has other instructions: what the server remembers is no use to it.
  const handle = purpose === 'reconnect' || purpose === 'go_away' ? link.handle : null
  setLink(draft, {
    next_connection: connection + 1,
    pending: { connection, purpose, resumed: handle !== null },
    retry: null,
  })
  emit(draft, {
    type: 'connect',
    connection,
    model: link.model,
    role_id: purpose === 'switch_role' ? (switching?.role_id ?? role_id) : role_id,
    purpose,
    handle,
    history: historyNow(draft.state),
    deadline_ms: config.timings.connect,
  })
}

/** The connection is gone or no good: the next one, unless there were too many. */
export function reconnect(draft: Draft, detail: string): void {
  const { link, now } = draft.state
  const recent = link.reconnects.filter((at) => now - at < reconnectWindowMs)
  if (recent.length >= maxReconnects) return nextModel(draft, `${detail}; connected anew too often`)
  dropActive(draft)
  recordRung(draft, 'reconnect', detail)
  setLink(draft, { reconnects: [...recent, now], attempts: 0 })
  connect(draft, 'reconnect')
}

export function nextModel(draft: Draft, detail: string): void {
  const { link, config } = draft.state
  dropActive(draft)
  if (link.model + 1 >= config.model_kinds.length) return enterLastResort(draft, detail)
  recordRung(draft, 'second_model', detail)
  setLink(draft, { model: link.model + 1, handle: null, attempts: 0, reconnects: [] })
  connect(draft, 'reconnect')
}

function dropActive(draft: Draft): void {
  const { active, pending } = draft.state.link
  if (pending !== null) emit(draft, { type: 'close-connection', connection: pending.connection })
  if (active !== null) emit(draft, { type: 'close-connection', connection: active })
  if (active !== null) cutOff(draft)
  setLink(draft, { active: null, pending: null, retry: null, go_away_at: null })
}

/** What the model was saying ends here; what was received of it is still played. */
function cutOff(draft: Draft): void {
  const turn = openModelTurn(draft.state)
  const text = turn?.text.trim() ?? ''
  // A question stands for itself: the caller can answer it.
  const cut_text = text.endsWith('?') ? '' : text
  const wasTalking = turn !== undefined && turn.audio_ms > 0
  completeModelTurn(draft)
  setLink(draft, { lost_at: draft.state.now, cut_text })
  set(draft, { model_busy: false, turn_gave: false, discard_until: 0, stale_complete_until: 0 })
  if ((cut_text !== '' && wasTalking) || draft.state.tools.length > 0) {
    set(draft, { owed_since: draft.state.owed_since ?? draft.state.now })
  }
}

/** The active connection has closed by itself. */
export function linkLost(draft: Draft, detail: string): void {
  cutOff(draft)
  setLink(draft, { active: null, go_away_at: null })
  const { phase, ending, link } = draft.state
  if (phase === 'ending' && ending !== null) {
    set(draft, { ending: { ...ending, speak_by: Math.min(ending.speak_by, draft.state.now) } })
    return
  }
  if (phase !== 'talking') return
  if (link.pending === null) return reconnect(draft, detail)
  // The next one was on its way already.
  if (link.pending.purpose === 'go_away') {
    setLink(draft, { pending: { ...link.pending, purpose: 'reconnect' } })
  }
}

export function connectFailed(
  draft: Draft,
  event: Extract<ConversationEvent, { type: 'connect-failed' }>,
): void {
  const { link, now, phase } = draft.state
  const { pending } = link
  if (pending?.connection !== event.connection || !mayConnect(draft.state)) return
  emit(draft, {
    type: 'log',
    level: event.retryable ? 'warn' : 'error',
    message: 'the model cannot be had',
    fields: { failure: event.failure, detail: event.message },
  })
  // While it rings nobody waits: the call begins with the next attempt.
  if (phase === 'ringing') return setLink(draft, { pending: null })
  const attempts = link.attempts + 1
  setLink(draft, { pending: null, attempts })
  if (link.active !== null) {
    if (attempts < maxReconnects) {
      setLink(draft, { retry: { at: now + goAwayRetryMs, purpose: pending.purpose } })
    }
    return
  }
  if (pending.resumed) {
    setLink(draft, { handle: null })
    return connect(draft, pending.purpose)
  }
  if (!event.retryable || attempts >= maxAttempts) return nextModel(draft, `no connection: ${event.failure}`)
  const delay = firstRetryMs * 2 ** attempts * (0.5 + event.jitter)
  setLink(draft, { retry: { at: now + delay, purpose: pending.purpose } })
}

/** From now on this connection is the model. The old one is closed and not listened to any more. */
export function adopt(draft: Draft, connection: number): void {
  const { active } = draft.state.link
  if (active !== null) {
    cutOff(draft)
    emit(draft, { type: 'close-connection', connection: active })
  }
  setLink(draft, { active: connection, pending: null, attempts: 0, retry: null, go_away_at: null })
  set(draft, { rung_at: draft.state.now })
}

/** What a new connection has to say first, if anything. */
export function resumeTalk(draft: Draft): void {
  const { state } = draft
  const { link, config, caller } = state
  if (state.phase !== 'talking') return
  if (!state.greeted) {
    const greeting = config.greeting === '' ? `Hello, this is ${config.business_name}.` : config.greeting
    return askModel(draft, sayExactly(greeting))
  }
  // What was spoken into the gap was held and comes now: the model answers that by itself.
  const spoke = state.caller_speaking_since !== null || state.caller_quiet_at > link.lost_at
  const typed = caller?.typed === true
  const owes = state.owed_since !== null || link.cut_text !== '' || link.lost_results.length > 0
  if (owes && state.tools.length === 0 && (typed || !spoke || link.lost_results.length > 0)) {
    const last = lastCallerWords(state)
    askModel(draft, continueInstruction({ caller: last, said: link.cut_text, results: link.lost_results }))
  }
  if (state.tools.length === 0) setLink(draft, { cut_text: '', lost_results: [] })
}

/** Goes to a new connection before the old one goes away: when nobody speaks, or when time runs out. */
export function leaveIfDue(draft: Draft): void {
  const { state } = draft
  const { go_away_at, pending, retry } = state.link
  if (go_away_at === null || pending !== null || retry !== null || state.phase !== 'talking') return
  const idle =
    !state.model_busy &&
    state.tools.length === 0 &&
    openModelTurn(state) === undefined &&
    state.owed_since === null &&
    state.caller_speaking_since === null
  if (idle || state.now >= go_away_at) {
    recordRung(draft, 'go_away', 'the model asked for a new connection')
    setLink(draft, { attempts: 0 })
    connect(draft, 'go_away')
  }
}
