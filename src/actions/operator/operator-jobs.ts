import { found, notFound, requireOperator } from '../permission.ts'
import type { Page, PageRequest, Ports } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import type { CallLog, JobsShown, OperatorJob } from '#domain/operator-view.ts'

type Deps = Pick<Ports, 'database'>

/** Work of all businesses that waits or was given up. */
export async function listJobs(
  { database }: Deps,
  actor: Actor,
  input: { page: PageRequest; state: JobsShown },
): Promise<Page<OperatorJob>> {
  requireOperator(actor)
  return database.asSystem((system) => system.overview.jobs(input.page, input))
}

/** Has a job that was given up tried again, now and as often as a new one. Throws `not_found`. */
export async function retryJob({ database }: Deps, actor: Actor, input: { job_id: string }): Promise<void> {
  requireOperator(actor)
  const queued = await database.asSystem((system) => system.overview.retryJob(input.job_id))
  if (!queued) throw notFound('job that was given up')
}

/** What happened in one call, of a business or unrouted. Throws `not_found`. */
export async function getCallLog(
  { database }: Deps,
  actor: Actor,
  input: { call_id: string },
): Promise<CallLog> {
  requireOperator(actor)
  return found(await database.asSystem((system) => system.overview.callLog(input.call_id)), 'call')
}
