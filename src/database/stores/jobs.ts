import { and, eq } from 'drizzle-orm'
import type { JobStore } from '#actions/ports.ts'
import { jobs } from '../schema/events.ts'
import type { StoreContext } from './context.ts'
import { storable } from './storable.ts'

/** What one business has to do later. */
export function jobStore({ tx, clock, ids, business_id }: StoreContext): JobStore {
  return {
    async add({ kind, key, run_at, data = {} }) {
      const added = await tx
        .insert(jobs)
        .values({
          id: ids.uuid(),
          business_id,
          kind,
          key,
          data: storable(data),
          state: 'queued',
          run_at: run_at.toISOString(),
          created_at: clock.now().toISOString(),
        })
        .onConflictDoNothing({ target: [jobs.business_id, jobs.kind, jobs.key] })
        .returning({ id: jobs.id })
      return added.length > 0
    },
    async cancel(kind, key) {
      const removed = await tx
        .delete(jobs)
        .where(
          and(
            eq(jobs.business_id, business_id),
            eq(jobs.kind, kind),
            eq(jobs.key, key),
            eq(jobs.state, 'queued'),
          ),
        )
        .returning({ id: jobs.id })
      return removed.length > 0
    },
  }
}
