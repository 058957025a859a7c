import { emit, set, type Draft } from './draft.ts'
import { owedSince } from './owing.ts'
import { completeModelTurn } from './turns.ts'

/** How long what the model was saying may still arrive after it was told to say something else. */
const discardMs = 600
const askedMs = 1_500
const staleCompleteMs = 3_000

/** Tells the model to speak now. From here on an answer is due. */
export function askModel(draft: Draft, instruction: string): void {
  const { active } = draft.state.link
  if (active === null) return
  const owed_since = owedSince(draft.state)
  interruptModel(draft)
  emit(draft, { type: 'request-turn', connection: active, instruction })
  set(draft, { owed_since, rung_at: draft.state.now })
}

/** What the model is making is given up: the rest of it is not played, and its end is not taken for an answer. */
export function interruptModel(draft: Draft): void {
  if (!draft.state.model_busy) return
  completeModelTurn(draft)
  const { now } = draft.state
  set(draft, {
    model_busy: false,
    turn_gave: false,
    discard_until: now + discardMs,
    asked_until: now + askedMs,
    stale_complete_until: now + staleCompleteMs,
  })
}
