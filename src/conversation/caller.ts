import { interruptModel } from './ask-model.ts'
import type { ConversationEvent } from './conversation-event.ts'
import { emit, set, type Draft } from './draft.ts'
import { revokeEnding } from './ending.ts'
import { lastResortHeardCaller } from './last-resort.ts'
import type { Played } from './speaker.ts'
import { callerSaid, cutAll, recordCaller, settleCaller } from './turns.ts'

/** Shorter than any word. */
const wordMs = 120

export function speechStarted(draft: Draft): void {
  const { state } = draft
  set(draft, { caller_speaking_since: state.now, caller_spoke_at: state.now })
  if (state.tools.length === 0 && state.phase === 'talking') set(draft, { owed_since: null })
  lastResortHeardCaller(draft)
}

export function speechEnded(
  draft: Draft,
  event: Extract<ConversationEvent, { type: 'caller-speech-ended' }>,
): void {
  const ended_at = draft.state.now - event.silent_ms
  set(draft, {
    caller_speaking_since: null,
    caller_quiet_at: draft.state.now,
    caller_voiced_ms: event.voiced_ms,
  })
  if (event.voiced_ms < wordMs) return
  set(draft, { silence_checks: 0, unanswered_at: ended_at })
  const { state } = draft
  // While the AI speaks a short "yes" asks for nothing, and a real interruption is the model's to notice.
  if (state.ai.length === 0 && state.phase === 'talking') set(draft, { owed_since: ended_at })
}

export function bargedIn(draft: Draft, played: Played[]): void {
  if (draft.state.ai.length === 0) return
  cutAll(draft, played)
  emit(draft, { type: 'clear' })
  set(draft, { owed_since: null })
}

/** The caller typed. It interrupts like speech. */
export function callerTyped(draft: Draft, text: string, played: Played[]): void {
  const { phase } = draft.state
  if (phase === 'talking' || phase === 'ending') {
    if (draft.state.ai.length > 0) {
      cutAll(draft, played)
      emit(draft, { type: 'clear' })
    }
    revokeEnding(draft)
  }
  settleCaller(draft)
  recordCaller(draft)
  callerSaid(draft, text, true)
  lastResortHeardCaller(draft)
  const { now, link } = draft.state
  set(draft, { caller_quiet_at: now, silence_checks: 0 })
  if (draft.state.phase !== 'talking') return
  interruptModel(draft)
  set(draft, { unanswered_at: now, owed_since: now, rung_at: now })
  if (link.active !== null) emit(draft, { type: 'send-text', connection: link.active, text })
}
