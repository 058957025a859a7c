import type { ToolEffect, ToolResult } from '#domain/tools/tool.ts'
import { askModel } from './ask-model.ts'
import type { PendingTool } from './call-state.ts'
import { emit, journal, recordRung, set, setLink, type Draft } from './draft.ts'
import { adopt, connect } from './link.ts'
import { handoverInstruction } from './sentences.ts'
import { completeModelTurn, openModelTurn } from './turns.ts'

/** For the old role to begin its last sentence. */
const beginMs = 1_500

/**
 * The call goes on as another role. The old one says that it hands over, unless it just has; meanwhile the next one is
 * connected with the history, and speaks when the old one has ended. Nobody waits for a connection in silence.
 */
export function beginSwitch(
  draft: Draft,
  tool: PendingTool,
  result: ToolResult,
  effect: Extract<ToolEffect, { kind: 'switch_role' }>,
): void {
  const { now, link, phase } = draft.state
  if (phase !== 'talking') return
  const { role_id, reason } = effect
  const said = (openModelTurn(draft.state)?.text.trim() ?? '') !== ''
  const answer = !said && tool.connection === link.active
  const { connection, id, name } = tool
  if (answer) emit(draft, { type: 'send-tool-result', connection, id, name, result })
  else completeModelTurn(draft)
  set(draft, {
    switching: {
      tool_id: id,
      tool_name: name,
      role_id,
      reason,
      ready: null,
      done: !answer,
      by: now + beginMs,
      unanswered: !answer,
      connection,
    },
    owed_since: draft.state.owed_since ?? now,
    rung_at: now,
  })
  if (link.pending !== null) emit(draft, { type: 'close-connection', connection: link.pending.connection })
  setLink(draft, { attempts: 0 })
  connect(draft, 'switch_role')
}

/** The old role has begun its last sentence: it may end it. */
export function switchSpoke(draft: Draft): void {
  const { switching, now, config } = draft.state
  if (switching === null || switching.done) return
  const by = Math.max(switching.by, now + config.timings.handover)
  if (switching.by < now + config.timings.handover / 2) set(draft, { switching: { ...switching, by } })
}

export function switchTurnEnded(draft: Draft, spoke: boolean): void {
  const { switching } = draft.state
  if (switching !== null && spoke) set(draft, { switching: { ...switching, done: true } })
}

export function switchReady(draft: Draft, connection: number): void {
  const { switching } = draft.state
  if (switching !== null) set(draft, { switching: { ...switching, ready: connection } })
}

export function checkSwitch(draft: Draft): void {
  const { switching, link, now } = draft.state
  if (switching === null) return
  if (switching.ready === null) {
    if (link.pending === null && link.retry === null) abandon(draft)
    return
  }
  if (!switching.done && now < switching.by && link.active !== null) return
  takeOver(draft, switching.ready)
}

function takeOver(draft: Draft, connection: number): void {
  const { switching, role_id, config, model_busy } = draft.state
  if (switching === null) return
  adopt(draft, connection)
  setLink(draft, { handle: null, cut_text: '' })
  set(draft, { role_id: switching.role_id, switching: null, model_busy: false, rung: 0 })
  if (model_busy) set(draft, { stale_complete_until: 0, discard_until: 0 })
  journal(draft, {
    type: 'role_switch',
    from_role_id: role_id,
    to_role_id: switching.role_id,
    reason: switching.reason.slice(0, 500),
  })
  emit(draft, { type: 'role-changed', role_id: switching.role_id, reason: switching.reason })
  const role = config.roles.find((each) => each.id === switching.role_id)
  if (role === undefined) return askModel(draft, 'You have just taken over this call. Go on with it.')
  const { ai_name, role_type, voice_style } = role
  emit(draft, { type: 'notify', notice: { type: 'role', ai_name, role_type, voice_style } })
  askModel(draft, handoverInstruction(role, switching.reason))
}

/** The next role cannot be had: the old one goes on, and says so. */
function abandon(draft: Draft): void {
  const { switching, link } = draft.state
  if (switching === null) return
  recordRung(draft, 'switch_failed', 'the other role could not be connected')
  set(draft, { switching: null })
  const { tool_id: id, tool_name: name, connection } = switching
  if (link.active === null) return connect(draft, 'reconnect')
  const say = 'I am sorry, I cannot put you through just now. Let me help you myself.'
  if (switching.unanswered && connection === link.active) {
    const result: ToolResult = { status: 'unavailable', retryable: false, say }
    emit(draft, { type: 'send-tool-result', connection, id, name, result })
    set(draft, { owed_since: draft.state.owed_since ?? draft.state.now, rung_at: draft.state.now })
    return
  }
  askModel(draft, `The other colleague cannot be reached. Say so: "${say}"`)
}
