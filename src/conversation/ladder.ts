import { askModel } from './ask-model.ts'
import type { CallState } from './call-state.ts'
import { emit, recordRung, set, type Draft } from './draft.ts'
import { heardText } from './heard-text.ts'
import { nextModel, reconnect } from './link.ts'
import { owedSince, owes, silentSince } from './owing.ts'
import {
  areYouThereInstruction,
  fillerSentence,
  nudgeInstruction,
  openingSentence,
  sayExactly,
} from './sentences.ts'
import type { Played } from './speaker.ts'
import { completeModelTurn, cutAll, openModelTurn, sayLocally, lastCallerWords } from './turns.ts'

/** Kept audio and fillers are on their way to be heard: no need for another. */
function isSayingLocally(state: CallState): boolean {
  return state.ai.some((turn) => turn.source !== 'model')
}

export function fillerAt(state: CallState): number {
  const isAnnouncing = state.transfer?.stage === 'announcing'
  if (!owes(state) || isSayingLocally(state) || isAnnouncing) return Infinity
  const { filler, tool_filler } = state.config.timings
  return silentSince(state) + (state.tools.length > 0 ? tool_filler : filler)
}

/** When the model has been silent long enough for the next rung. Not while something else is under way. */
export function rungAt(state: CallState): number {
  const { link, switching, transfer, tools, rung, rung_at, config } = state
  const isLeaving = switching !== null || transfer !== null
  const waits = link.active !== null && link.pending === null && !isLeaving && tools.length === 0
  if (!waits || !owes(state)) return Infinity
  const patience = rung === 0 ? config.timings.nudge : config.timings.rung
  return Math.max(silentSince(state), rung_at) + patience
}

export function silenceCheckAt(state: CallState): number {
  if (state.phase !== 'talking' || owes(state) || state.caller_speaking_since !== null) return Infinity
  if (state.ai.length > 0) return Infinity
  return Math.max(state.caller_quiet_at, state.audible_at) + state.config.timings.mutual_silence
}

export function sayFiller(draft: Draft, played: Played[]): void {
  const { state } = draft
  if (state.ai.length > 0) {
    // Whatever is queued cannot be heard, or there would be no silence; the filler must not wait behind it.
    const owed_since = owedSince(state)
    cutAll(draft, played)
    emit(draft, { type: 'clear' })
    set(draft, { owed_since })
  }
  const { business_name } = state.config
  if (!state.greeted && state.fillers === 0) sayLocally(draft, 'opening', openingSentence(business_name))
  else sayLocally(draft, 'filler', fillerSentence(state.greeted ? state.fillers : state.fillers - 1))
  set(draft, { fillers: state.fillers + 1 })
}

/** The model owes a word and is silent. */
export function nextRung(draft: Draft, detail: string, played: Played[] = []): void {
  const { rung } = draft.state
  if (rung === 0 && turnIsOnlyNotClosed(draft)) return
  const said = dropStalled(draft, played)
  set(draft, { rung: rung + 1, rung_at: draft.state.now })
  if (rung === 0) {
    recordRung(draft, 'nudge', detail)
    const { greeted, config } = draft.state
    return askModel(
      draft,
      greeted ? nudgeInstruction(lastCallerWords(draft.state), said) : sayExactly(config.greeting),
    )
  }
  if (rung === 1) return reconnect(draft, detail)
  nextModel(draft, detail)
}

/** Whatever is still queued cannot be heard, or there would be no silence. Returns what was said until then. */
function dropStalled(draft: Draft, played: Played[]): string {
  const turn = openModelTurn(draft.state)
  if (turn === undefined) return ''
  const ms = played.find(({ turn_id }) => turn_id === turn.id)?.ms ?? 0
  set(draft, { owed_since: owedSince(draft.state) })
  cutAll(draft, played)
  emit(draft, { type: 'clear' })
  return turn.audible ? heardText(turn.text, turn.marks, turn.audio_ms, ms) : ''
}

/** A model may forget to say that its turn is over. What ends like a sentence is one. */
function turnIsOnlyNotClosed(draft: Draft): boolean {
  const turn = openModelTurn(draft.state)
  if (draft.state.owed_since !== null || turn === undefined) return false
  if (!turn.audible || !/[.!?…]["')]?\s*$/.test(turn.text)) return false
  completeModelTurn(draft)
  set(draft, { model_busy: false })
  emit(draft, { type: 'log', level: 'info', message: 'the model did not end its turn', fields: {} })
  return true
}

/** Nobody has spoken for a while. */
export function askWhetherThere(draft: Draft): void {
  recordRung(draft, 'silence_check', 'nobody has spoken for a while')
  set(draft, { silence_checks: draft.state.silence_checks + 1, caller_quiet_at: draft.state.now })
  askModel(draft, areYouThereInstruction)
}
