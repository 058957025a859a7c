import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { Clock, Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { nextNight, retentionCuts, type Forgotten, type Retention } from '#domain/retention.ts'

/** The kind of job that deletes what has been kept long enough. */
export const forgetCallsJob = 'forget-old-calls'

export async function getRetention(
  { database }: ActionDeps,
  actor: Actor,
  { business_id }: { business_id: string },
): Promise<Retention> {
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(database, business_id, (stores) => stores.retention.get())
}

/** What is too old by it is deleted within moments. */
export async function putRetention(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  { business_id, patch }: { business_id: string; patch: Partial<Retention> },
): Promise<Retention> {
  requireAccess(actor, business_id, 'owner')
  return inBusiness(database, business_id, async (stores) => {
    const retention = await stores.retention.put({ ...(await stores.retention.get()), ...patch })
    const now = clock.now()
    await stores.jobs.add({ kind: forgetCallsJob, key: now.toISOString(), run_at: now })
    return retention
  })
}

/** So that no transaction is long, and no caller waits for one. */
const mostAtOnce = 200

/** Deletes what is too old by now, in batches, and has the same done every night. Safe to repeat. */
export async function forgetOldCalls(
  { database, clock }: { database: Database; clock: Clock },
  { business_id, signal, most = mostAtOnce }: { business_id: string; signal: AbortSignal; most?: number },
): Promise<Forgotten> {
  const now = clock.now()
  const gone: Forgotten = { recordings: 0, transcripts: 0, calls: 0 }
  for (;;) {
    signal.throwIfAborted()
    const batch = await database.forBusiness(business_id, async (stores) => {
      const cuts = retentionCuts(await stores.retention.get(), now)
      if (Object.values(cuts).every((cut) => cut === null)) return null
      const { timezone } = found(await stores.business.get(), 'business')
      const run_at = nextNight(now, timezone)
      await stores.jobs.add({ kind: forgetCallsJob, key: run_at.toISOString(), run_at })
      return stores.retention.forget(cuts, most)
    })
    if (batch === null) return gone
    gone.recordings += batch.recordings
    gone.transcripts += batch.transcripts
    gone.calls += batch.calls
    if (Object.values(batch).every((calls) => calls < most)) return gone
  }
}
