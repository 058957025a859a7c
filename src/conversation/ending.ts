import type { EndReason } from '#domain/call.ts'
import type { Ending } from './call-state.ts'
import { askModel } from './ask-model.ts'
import { emit, journal, set, type Draft } from './draft.ts'
import { goodbyeSentence, sayExactly, type SentenceName } from './sentences.ts'
import type { Played } from './speaker.ts'
import { flagUnproven } from './truth-guard.ts'
import { cutAll, recordCaller, sayLocally, settleCaller } from './turns.ts'

/** After the last frame has left it still has to be played. */
const lingerMs = 700
/** The goodbye may have been said before the tool was called: then the line stays open a little longer. */
const saidBeforeMs = 3_000
const lingerSaidBeforeMs = 1_200
const speakByMs = 2_500
/** A model that forgets to end its turn does not keep the line open. */
const openTurnMs = 1_500

/** The one way out. What was not written down yet is, and nothing comes after. */
export function end(draft: Draft, reason: EndReason, detail: string, played: Played[] = []): void {
  if (draft.state.phase === 'ended') return
  cutAll(draft, played)
  recordCaller(draft)
  settleCaller(draft)
  recordCaller(draft)
  flagUnproven(draft)
  set(draft, { phase: 'ended', tools: [] })
  journal(draft, { type: 'ended', reason, detail: detail.slice(0, 500) })
  emit(draft, { type: 'notify', notice: { type: 'ended', reason } })
  emit(draft, { type: 'end', reason, detail })
}

/** The model has called `end_call`; it says goodbye, or has just said it. */
export function endAfterGoodbye(draft: Draft, detail: string): void {
  begin(draft, 'goodbye', detail, 'goodbye', goodbyeSentence)
}

/** The conversation itself ends the call, in the model's voice if it can be had. */
export function endSaying(
  draft: Draft,
  reason: EndReason,
  detail: string,
  sentence: SentenceName,
  text: string,
): void {
  if (draft.state.phase !== 'talking') return
  begin(draft, reason, detail, sentence, text)
  if (draft.state.link.active === null) sayGoodbyeLocally(draft)
  else askModel(draft, sayExactly(text))
}

function begin(draft: Draft, reason: EndReason, detail: string, sentence: SentenceName, text: string): void {
  if (draft.state.phase !== 'talking') return
  const { now, config } = draft.state
  const ending: Ending = {
    reason,
    detail,
    sentence,
    text,
    since: now,
    speak_by: now + speakByMs,
    hard_at: now + config.timings.goodbye,
    spoke: false,
    model_done: false,
    hang_up_at: null,
  }
  set(draft, { phase: 'ending', ending, switching: null })
}

function change(draft: Draft, patch: Partial<Ending>): void {
  const { ending } = draft.state
  if (ending !== null) set(draft, { ending: { ...ending, ...patch } })
}

function sayGoodbyeLocally(draft: Draft): void {
  const { ending } = draft.state
  if (ending === null) return
  sayLocally(draft, ending.sentence, ending.text)
  change(draft, { spoke: true })
  set(draft, { model_busy: false })
}

export function endingSpoke(draft: Draft): void {
  if (draft.state.ending !== null) change(draft, { spoke: true, hang_up_at: null })
}

export function endingTurnComplete(draft: Draft): void {
  if (draft.state.ending !== null) change(draft, { model_done: true })
}

/** The caller speaks over the goodbye: there was something else. Once; after that a goodbye is a goodbye. */
export function revokeEnding(draft: Draft): void {
  const { ending, ending_revoked } = draft.state
  if (ending?.reason !== 'goodbye' || ending_revoked) return
  set(draft, { phase: 'talking', ending: null, ending_revoked: true })
}

/** Looks, after every event of the last phase, whether the goodbye has really been heard. */
export function checkEnding(draft: Draft, played: Played[]): void {
  const { ending, phase, now } = draft.state
  if (phase !== 'ending' || ending === null) return
  if (now >= ending.hard_at || (ending.hang_up_at !== null && now >= ending.hang_up_at)) {
    return end(draft, ending.reason, ending.detail, played)
  }
  if (
    ending.hang_up_at === null &&
    draft.state.ai.every((turn) => turn.audio_ms === 0 && turn.source === 'model')
  ) {
    decide(draft, ending)
  }
}

/** Nothing is being played. */
function decide(draft: Draft, ending: Ending): void {
  const { now, model_busy, audible_at } = draft.state
  if (ending.spoke) {
    if (!model_busy || now - audible_at > openTurnMs) change(draft, { hang_up_at: now + lingerMs })
    return
  }
  const saidBefore = ending.reason === 'goodbye' && audible_at > ending.since - saidBeforeMs
  if (saidBefore && (ending.model_done || now >= ending.speak_by)) {
    return change(draft, { hang_up_at: now + lingerSaidBeforeMs })
  }
  if (now >= ending.speak_by) sayGoodbyeLocally(draft)
}

export function endingDeadlines(ending: Ending, audible_at: number): number[] {
  const all = [ending.hard_at]
  if (ending.hang_up_at !== null) all.push(ending.hang_up_at)
  else if (ending.spoke) all.push(audible_at + openTurnMs + 1)
  else all.push(ending.speak_by)
  return all
}
