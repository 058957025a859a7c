import type { LastResort } from './call-state.ts'
import { emit, recordRung, set, setLink, type Draft } from './draft.ts'
import { end } from './ending.ts'
import {
  apologySentence,
  goOnSentence,
  nothingSaidSentence,
  thanksSentence,
  transferSentence,
} from './sentences.ts'
import { recordCaller, sayLocally, settleCaller } from './turns.ts'

/** After this pause a caller hears that they are listened to; after one more the message is over. */
const pauseMs = 2_200
/** A caller who has said nothing at all is told so twice: they may still be looking for words. */
const promptsBeforeSpeech = 2

/**
 * No model can be had. The caller hears so in the business's name, is put through if there is somebody to put them
 * through to, and otherwise leaves a message.
 */
export function enterLastResort(draft: Draft, detail: string): void {
  if (draft.state.phase !== 'talking') return
  const { link, config, tools } = draft.state
  recordRung(draft, 'last_resort', detail)
  for (const connection of [link.active, link.pending?.connection ?? null]) {
    if (connection !== null) emit(draft, { type: 'close-connection', connection })
  }
  for (const tool of tools) emit(draft, { type: 'cancel-tool', id: tool.id })
  endOpenTurns(draft)
  recordCaller(draft)
  settleCaller(draft)
  recordCaller(draft)
  setLink(draft, { active: null, pending: null, retry: null, go_away_at: null })
  set(draft, {
    phase: 'last_resort',
    tools: [],
    switching: null,
    transfer: null,
    owed_since: null,
    model_busy: false,
  })
  if (config.has_fallback) {
    const turn_id = sayLocally(draft, 'transfer', transferSentence(config.business_name))
    return begin(draft, 'transfer', turn_id, detail)
  }
  apologise(draft, detail)
}

function endOpenTurns(draft: Draft): void {
  for (const turn of draft.state.ai) {
    if (!turn.complete) emit(draft, { type: 'end-turn', turn_id: turn.id })
  }
  set(draft, { ai: draft.state.ai.map((turn) => ({ ...turn, complete: true })) })
}

function begin(draft: Draft, stage: LastResort['stage'], turn_id: string, detail: string): void {
  const last_resort: LastResort = {
    stage,
    turn_id,
    detail,
    message_until: 0,
    caller_spoke: false,
    prompts: 0,
  }
  set(draft, { last_resort })
}

function change(draft: Draft, patch: Partial<LastResort>): void {
  const { last_resort } = draft.state
  if (last_resort !== null) set(draft, { last_resort: { ...last_resort, ...patch } })
}

function apologise(draft: Draft, detail: string): void {
  begin(
    draft,
    'apology',
    sayLocally(draft, 'apology', apologySentence(draft.state.config.business_name)),
    detail,
  )
}

/** A sentence of the last resort has been heard. */
export function lastResortPlayed(draft: Draft, turn_id: string): void {
  const { last_resort, now, config } = draft.state
  if (last_resort === null || last_resort.turn_id !== turn_id) return
  if (last_resort.stage === 'transfer') {
    return emit(draft, { type: 'transfer', number: null, target_name: null })
  }
  if (last_resort.stage === 'thanks') return end(draft, 'model_failed', last_resort.detail)
  if (last_resort.stage === 'message') return set(draft, { caller_quiet_at: now })
  change(draft, { stage: 'message', message_until: now + config.timings.message })
  set(draft, { caller_quiet_at: now, caller_speaking_since: null })
  emit(draft, { type: 'begin-message' })
}

export function transferFinished(draft: Draft, transferred: boolean): void {
  const { last_resort } = draft.state
  if (last_resort?.stage !== 'transfer') return
  if (transferred) return end(draft, 'transferred', last_resort.detail)
  recordRung(draft, 'fallback_failed', 'the line could not put the caller through')
  apologise(draft, last_resort.detail)
}

export function lastResortHeardCaller(draft: Draft): void {
  if (draft.state.last_resort?.stage === 'message') change(draft, { caller_spoke: true, prompts: 0 })
}

export function lastResortDeadlines(draft: Pick<Draft, 'state'>): number[] {
  const { last_resort, caller_speaking_since, caller_quiet_at, ai } = draft.state
  if (last_resort?.stage !== 'message') return []
  if (caller_speaking_since !== null || ai.length > 0) return [last_resort.message_until]
  return [Math.min(last_resort.message_until, caller_quiet_at + pauseMs)]
}

export function checkLastResort(draft: Draft): void {
  const { last_resort, now } = draft.state
  if (last_resort?.stage !== 'message') return
  if (!lastResortDeadlines(draft).some((at) => now >= at)) return
  const { caller_spoke, prompts, message_until } = last_resort
  if (now >= message_until || prompts >= (caller_spoke ? 1 : promptsBeforeSpeech)) return finishMessage(draft)
  const turn_id = sayLocally(draft, 'go_on', goOnSentence(caller_spoke))
  change(draft, { prompts: prompts + 1, turn_id })
}

function finishMessage(draft: Draft): void {
  const { last_resort } = draft.state
  if (last_resort === null) return
  recordCaller(draft)
  settleCaller(draft)
  recordCaller(draft)
  emit(draft, { type: 'save-message', caller_spoke: last_resort.caller_spoke })
  const text = last_resort.caller_spoke ? thanksSentence : nothingSaidSentence
  change(draft, { stage: 'thanks', turn_id: sayLocally(draft, 'thanks', text) })
}
