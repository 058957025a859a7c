import { and, asc, eq, sql } from 'drizzle-orm'
import type { CallDetail } from '#domain/call.ts'
import {
  callFlags,
  callRungs,
  calls,
  callTransfers,
  roleSwitches,
  toolCalls,
  turns,
} from '../schema/calls.ts'
import { callColumns } from './call-columns.ts'
import type { StoreContext } from './context.ts'

const turnColumns = {
  id: turns.id,
  speaker: turns.speaker,
  role_id: turns.role_id,
  text: turns.text,
  started_at: turns.started_at,
  ended_at: turns.ended_at,
  interrupted: turns.interrupted,
  heard_text: turns.heard_text,
  latency_ms: turns.latency_ms,
}

const toolColumns = {
  id: toolCalls.id,
  tool_name: toolCalls.tool_name,
  args: toolCalls.args,
  result: sql<Record<string, unknown>>`coalesce(${toolCalls.result}, '{}'::jsonb)`,
  status: toolCalls.status,
  started_at: toolCalls.started_at,
  duration_ms: sql<number>`coalesce(${toolCalls.duration_ms}, 0)`,
}

const switchColumns = {
  from_role_id: roleSwitches.from_role_id,
  to_role_id: roleSwitches.to_role_id,
  reason: roleSwitches.reason,
  at: roleSwitches.at,
}

const transferColumns = {
  target_id: callTransfers.target_id,
  target_name: callTransfers.target_name,
  outcome: callTransfers.outcome,
  reason: callTransfers.reason,
  at: callTransfers.at,
}

/** A call with all that happened in it, in the order it happened. */
export async function callDetail({ tx, business_id }: StoreContext, id: string): Promise<CallDetail | null> {
  const [call] = await tx
    .select(callColumns)
    .from(calls)
    .where(and(eq(calls.business_id, business_id), eq(calls.id, id)))
  if (call === undefined) return null
  return {
    ...call,
    turns: await tx
      .select(turnColumns)
      .from(turns)
      .where(eq(turns.call_id, id))
      .orderBy(asc(turns.started_at), asc(turns.seq)),
    tool_calls: await tx
      .select(toolColumns)
      .from(toolCalls)
      .where(eq(toolCalls.call_id, id))
      .orderBy(asc(toolCalls.started_at), asc(toolCalls.id)),
    role_switches: await tx
      .select(switchColumns)
      .from(roleSwitches)
      .where(eq(roleSwitches.call_id, id))
      .orderBy(asc(roleSwitches.seq)),
    transfers: await tx
      .select(transferColumns)
      .from(callTransfers)
      .where(eq(callTransfers.call_id, id))
      .orderBy(asc(callTransfers.seq)),
    rungs: await tx
      .select({ rung: callRungs.rung, detail: callRungs.detail, at: callRungs.at })
      .from(callRungs)
      .where(eq(callRungs.call_id, id))
      .orderBy(asc(callRungs.seq)),
    flags: await tx
      .select({
        kind: callFlags.kind,
        subject: callFlags.subject,
        detail: callFlags.detail,
        at: callFlags.at,
      })
      .from(callFlags)
      .where(eq(callFlags.call_id, id))
      .orderBy(asc(callFlags.seq)),
  }
}
