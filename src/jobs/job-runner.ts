import type { Logger } from 'pino'
import { faultFields } from '#actions/fault-fields.ts'
import type { ClaimedJob, Clock, Database, Subscription } from '#actions/ports.ts'
import { defaultPauseMs, PermanentFailure, type JobHandler } from './job-handler.ts'
import type { JobMetrics } from './job-metrics.ts'

/** How long one job may take. */
const jobTimeoutMs = 60_000
const slowJobTimeoutMs = 600_000
/** A claim is kept up while its process lives. When that dies, another takes the job over after so long. */
const claimMs = 45_000
const keepUpMs = 15_000

export interface JobRunnerDeps {
  database: Database
  clock: Clock
  log: Logger
  handlers: readonly JobHandler[]
  metrics?: JobMetrics
  keepUpEveryMs?: number
}

/** One round, for handlers that are all slow or all are not: makes the jobs of new events, then runs a batch of due ones. Returns whether there may be more to do. */
export function createJobRunner(deps: JobRunnerDeps, stopping: AbortSignal): () => Promise<boolean> {
  const byKind = new Map(deps.handlers.map((handler) => [handler.kind, handler]))
  const kinds = [...byKind.keys()]
  const subscriptions = deps.handlers.flatMap(subscriptionsOf)
  const isSlow = deps.handlers.some((handler) => handler.isSlow === true)
  const atOnce = isSlow ? 1 : 8
  const timeoutMs = isSlow ? slowJobTimeoutMs : jobTimeoutMs

  return async () => {
    if (stopping.aborted || kinds.length === 0) return false
    const dispatched =
      subscriptions.length === 0
        ? 0
        : await deps.database.asSystem((system) => system.jobs.dispatch(subscriptions, 100))
    const claimed = await deps.database.asSystem((system) =>
      system.jobs.claim({ kinds, limit: atOnce, claimed_until: claimEnd(deps.clock) }),
    )
    await Promise.all(claimed.map((job) => runJob(deps, byKind.get(job.kind), job, stopping, timeoutMs)))
    return claimed.length === atOnce || dispatched === 100
  }
}

function claimEnd(clock: Clock): Date {
  return new Date(clock.now().getTime() + claimMs)
}

/** Until `stop`. Calls `onLost` when somebody else has the job: this process was believed dead. */
function keepUp(deps: JobRunnerDeps, job: ClaimedJob, onLost: () => void): { stop(): void } {
  const { database, clock, log, keepUpEveryMs = keepUpMs } = deps
  const timer = setInterval(() => {
    database
      .asSystem((system) => system.jobs.keep(job, claimEnd(clock)))
      .then((isMine) => isMine || onLost())
      // The next one may come through.
      .catch((error: unknown) =>
        log.warn({ job: job.kind, job_id: job.id, ...faultFields(error) }, 'claim not kept up'),
      )
  }, keepUpEveryMs)
  return { stop: () => clearInterval(timer) }
}

function subscriptionsOf({ kind, on }: JobHandler): Subscription[] {
  if (on === undefined) return []
  return on === '*' ? [{ kind, type: '*' }] : on.map((type) => ({ kind, type }))
}

async function runJob(
  deps: JobRunnerDeps,
  handler: JobHandler | undefined,
  job: ClaimedJob,
  stopping: AbortSignal,
  timeoutMs: number,
): Promise<void> {
  if (handler === undefined) return
  const began = performance.now()
  const lost = new AbortController()
  const claim = keepUp(deps, job, () => lost.abort(new Error('Another process has taken the job over.')))
  try {
    const signal = AbortSignal.any([stopping, lost.signal, AbortSignal.timeout(timeoutMs)])
    await attempt(deps, handler, job, signal)
    await deps.database.asSystem((system) => system.jobs.finish(job))
    deps.metrics?.ran(job.kind, 'done', performance.now() - began)
  } catch (error) {
    await giveBack(deps, handler, job, error)
    deps.metrics?.ran(job.kind, 'failed', performance.now() - began)
  } finally {
    claim.stop()
  }
}

async function attempt(
  { database }: JobRunnerDeps,
  handler: JobHandler,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<void> {
  const { business_id, event_id } = job
  const event =
    event_id === null
      ? null
      : await database.forBusiness(business_id, (stores) => stores.events.get(event_id))
  if (event_id !== null && event === null) return
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason as Error)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    await Promise.race([handler.run({ ...job, event, signal }), aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

async function giveBack(
  { database, clock, log }: JobRunnerDeps,
  handler: JobHandler,
  job: ClaimedJob,
  error: unknown,
): Promise<void> {
  const { id, kind, business_id, attempts } = job
  const isDead = error instanceof PermanentFailure || attempts >= (handler.maxAttempts ?? 8)
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 1_000)
  const fields = { job: kind, job_id: id, business_id, attempts, ...faultFields(error) }
  if (isDead) log.error(fields, 'job given up')
  else log.warn(fields, 'job failed, to be tried again')
  const run_at = new Date(clock.now().getTime() + (handler.pauseMs ?? defaultPauseMs)(attempts))
  try {
    await database.asSystem((system) =>
      isDead ? system.jobs.bury(job, message) : system.jobs.retry(job, { run_at, error: message }),
    )
  } catch (fault) {
    // It comes again by itself when the claim has run out.
    log.error({ job: kind, job_id: id, ...faultFields(fault) }, 'job could not be given back')
  }
}
