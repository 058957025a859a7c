import type { CallState } from './call-state.ts'
import { openModelTurn } from './turns.ts'

/** Is it the AI's turn to be heard? */
export function owes(state: CallState): boolean {
  if (state.phase !== 'talking' || state.caller_speaking_since !== null) return false
  return (
    state.owed_since !== null ||
    state.tools.length > 0 ||
    state.switching !== null ||
    state.transfer !== null ||
    openModelTurn(state) !== undefined
  )
}

/** Since when the caller has heard nothing although something is due. */
export function silentSince(state: CallState): number {
  return Math.max(state.owed_since ?? 0, openModelTurn(state)?.started_at ?? 0, state.audible_at)
}

/** Since when something has been due, for what asks for it again: asking does not make the silence any shorter. */
export function owedSince(state: CallState): number {
  return state.owed_since ?? (owes(state) ? silentSince(state) : state.now)
}
