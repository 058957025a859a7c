import type { CallState } from './call-state.ts'
import type { Draft } from './draft.ts'
import { endingDeadlines, endSaying } from './ending.ts'
import { askWhetherThere, fillerAt, nextRung, rungAt, sayFiller, silenceCheckAt } from './ladder.ts'
import { lastResortDeadlines } from './last-resort.ts'
import { connect, leaveIfDue } from './link.ts'
import { owes } from './owing.ts'
import { askModel } from './ask-model.ts'
import type { Played } from './speaker.ts'
import { transferDeadlines } from './transfer.ts'
import { noAnswerSentence, timeIsUpSentence, wrapUpInstruction } from './sentences.ts'
import { set } from './draft.ts'

/** How often somebody is asked whether they are there before the call is ended. */
const maxSilenceChecks = 2

/** When the reducer wants to be woken, should nothing else happen. Deadlines are data; the session has one timer. */
export function nextDeadline(state: CallState): number {
  if (state.phase === 'ended' || state.phase === 'ringing') return Infinity
  if (state.phase === 'last_resort') return Math.min(...lastResortDeadlines({ state }), Infinity)
  if (state.phase === 'ending') {
    return state.ending === null ? Infinity : Math.min(...endingDeadlines(state.ending, state.audible_at))
  }
  return Math.min(
    maxDurationAt(state),
    wrapUpAt(state),
    state.link.retry?.at ?? Infinity,
    state.link.pending === null ? (state.link.go_away_at ?? Infinity) : Infinity,
    state.switching?.ready === null ? Infinity : (state.switching?.by ?? Infinity),
    ...transferDeadlines({ state }),
    fillerAt(state),
    rungAt(state),
    silenceCheckAt(state),
  )
}

function maxDurationAt(state: CallState): number {
  return state.config.started_at + state.config.max_call_ms
}

/** In a very short call the warning comes when three quarters are over. */
function wrapUpAt(state: CallState): number {
  if (state.wrapped_up) return Infinity
  const { max_call_ms, timings } = state.config
  return maxDurationAt(state) - Math.min(timings.wrap_up, max_call_ms / 4)
}

/** Does what has fallen due while talking. */
export function checkDeadlines(draft: Draft, played: Played[]): void {
  if (draft.state.phase !== 'talking') return
  const { now } = draft.state
  if (now >= maxDurationAt(draft.state)) {
    return endSaying(
      draft,
      'max_duration',
      'the longest duration was reached',
      'time_is_up',
      timeIsUpSentence,
    )
  }
  if (now >= wrapUpAt(draft.state)) wrapUp(draft)
  const { retry } = draft.state.link
  if (retry !== null && now >= retry.at) connect(draft, retry.purpose)
  leaveIfDue(draft)
  if (now >= silenceCheckAt(draft.state)) return mutualSilence(draft)
  if (now >= rungAt(draft.state)) nextRung(draft, 'the model is silent', played)
  if (now >= fillerAt(draft.state)) sayFiller(draft, played)
}

/** At a pause if there is one; a model in the middle of a sentence is not cut for it, only reminded when it is done. */
function wrapUp(draft: Draft): void {
  const { state } = draft
  const { max_call_ms, timings } = state.config
  const latest = maxDurationAt(state) - Math.min(timings.wrap_up, max_call_ms / 4) / 2
  if (state.now < latest && (owes(state) || state.ai.length > 0 || state.caller_speaking_since !== null))
    return
  set(draft, { wrapped_up: true })
  askModel(draft, wrapUpInstruction)
}

function mutualSilence(draft: Draft): void {
  if (draft.state.silence_checks < maxSilenceChecks && draft.state.link.active !== null) {
    return askWhetherThere(draft)
  }
  endSaying(draft, 'silence', 'nobody spoke', 'no_answer', noAnswerSentence)
}
