import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import type { Clock, Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { retentionCuts, type Retention } from '#domain/retention.ts'

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

/** Deletes what is too old by now, and has the same done a day later. Safe to repeat. */
export async function forgetOldCalls(
  { database, clock }: { database: Database; clock: Clock },
  { business_id }: { business_id: string },
): Promise<{ recordings: number; transcripts: number; calls: number } | null> {
  return database.forBusiness(business_id, async (stores) => {
    const cuts = retentionCuts(await stores.retention.get(), clock.now())
    if (Object.values(cuts).every((cut) => cut === null)) return null
    const tomorrow = new Date(clock.now().getTime() + 86_400_000)
    await stores.jobs.add({
      kind: forgetCallsJob,
      key: tomorrow.toISOString().slice(0, 10),
      run_at: tomorrow,
    })
    return stores.retention.forget(cuts)
  })
}
