import type { CallState } from './call-state.ts'
import { bargedIn, callerTyped, speechEnded, speechStarted } from './caller.ts'
import type { ConversationEvent, Step } from './conversation-event.ts'
import { checkDeadlines } from './deadlines.ts'
import { emit, journal, set, type Draft } from './draft.ts'
import { checkEnding, end, endSaying } from './ending.ts'
import { checkLastResort, enterLastResort, lastResortPlayed, transferFinished } from './last-resort.ts'
import { adopt, connect, connectFailed, leaveIfDue, mayConnect, resumeTalk } from './link.ts'
import { reduceModel } from './reduce-model.ts'
import { checkSwitch, switchReady } from './role-switch.ts'
import { shutdownSentence } from './sentences.ts'
import { toolFinished } from './tool-calls.ts'
import { checkTransfer, hangupWhileDialing, transferDone } from './transfer.ts'
import { checkTruth } from './truth-guard.ts'
import { changeTurn, sayLocally, turnPlayed } from './turns.ts'

/**
 * One call as a state machine: pure, so that a call recorded as its events can be replayed.
 *
 *   ringing ──answered──▶ talking; a line without ringing begins there
 *   talking ──end_call, limits, silence, shutdown──▶ ending ──goodbye heard, or hard_at──▶ ended
 *      │  ◀──the caller speaks over a goodbye (once)──┘
 *      └──no model can be had, fault──▶ last_resort: transfer | apology → message → thanks ──▶ ended
 *   any ──hang-up──▶ ended
 *
 * Link:     start (while it rings, where it does) → active; active ──closed, silent──▶ reconnect (handle, else history)
 *           ──failed──▶ second model ──failed──▶ last_resort; active ──go-away, at a pause──▶ the next one, then the old one is closed.
 *           One connection is active; what any other says is not listened to.
 * Turns:    an AI turn opens with the model's first sound or word, is complete when the model says so, and is over
 *           when its last frame was played or the caller interrupted. Only then it is journaled, with what was heard.
 *           The caller's turn is closed by the answer and journaled when the answer is complete (words come late).
 * Owing:    from the end of the caller's words, a tool's answer or a request to speak until the model is audible,
 *           and while its turn is open. While it owes and the caller hears nothing: nudge, filler, reconnect, next
 *           model, last resort (`ladder.ts`). A tool has its own deadline in the session.
 * Tools:    run at once, answered to the connection that asked; otherwise told to the next one (`tool-calls.ts`).
 * Switch:   the old role ends its sentence while the new one connects; then the new one is active (`role-switch.ts`).
 * Transfer: the model says it, the line dials when that was played, and the call ends or goes on (`transfer.ts`).
 * Truth:    what the AI says is done and no tool of the call did, it takes back in its next turn (`truth-guard.ts`).
 * Time:     every deadline is data (`nextDeadline`); a tick does what has fallen due.
 */
export function reduce(state: CallState, event: ConversationEvent): Step {
  const draft: Draft = { state: { ...state, now: event.at }, effects: [] }
  if (state.phase === 'ended') return draft
  apply(draft, event)
  checkSwitch(draft)
  const played = event.type === 'tick' ? event.played : []
  if (event.type === 'tick') checkDeadlines(draft, played)
  checkTransfer(draft)
  checkTruth(draft)
  checkEnding(draft, played)
  checkLastResort(draft)
  return draft
}

function apply(draft: Draft, event: ConversationEvent): void {
  switch (event.type) {
    case 'ringing':
      set(draft, { phase: 'ringing' })
      return connect(draft, 'start')
    case 'started':
      return start(draft)
    case 'connected':
      return connected(draft, event.connection)
    case 'connect-failed':
      return connectFailed(draft, event)
    case 'model':
      return reduceModel(draft, event)
    case 'caller-speech-started':
      return speechStarted(draft)
    case 'caller-speech-ended':
      return speechEnded(draft, event)
    case 'caller-barged-in':
      return bargedIn(draft, event.played)
    case 'caller-text':
      return callerTyped(draft, event.text, event.played)
    case 'turn-heard':
      return turnHeard(draft, event.turn_id)
    case 'turn-played':
      turnPlayed(draft, event.turn_id)
      lastResortPlayed(draft, event.turn_id)
      return leaveIfDue(draft)
    case 'tool-finished':
      return toolFinished(draft, event)
    case 'transfer-finished':
      transferDone(draft, event.transferred)
      return transferFinished(draft, event.transferred)
    case 'tick':
      return set(draft, { audible_at: Math.max(draft.state.audible_at, event.audible_at) })
    case 'hangup':
      return hungUp(draft, event)
    case 'shutdown':
      return endSaying(draft, 'shutdown', 'the process is stopped', 'shutdown', shutdownSentence)
    case 'abort':
      return end(draft, 'shutdown', 'the process was stopped', event.played)
    case 'fault':
      return fault(draft, event.message)
  }
}

function start(draft: Draft): void {
  const { config, link, now } = draft.state
  set(draft, { phase: 'talking', owed_since: now, rung_at: now })
  if (config.greeting_cached) {
    sayLocally(draft, 'greeting', config.greeting)
    set(draft, { greeted: true, owed_since: null })
  }
  if (link.active !== null) return resumeTalk(draft)
  if (link.pending === null) connect(draft, 'start')
}

function connected(draft: Draft, connection: number): void {
  const { pending } = draft.state.link
  if (pending?.connection !== connection || !mayConnect(draft.state)) {
    return emit(draft, { type: 'close-connection', connection })
  }
  if (pending.purpose === 'switch_role') return switchReady(draft, connection)
  adopt(draft, connection)
  resumeTalk(draft)
}

function turnHeard(draft: Draft, turn_id: string): void {
  const turn = draft.state.ai.find((each) => each.id === turn_id)
  if (turn === undefined) return
  set(draft, { audible_at: draft.state.now })
  changeTurn(draft, turn_id, { heard_at: draft.state.now })
  if (draft.state.answered) return
  const { config, link } = draft.state
  const source = turn.source === 'model' ? 'live' : turn.source
  set(draft, { answered: true })
  journal(draft, { type: 'answered', source, model_kind: config.model_kinds[link.model] ?? null })
}

function hungUp(draft: Draft, event: Extract<ConversationEvent, { type: 'hangup' }>): void {
  if (hangupWhileDialing(draft, event.failed)) return
  const { last_resort, ai } = draft.state
  // The line is putting them through; it says itself whether it did.
  if (last_resort?.stage === 'transfer' && ai.every((turn) => turn.id !== last_resort.turn_id)) return
  if (last_resort?.stage === 'message') {
    emit(draft, { type: 'save-message', caller_spoke: last_resort.caller_spoke })
  }
  const reason = event.failed ? 'line_failed' : 'caller_hangup'
  end(draft, reason, event.failed ? 'the line broke' : '', event.played)
}

/** Something of ours broke. The caller is not left alone with it; a second time is the end. */
function fault(draft: Draft, message: string): void {
  if (draft.state.phase === 'talking') return enterLastResort(draft, `fault: ${message}`)
  end(draft, 'model_failed', `fault: ${message}`)
}
