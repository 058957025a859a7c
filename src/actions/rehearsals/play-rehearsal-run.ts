import type { RehearsalResult, RehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'
import { nextTakesCalls, type RoleHours } from '#domain/role-hours.ts'
import { found } from '../permission.ts'
import type { BusinessStores, Clock, Database, RehearsalPlayer } from '../ports.ts'

/** A run that was broken off so often takes its process with it, or has bad luck: its owner is told. */
const mostAttempts = 3

interface Deps {
  database: Database
  clock: Clock
  player: RehearsalPlayer
}

/**
 * Plays a run to its end and keeps each result as soon as it is there. Safe to repeat: a run that was broken off begins
 * anew, one that is over is left alone. Rejects when the process is about to end; the run then begins anew elsewhere.
 */
export async function playRehearsalRun(
  deps: Deps,
  input: { business_id: string; run_id: string; signal: AbortSignal; attempts: number },
): Promise<void> {
  const { business_id, run_id, signal, attempts } = input
  const begun = await deps.database.forBusiness(business_id, (stores) => begin(stores, deps.clock, run_id))
  if (begun === null) return
  if (attempts > mostAttempts) {
    const end = { state: 'broken', problem: `It was broken off ${mostAttempts} times.` } as const
    await deps.database.forBusiness(business_id, (stores) => stores.rehearsalRuns.finish(run_id, end))
    return
  }
  let kept = Promise.resolve()
  const results: RehearsalResult[] = []
  const keep = (result: RehearsalResult) => {
    results.push(result)
    kept = kept.then(() =>
      deps.database.forBusiness(business_id, (stores) => stores.rehearsalRuns.addResult(run_id, result)),
    )
  }
  let end: Pick<RehearsalRun, 'state' | 'problem'>
  try {
    await deps.player.play({ ...begun, business_id }, keep, signal)
    const ok = results.length === begun.rehearsals.length && results.every((result) => result.ok)
    end = { state: ok ? 'passed' : 'failed', problem: null }
  } catch (error) {
    if (signal.aborted && (signal.reason as Error).name !== 'TimeoutError') throw error
    end = { state: 'broken', problem: signal.aborted ? 'It took too long.' : (error as Error).message }
  }
  await kept
  await deps.database.forBusiness(business_id, (stores) => stores.rehearsalRuns.finish(run_id, end))
}

async function begin(stores: BusinessStores, clock: Clock, run_id: string) {
  const rehearsals = await stores.rehearsals.enabled()
  const run = await stores.rehearsalRuns.begin(run_id, rehearsals.length)
  if (run === null) return null
  const { role_id, words } = run
  const now = await momentFor(words.hours, stores, clock.now())
  return { copy: await stores.business.copy(), role_id, words, rehearsals, now: now.toISOString() }
}

/**
 * Rehearsed is a time at which the role takes calls, and one with no hours of its own while the business is open, so that
 * it does not matter when an owner tries.
 */
async function momentFor(hours: RoleHours | null, stores: BusinessStores, now: Date): Promise<Date> {
  const { timezone } = found(await stores.business.get(), 'business')
  const { items: closures } = await stores.closures.list({ limit: 200, cursor: null })
  const opening = { timezone, hours: await stores.hours.week(), closures }
  return nextTakesCalls(hours ?? { kind: 'business_hours' }, opening, now) ?? now
}
