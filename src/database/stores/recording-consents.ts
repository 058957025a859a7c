import { and, eq, sql } from 'drizzle-orm'
import type { RecordingConsentStore } from '#actions/ports/recording-consents.ts'
import { isUuid } from '../is-uuid.ts'
import { calls, recordingConsents, turns } from '../schema/calls.ts'
import { customers } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'

const columns = {
  call_id: recordingConsents.call_id,
  notice: recordingConsents.notice,
  declined_at: recordingConsents.declined_at,
  created_at: recordingConsents.created_at,
  started_at: calls.started_at,
  caller_number: calls.caller_number,
  has_recording: calls.has_recording,
  customer_name: customers.name,
  heard: sql<string | null>`(select coalesce(t.heard_text, t.text) from ${turns} t
    where t.business_id = ${recordingConsents.business_id} and t.call_id = ${recordingConsents.call_id}
      and t.speaker = 'ai' order by t.seq limit 1)`,
}

export function recordingConsentStore({ tx, clock, business_id }: StoreContext): RecordingConsentStore {
  const here = eq(recordingConsents.business_id, business_id)
  return {
    async put(consent) {
      await tx
        .insert(recordingConsents)
        .values({ ...consent, business_id, created_at: clock.now().toISOString() })
        .onConflictDoUpdate({
          target: recordingConsents.call_id,
          set: { declined_at: sql`coalesce(${recordingConsents.declined_at}, excluded.declined_at)` },
        })
    },
    async isDeclined(call_id) {
      if (!isUuid(call_id)) return false
      const [row] = await tx
        .select({ declined_at: recordingConsents.declined_at })
        .from(recordingConsents)
        .where(and(here, eq(recordingConsents.call_id, call_id)))
      return row !== undefined && row.declined_at !== null
    },
    async list(request) {
      const keys = [
        { name: 'created_at', column: recordingConsents.created_at, type: 'timestamptz' as const },
        { name: 'call_id', column: recordingConsents.call_id, type: 'uuid' as const },
      ]
      const page = keyset(request, keys, 'desc')
      const rows = await tx
        .select(columns)
        .from(recordingConsents)
        .innerJoin(calls, and(eq(calls.business_id, business_id), eq(calls.id, recordingConsents.call_id)))
        .leftJoin(customers, and(eq(customers.business_id, business_id), eq(customers.id, calls.customer_id)))
        .where(and(here, page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
  }
}
