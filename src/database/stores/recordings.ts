import { and, eq, sql } from 'drizzle-orm'
import type { BusinessCallStore } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import { calls, recordings } from '../schema/calls.ts'
import type { StoreContext } from './context.ts'

export function recordingStore({
  tx,
  clock,
  business_id,
}: StoreContext): Pick<BusinessCallStore, 'saveRecording' | 'recording'> {
  return {
    async saveRecording(call_id, { mime_type, audio }) {
      if (!isUuid(call_id)) return false
      const marked = await tx
        .update(calls)
        .set({ has_recording: true })
        .where(and(eq(calls.business_id, business_id), eq(calls.id, call_id)))
        .returning({ id: calls.id })
      if (marked.length === 0) return false
      await tx
        .insert(recordings)
        .values({ call_id, business_id, mime_type, audio, created_at: clock.now().toISOString() })
        .onConflictDoUpdate({
          target: recordings.call_id,
          set: { mime_type: sql`excluded.mime_type`, audio: sql`excluded.audio` },
        })
      return true
    },
    async recording(call_id) {
      if (!isUuid(call_id)) return null
      const [row] = await tx
        .select({ mime_type: recordings.mime_type, audio: recordings.audio })
        .from(recordings)
        .where(and(eq(recordings.business_id, business_id), eq(recordings.call_id, call_id)))
      return row ?? null
    },
  }
}
