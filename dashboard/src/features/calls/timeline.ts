import type { CallDetail } from './call-queries.ts'

export type TimelineEntry =
  | { kind: 'turn'; at: string; turn: CallDetail['turns'][number] }
  | { kind: 'tool'; at: string; tool: CallDetail['tool_calls'][number] }
  | { kind: 'switch'; at: string; to_role_id: string | null }
  | { kind: 'transfer'; at: string; transfer: CallDetail['transfers'][number] }
  | { kind: 'rung'; at: string; rung: string; detail: string }

/** All that happened in a call, in the order it happened. */
export function timelineOf(call: CallDetail): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...call.turns.map((turn) => ({ kind: 'turn' as const, at: turn.started_at, turn })),
    ...call.tool_calls.map((tool) => ({ kind: 'tool' as const, at: tool.started_at, tool })),
    ...call.role_switches.map(({ at, to_role_id }) => ({ kind: 'switch' as const, at, to_role_id })),
    ...call.transfers.map((transfer) => ({ kind: 'transfer' as const, at: transfer.at, transfer })),
    ...call.rungs.map(({ at, rung, detail }) => ({ kind: 'rung' as const, at, rung, detail })),
  ]
  return entries.sort((a, b) => a.at.localeCompare(b.at))
}

/** Seconds from the beginning of the call, which is where its recording begins. */
export function offsetOf(call: { started_at: string }, at: string): number {
  return Math.max(0, (Date.parse(at) - Date.parse(call.started_at)) / 1_000)
}
