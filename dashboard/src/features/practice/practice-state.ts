import type { EndReason, PracticeServerMessage } from '#lib/practice-protocol.ts'

/** What a practice call looks like, made from what the line said. Pure. */
export interface PracticeState {
  phase: 'idle' | 'ringing' | 'running' | 'over'
  call_id: string | null
  business_name: string | null
  ai_name: string | null
  model_kind: string | null
  entries: readonly PracticeEntry[]
  end_reason: EndReason | null
  problem: string | null
}

export type PracticeEntry =
  | {
      kind: 'turn'
      key: string
      speaker: 'caller' | 'ai'
      /** Who the AI is in this turn. */
      name: string | null
      text: string
      is_over: boolean
      interrupted: boolean
      latency_ms: number | null
    }
  | {
      kind: 'tool'
      key: string
      name: string
      args: Record<string, unknown>
      status: string
      duration_ms: number
    }
  | { kind: 'role'; key: string; ai_name: string; role_type: string; voice_style: string }
  | { kind: 'transfer'; key: string; target_name: string }
  | { kind: 'rung'; key: string; rung: string; detail: string }

export const idle: PracticeState = {
  phase: 'idle',
  call_id: null,
  business_name: null,
  ai_name: null,
  model_kind: null,
  entries: [],
  end_reason: null,
  problem: null,
}

export type PracticeAction =
  | PracticeServerMessage
  | { type: 'ring' }
  /** The socket has closed; `problem` in words when that was not the end of the call. */
  | { type: 'closed'; problem: string | null }

export function reducePractice(state: PracticeState, action: PracticeAction): PracticeState {
  switch (action.type) {
    case 'ring':
      return { ...idle, phase: 'ringing' }
    case 'started': {
      const { call_id, business_name, ai_name, model_kind } = action
      return { ...state, phase: 'running', call_id, business_name, ai_name, model_kind }
    }
    case 'text':
      return withTurn(state, action, (turn) => ({ ...turn, text: turn.text + action.delta }))
    case 'turn': {
      const { text, interrupted, latency_ms } = action
      return withTurn(state, action, (turn) => ({ ...turn, text, interrupted, latency_ms, is_over: true }))
    }
    case 'tool':
      return withEntry(state, { kind: 'tool', key: nextKey(state), ...pick(action) })
    case 'role': {
      const { ai_name, role_type, voice_style } = action
      const entry = { kind: 'role', key: nextKey(state), ai_name, role_type, voice_style } as const
      return { ...withEntry(state, entry), ai_name }
    }
    case 'transfer':
      return withEntry(state, { kind: 'transfer', key: nextKey(state), target_name: action.target_name })
    case 'rung': {
      const { rung, detail } = action
      return withEntry(state, { kind: 'rung', key: nextKey(state), rung, detail })
    }
    case 'ended':
      return { ...state, end_reason: action.reason }
    case 'error':
      return { ...state, problem: action.message }
    case 'closed':
      return { ...state, phase: 'over', problem: state.problem ?? action.problem }
    default:
      return state
  }
}

type Turn = Extract<PracticeEntry, { kind: 'turn' }>

function withTurn(
  state: PracticeState,
  said: { turn_id: string; speaker: 'caller' | 'ai' },
  change: (turn: Turn) => Turn,
): PracticeState {
  const known = state.entries.find((entry) => entry.key === said.turn_id)
  if (known?.kind === 'turn') {
    return { ...state, entries: state.entries.map((entry) => (entry === known ? change(known) : entry)) }
  }
  const name = said.speaker === 'ai' ? state.ai_name : null
  const fresh = { text: '', is_over: false, interrupted: false, latency_ms: null }
  return withEntry(state, change({ kind: 'turn', key: said.turn_id, speaker: said.speaker, name, ...fresh }))
}

function withEntry(state: PracticeState, entry: PracticeEntry): PracticeState {
  return { ...state, entries: [...state.entries, entry] }
}

function nextKey({ entries }: PracticeState): string {
  return `entry ${entries.length}`
}

function pick({ name, args, status, duration_ms }: Extract<PracticeServerMessage, { type: 'tool' }>) {
  return { name, args, status, duration_ms }
}
