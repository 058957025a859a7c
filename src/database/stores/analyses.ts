import { and, eq, sql } from 'drizzle-orm'
import type { AnalysisStore } from '#actions/ports.ts'
import type { CallCorrection } from '#domain/call-analysis.ts'
import { isUuid } from '../is-uuid.ts'
import { callAnalyses } from '../schema/call-analyses.ts'
import type { StoreContext } from './context.ts'
import { storable } from './storable.ts'

export function analysisStore({ tx, clock, business_id }: StoreContext): AnalysisStore {
  const only = (call_id: string) =>
    and(eq(callAnalyses.business_id, business_id), eq(callAnalyses.call_id, call_id))
  return {
    async get(call_id) {
      const [row] = isUuid(call_id) ? await tx.select().from(callAnalyses).where(only(call_id)) : []
      return row ?? null
    },
    async put(call_id, analysis) {
      const row = { ...storable(analysis), call_id, business_id, corrected: [] }
      await tx
        .insert(callAnalyses)
        .values({ ...row, analysed_at: clock.now().toISOString() })
        .onConflictDoUpdate({
          target: callAnalyses.call_id,
          set: {
            summary: unlessCorrected('summary'),
            outcome: unlessCorrected('outcome'),
            sentiment: unlessCorrected('sentiment'),
            attention: unlessCorrected('attention'),
            attention_reason: unlessCorrected('attention_reason', 'attention'),
            facts: sql`excluded.facts`,
            source: sql`excluded.source`,
            event_id: sql`excluded.event_id`,
            analysed_at: sql`excluded.analysed_at`,
          },
        })
    },
    async correct(call_id, correction: CallCorrection) {
      if (!isUuid(call_id)) return null
      const corrected = sql`(select array(select distinct unnest(${callAnalyses.corrected}
        || array(select jsonb_array_elements_text(${JSON.stringify(Object.keys(correction))}::jsonb)))))`
      const [row] = await tx
        .update(callAnalyses)
        .set({
          ...storable(correction),
          ...(correction.attention === undefined ? {} : { attention_reason: null }),
          corrected,
        })
        .where(only(call_id))
        .returning()
      return row ?? null
    },
  }
}

/** The new value, or the old one where it (or the `told` it belongs to) is a member's. */
const unlessCorrected = (field: string, told = field) =>
  sql.raw(
    `case when '${told}' = any(call_analyses.corrected) then call_analyses.${field} else excluded.${field} end`,
  )
