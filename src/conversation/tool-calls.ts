import type { ToolResult } from '#domain/tools/tool.ts'
import type { DoneTool, PendingTool } from './call-state.ts'
import type { ConversationEvent, HeardModelEvent } from './conversation-event.ts'
import { emit, set, setLink, type Draft } from './draft.ts'
import { endAfterGoodbye } from './ending.ts'
import { resumeTalk } from './link.ts'
import { beginSwitch } from './role-switch.ts'
import { beginTransfer } from './transfer.ts'
import { toolProved } from './truth-guard.ts'
import { settleCaller } from './turns.ts'

/** The same wish this soon after it went unanswered is the same call. */
const sameWishMs = 60_000
const maxRemembered = 50

export function toolCalled(
  draft: Draft,
  connection: number,
  event: Extract<HeardModelEvent, { type: 'tool-call' }>,
): void {
  const { id, name, args } = event
  if (draft.state.tools.some((tool) => tool.id === id && tool.connection === connection)) return
  settleCaller(draft)
  const key = keyOf(draft, connection, event)
  const tool: PendingTool = { id, key, name, args, connection, started_at: draft.state.now }
  set(draft, {
    tools: [...draft.state.tools, tool],
    model_busy: true,
    turn_gave: true,
    owed_since: draft.state.owed_since ?? draft.state.now,
  })
  emit(draft, { type: 'run-tool', id, key, name, args })
}

/** The model's id, unless it stood for something else before; or the id of the same wish that went unanswered. */
function keyOf(
  { state }: Draft,
  connection: number,
  { id, name, args }: { id: string; name: string; args: Record<string, unknown> },
): string {
  const signature = signatureOf(name, args)
  const again = state.done_tools.findLast(
    (done) =>
      done.signature === signature &&
      state.now - done.at < sameWishMs &&
      (done.unanswered || (done.connection !== connection && state.now - state.link.lost_at < sameWishMs)),
  )
  if (again !== undefined) return again.key
  const taken = state.done_tools.some((done) => done.key === id && done.signature !== signature)
  return taken ? `${id}#${connection}.${state.next_id}.${state.done_tools.length}` : id
}

export function toolsCancelled(draft: Draft, ids: string[]): void {
  for (const tool of draft.state.tools.filter((each) => ids.includes(each.id))) dropTool(draft, tool)
}

/** Nobody waits for the answer any more; what it did stands, so that asking again does not do it twice. */
export function dropTool(draft: Draft, tool: PendingTool): void {
  set(draft, { tools: draft.state.tools.filter((each) => each !== tool) })
  remember(draft, tool, { unanswered: true, say: '' })
  emit(draft, { type: 'cancel-tool', id: tool.id })
}

export function toolFinished(
  draft: Draft,
  event: Extract<ConversationEvent, { type: 'tool-finished' }>,
): void {
  const tool = draft.state.tools.find((each) => each.id === event.id && each.key === event.key)
  if (tool === undefined) return
  const { effect, ...result } = event.result
  const { now, link, transfer } = draft.state
  toolProved(draft, tool.name, result.status)
  set(draft, { tools: draft.state.tools.filter((each) => each !== tool) })
  emit(draft, {
    type: 'notify',
    notice: {
      type: 'tool',
      name: tool.name,
      args: tool.args,
      status: result.status,
      duration_ms: Math.round(now - tool.started_at),
    },
  })
  const answered = tool.connection === link.active
  remember(draft, tool, { unanswered: !answered, say: result.say })
  if (effect === undefined || transfer !== null) return answer(draft, tool, result, answered)
  if (effect.kind === 'switch_role') return beginSwitch(draft, tool, result, effect)
  if (effect.kind === 'transfer') return beginTransfer(draft, tool, result, effect)
  answer(draft, tool, result, answered)
  if (effect.kind === 'press_keys') return emit(draft, { type: 'press-keys', digits: effect.digits })
  endAfterGoodbye(draft, effect.reason)
}

function answer(draft: Draft, tool: PendingTool, result: ToolResult, answered: boolean): void {
  if (!answered) {
    if (result.say !== '') {
      setLink(draft, { lost_results: [...draft.state.link.lost_results, result.say] })
    }
    // Who asked is gone; whoever is there now has to say it.
    if (draft.state.link.active !== null) resumeTalk(draft)
    return
  }
  const { connection, id, name } = tool
  emit(draft, { type: 'send-tool-result', connection, id, name, result })
  set(draft, { owed_since: draft.state.owed_since ?? draft.state.now, rung_at: draft.state.now })
}

function remember(draft: Draft, tool: PendingTool, outcome: Pick<DoneTool, 'unanswered' | 'say'>): void {
  const done: DoneTool = {
    key: tool.key,
    signature: signatureOf(tool.name, tool.args),
    connection: tool.connection,
    at: draft.state.now,
    ...outcome,
  }
  set(draft, { done_tools: [...draft.state.done_tools, done].slice(-maxRemembered) })
}

function signatureOf(name: string, args: Record<string, unknown>): string {
  return `${name} ${JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
