import { and, eq } from 'drizzle-orm'
import type { BusinessCallStore } from '#actions/ports.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { isUuid } from '../is-uuid.ts'
import { calls, toolCalls } from '../schema/calls.ts'
import type { StoreContext } from './context.ts'
import { storable } from './storable.ts'

export function toolCallStore({
  tx,
  clock,
  business_id,
}: StoreContext): Pick<BusinessCallStore, 'startTool' | 'finishTool'> {
  const only = (call_id: string, id: string) =>
    and(eq(toolCalls.business_id, business_id), eq(toolCalls.call_id, call_id), eq(toolCalls.id, id))

  async function callIsHere(call_id: string): Promise<boolean> {
    if (!isUuid(call_id)) return false
    const found = await tx
      .select({ id: calls.id })
      .from(calls)
      .where(and(eq(calls.business_id, business_id), eq(calls.id, call_id)))
    return found.length > 0
  }

  return {
    async startTool(call_id, tool) {
      if (!(await callIsHere(call_id))) throw new SwitchboardError('not_found', 'There is no such call.')
      const started = await tx
        .insert(toolCalls)
        .values({ ...storable(tool), call_id, business_id, started_at: clock.now().toISOString() })
        .onConflictDoNothing()
        .returning({ id: toolCalls.id })
      if (started.length > 0) return { fresh: true, result: null }
      const [earlier] = await tx
        .select({ result: toolCalls.result })
        .from(toolCalls)
        .where(only(call_id, storable(tool.id)))
      return { fresh: false, result: earlier?.result ?? null }
    },
    async finishTool(call_id, { id, result, status, duration_ms }) {
      if (!isUuid(call_id)) return
      await tx
        .update(toolCalls)
        .set({ result: storable(result), status, duration_ms })
        .where(only(call_id, storable(id)))
    },
  }
}
