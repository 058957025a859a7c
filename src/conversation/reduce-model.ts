import type { CallState } from './call-state.ts'
import type { ConversationEvent, HeardModelEvent } from './conversation-event.ts'
import { emit, recordRung, set, setLink, type Draft } from './draft.ts'
import { endingSpoke, endingTurnComplete, revokeEnding } from './ending.ts'
import { nextRung } from './ladder.ts'
import { leaveIfDue, linkLost } from './link.ts'
import { switchSpoke, switchTurnEnded } from './role-switch.ts'
import { toolCalled, toolsCancelled } from './tool-calls.ts'
import { transferSpoke } from './transfer.ts'
import {
  callerSaid,
  changeTurn,
  completeModelTurn,
  cutAll,
  ensureModelTurn,
  openModelTurn,
  recordCaller,
  settleCaller,
} from './turns.ts'

/** A turn that was interrupted is still ended by the model, this much later at most. */
const staleCompleteMs = 5_000

const sentenceMs = 600

type ModelConversationEvent = Extract<ConversationEvent, { type: 'model' }>

/** What the active connection says. A connection that was replaced is not listened to any more. */
export function reduceModel(draft: Draft, { connection, event, played = [] }: ModelConversationEvent): void {
  if (connection !== draft.state.link.active) return lateUsage(draft, event)
  switch (event.type) {
    case 'audio':
      return onAudio(draft, event.ms, event.audible)
    case 'output-text-delta':
      return onOutputText(draft, event.text)
    case 'input-text-delta':
      return onInputText(draft, event.text)
    case 'generation-complete':
      set(draft, { discard_until: 0 })
      return switchTurnEnded(draft, completeModelTurn(draft)?.audible === true)
    case 'turn-complete':
      return onTurnComplete(draft, event)
    case 'interrupted':
      return onInterrupted(draft, played)
    case 'tool-call':
      return toolCalled(draft, connection, event)
    case 'tool-call-cancelled':
      return toolsCancelled(draft, event.ids)
    case 'usage':
      return emit(draft, { type: 'usage', model: draft.state.link.model, usage: event.usage })
    case 'resumption-handle':
      return setLink(draft, { handle: event.handle })
    case 'go-away': {
      const left = event.timeLeftMs - draft.state.config.timings.go_away_margin
      setLink(draft, { go_away_at: draft.state.now + Math.max(0, left) })
      return leaveIfDue(draft)
    }
    case 'closed':
      return linkLost(draft, `the model closed the connection: ${event.code} ${event.reason}`.trim())
  }
}

/** The caller is on their way to somebody else; what is still to be said is not the ladder's matter. */
function isLeaving({ switching, transfer }: CallState): boolean {
  return switching !== null || transfer !== null
}

/** What an old connection used is still paid for. */
function lateUsage(draft: Draft, event: HeardModelEvent): void {
  const usage = event.type === 'usage' || event.type === 'turn-complete' ? event.usage : null
  if (usage !== null) emit(draft, { type: 'usage', model: draft.state.link.model, usage })
}

function isDiscarding(draft: Draft): boolean {
  return draft.state.now < draft.state.discard_until
}

function onAudio(draft: Draft, ms: number, audible: boolean): void {
  if (isDiscarding(draft)) return
  const turn = ensureModelTurn(draft)
  changeTurn(draft, turn.id, { audio_ms: turn.audio_ms + ms, audible: turn.audible || audible })
  set(draft, { model_busy: true, stale_complete_until: 0, asked_until: 0 })
  if (audible) {
    set(draft, { model_audible_at: draft.state.now, owed_since: null, greeted: true, turn_gave: true })
    endingSpoke(draft)
    switchSpoke(draft)
    transferSpoke(draft)
  }
  emit(draft, { type: 'play', turn_id: turn.id })
}

function onOutputText(draft: Draft, text: string): void {
  if (isDiscarding(draft)) return
  const turn = ensureModelTurn(draft)
  const all = turn.text + text
  const mark = { audio_ms: turn.audio_ms, chars: all.length }
  changeTurn(draft, turn.id, { text: all, marks: [...turn.marks, mark] })
  set(draft, { model_busy: true })
  emit(draft, { type: 'notify', notice: { type: 'text', speaker: 'ai', turn_id: turn.id, delta: text } })
}

function onInputText(draft: Draft, text: string): void {
  callerSaid(draft, text, false)
  const { state } = draft
  const waits = state.caller !== null && state.caller_speaking_since === null && !state.model_busy
  if (waits && state.owed_since === null) set(draft, { owed_since: state.now })
}

function onTurnComplete(draft: Draft, event: Extract<HeardModelEvent, { type: 'turn-complete' }>): void {
  if (event.usage !== null) emit(draft, { type: 'usage', model: draft.state.link.model, usage: event.usage })
  const turn = completeModelTurn(draft)
  // Not empty even if the tool's answer, or the caller's, was quicker than the end of the turn.
  const stale = draft.state.now < draft.state.stale_complete_until || draft.state.turn_gave
  set(draft, { model_busy: false, discard_until: 0, stale_complete_until: 0, turn_gave: false })
  if (turn?.audible === true) set(draft, { rung: 0, fillers: 0 })
  switchTurnEnded(draft, turn?.audible === true)
  endingTurnComplete(draft)
  const owes = draft.state.owed_since !== null && draft.state.tools.length === 0
  if (!stale && owes && wasOnlyNoise(draft)) set(draft, { owed_since: null })
  else if (!stale && owes && draft.state.phase === 'talking' && !isLeaving(draft.state)) {
    settleCaller(draft)
    recordRung(
      draft,
      event.rejected ? 'rejected_turn' : 'empty_turn',
      'the model ended its turn without a word',
    )
    nextRung(draft, 'the turn was empty')
  }
  recordCaller(draft)
  leaveIfDue(draft)
}

function onInterrupted(draft: Draft, played: Parameters<typeof cutAll>[1]): void {
  const { now, asked_until } = draft.state
  if (now < asked_until) {
    // What it was saying was given up when it was asked for something else; the caller has done nothing.
    return set(draft, { discard_until: 0, asked_until: 0, stale_complete_until: now + staleCompleteMs })
  }
  const busy = draft.state.model_busy || openModelTurn(draft.state) !== undefined
  cutAll(draft, played)
  emit(draft, { type: 'clear' })
  set(draft, {
    model_busy: false,
    discard_until: 0,
    stale_complete_until: now + (busy ? staleCompleteMs : 1_000),
    turn_gave: false,
    owed_since: null,
  })
  revokeEnding(draft)
}

/** The model has listened, understood no words, and chose to say nothing: so be it, unless the sound was a sentence long. */
function wasOnlyNoise({ state }: Draft): boolean {
  const { caller, answered_caller, caller_voiced_ms, unanswered_at, rung_at } = state
  const asked = unanswered_at === null || rung_at > unanswered_at
  return !asked && caller === null && answered_caller === null && caller_voiced_ms < sentenceMs
}
