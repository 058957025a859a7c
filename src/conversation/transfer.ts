import type { ToolResult, TransferEffect } from '#domain/tools/tool.ts'
import { askModel } from './ask-model.ts'
import type { PendingTool, Transfer } from './call-state.ts'
import { emit, journal, set, setLink, type Draft } from './draft.ts'
import { end } from './ending.ts'
import { transferFailedInstruction, transferFailedSentence, transferImpossibleSentence } from './sentences.ts'
import { disproved } from './truth-guard.ts'
import { completeModelTurn, sayLocally } from './turns.ts'

/** Without a word until then, the line is said without the model. Before a filler would be. */
const speakByMs = 2_000
/** Said or not: then the number is dialled. */
const latestMs = 12_000
/** A model that forgets to end its turn does not keep the caller. */
const openTurnMs = 1_500
/** After the last frame has left it still has to be played. */
const lingerMs = 500

/**
 * The caller is put through: the model says so, unless it just has, and only when that was played the line dials. The
 * caller speaking meanwhile changes nothing. What came of it, the model learns only if it did not work.
 */
export function beginTransfer(draft: Draft, tool: PendingTool, result: ToolResult, to: TransferEffect): void {
  const { now, link, config, phase } = draft.state
  if (phase !== 'talking') return
  if (!config.can_transfer) return refuse(draft, tool, to)
  const said = hasSaid(draft, to.target_name)
  const { connection, id, name } = tool
  const isAsked = connection === link.active && !said
  if (isAsked) emit(draft, { type: 'send-tool-result', connection, id, name, result })
  if (said) completeModelTurn(draft)
  const transfer: Transfer = {
    to,
    tool: { id, name, connection },
    unanswered: !isAsked,
    stage: 'announcing',
    spoke: said,
    speak_by: isAsked ? now + speakByMs : now,
    dial_at: null,
    latest_at: now + latestMs,
    gone: null,
  }
  set(draft, {
    transfer,
    owed_since: isAsked ? now : null,
    rung_at: now,
    ...(said ? { model_busy: false } : {}),
  })
}

/** What the model is just heard to say names whom the caller is handed to: the line has been said. */
function hasSaid({ state }: Draft, target_name: string): boolean {
  const text = state.ai.map((turn) => (turn.source === 'model' ? turn.text.toLowerCase() : '')).join(' ')
  return target_name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && text.includes(word))
}

function refuse(draft: Draft, tool: PendingTool, to: TransferEffect): void {
  record(draft, to, 'failed', 'this line cannot put callers through')
  tellModel(draft, tool, true, transferImpossibleSentence(to.target_name))
}

export function transferSpoke(draft: Draft): void {
  if (draft.state.transfer?.stage === 'announcing') change(draft, { spoke: true, dial_at: null })
}

/** Looks, after every event, whether the line has been heard. */
export function checkTransfer(draft: Draft): void {
  const { transfer, phase, now } = draft.state
  if (transfer?.stage !== 'announcing') return
  if (phase !== 'talking') return set(draft, { transfer: null })
  if (now >= transfer.latest_at || (transfer.dial_at !== null && now >= transfer.dial_at))
    return dial(draft, transfer)
  const isPlaying = draft.state.ai.some((turn) => turn.audio_ms > 0 || turn.source !== 'model')
  if (isPlaying || transfer.dial_at !== null) return
  const { model_busy, audible_at } = draft.state
  if (transfer.spoke) {
    if (!model_busy || now - audible_at > openTurnMs) change(draft, { dial_at: now + lingerMs })
  } else if (now >= transfer.speak_by) {
    sayLocally(draft, 'transfer', transfer.to.say_before)
    change(draft, { spoke: true })
    set(draft, { model_busy: false, owed_since: null })
  }
}

export function transferDeadlines({ state }: Pick<Draft, 'state'>): number[] {
  const { transfer, audible_at } = state
  if (transfer?.stage !== 'announcing') return []
  const { latest_at, dial_at, spoke, speak_by } = transfer
  return [latest_at, dial_at ?? (spoke ? audible_at + openTurnMs + 1 : speak_by)]
}

function dial(draft: Draft, transfer: Transfer): void {
  const { number, target_name } = transfer.to
  change(draft, { stage: 'dialing' })
  set(draft, { owed_since: null })
  emit(draft, { type: 'notify', notice: { type: 'transfer', target_name } })
  emit(draft, { type: 'transfer', number, target_name })
}

/** The carrier takes the caller away when it has put them through: that is not hanging up. */
export function hangupWhileDialing(draft: Draft, failed: boolean): boolean {
  if (draft.state.transfer?.stage !== 'dialing') return false
  change(draft, { gone: { failed } })
  return true
}

export function transferDone(draft: Draft, transferred: boolean): void {
  const { transfer } = draft.state
  if (transfer?.stage !== 'dialing') return
  const { to, tool, unanswered, gone } = transfer
  record(draft, to, transferred ? 'transferred' : 'failed', to.reason)
  if (transferred) return end(draft, 'transferred', `put through to ${to.target_name}`)
  set(draft, { transfer: null })
  disproved(draft, 'transferred')
  if (gone !== null)
    return end(draft, gone.failed ? 'line_failed' : 'caller_hangup', 'gone while being put through')
  tellModel(draft, tool, unanswered, transferFailedSentence(to.target_name))
}

/** It did not work: the caller hears so from whoever is there, and is offered a message. */
function tellModel(draft: Draft, tool: Transfer['tool'], unanswered: boolean, say: string): void {
  const { link, now } = draft.state
  const { id, name, connection } = tool
  if (link.active === null) setLink(draft, { lost_results: [...link.lost_results, say] })
  else if (unanswered && connection === link.active) {
    const result: ToolResult = { status: 'unavailable', retryable: false, say }
    emit(draft, { type: 'send-tool-result', connection, id, name, result })
  } else return askModel(draft, transferFailedInstruction(say))
  set(draft, { owed_since: now, rung_at: now })
}

function record(draft: Draft, to: TransferEffect, outcome: 'transferred' | 'failed', reason: string): void {
  const { target_id, target_name } = to
  journal(draft, { type: 'transfer', target_id, target_name, outcome, reason: reason.slice(0, 500) })
}

function change(draft: Draft, patch: Partial<Transfer>): void {
  const { transfer } = draft.state
  if (transfer !== null) set(draft, { transfer: { ...transfer, ...patch } })
}
