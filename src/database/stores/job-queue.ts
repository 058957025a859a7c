import { sql } from 'drizzle-orm'
import type { ClaimedJob, JobQueue } from '#actions/ports.ts'
import { prepare } from '../prepared.ts'
import type { SystemContext } from './context.ts'
import { storable } from './storable.ts'

/** The queue of all businesses, for those who work at it. Every method is safe in many processes at once. */
export function jobQueue({ run, clock }: SystemContext): JobQueue {
  const now = () => clock.now().toISOString()
  return {
    async dispatch(subscriptions, limit) {
      const rows = await run(dispatchEvents, [JSON.stringify(subscriptions), now(), String(limit)])
      return rows.length
    },
    claim: ({ kinds, limit, claimed_until }) =>
      run(claimJobs, [JSON.stringify(kinds), now(), String(limit), claimed_until.toISOString()]),
    keep: async (job, until) => (await run(keepJob, [...claimOf(job), until.toISOString()])).length > 0,
    finish: async (job) => void (await run(finishJob, [...claimOf(job), now()])),
    retry: async (job, { run_at, error }) =>
      void (await run(retryJob, [...claimOf(job), run_at.toISOString(), storable(error)])),
    bury: async (job, error) => void (await run(buryJob, [...claimOf(job), now(), storable(error)])),
    count: () => run(countJobs, [now()]),
    async purge({ done_before, dead_before, limit }) {
      const values = [done_before.toISOString(), dead_before.toISOString(), String(limit)]
      return (await run(purgeJobs, values)).length
    },
  }
}

const claimOf = ({ id, attempts }: ClaimedJob) => [id, String(attempts)]

const dispatchEvents = prepare<{ id: string }>(
  'dispatch_events',
  sql`
  with fresh as materialized (
    select id, business_id, type from events where dispatched_at is null
    order by created_at limit $3::integer for update skip locked),
  queued as (
    insert into jobs (business_id, kind, key, event_id, run_at, created_at)
    select distinct f.business_id, s.kind, f.id::text, f.id, $2::timestamptz, $2::timestamptz
    from fresh f join jsonb_to_recordset($1::jsonb) as s(kind text, type text) on s.type in (f.type, '*')
    on conflict do nothing)
  update events set dispatched_at = $2::timestamptz from fresh where events.id = fresh.id returning events.id`,
)

const claimJobs = prepare<ClaimedJob>(
  'claim_jobs',
  sql`
  with due as materialized (
    select id from jobs
    where finished_at is null and run_at <= $2::timestamptz
      and kind in (select jsonb_array_elements_text($1::jsonb))
    order by run_at limit $3::integer for update skip locked)
  update jobs set state = 'running', attempts = attempts + 1, run_at = $4::timestamptz
  from due where jobs.id = due.id
  returning jobs.id, business_id, kind, key, data, event_id, attempts`,
)

const isMine = sql.raw(`id = $1::uuid and attempts = $2::integer and state = 'running'`)

const keepJob = prepare<{ id: string }>(
  'keep_job',
  sql`update jobs set run_at = $3::timestamptz where ${isMine} returning id`,
)

const finishJob = prepare(
  'finish_job',
  sql`update jobs set state = 'done', finished_at = $3::timestamptz, error = null where ${isMine}`,
)

const retryJob = prepare(
  'retry_job',
  sql`update jobs set state = 'queued', run_at = $3::timestamptz, error = $4::text where ${isMine}`,
)

const buryJob = prepare(
  'bury_job',
  sql`update jobs set state = 'dead', finished_at = $3::timestamptz, error = $4::text where ${isMine}`,
)

const countJobs = prepare<{ kind: string; state: 'waiting' | 'dead'; jobs: number; late_seconds: number }>(
  'count_jobs',
  sql`
  select kind, case when finished_at is null then 'waiting' else 'dead' end as state, count(*)::integer as jobs,
    greatest(0, extract(epoch from $1::timestamptz - min(run_at)))::float8 as late_seconds
  from jobs where finished_at is null or state = 'dead' group by 1, 2`,
)

const purgeJobs = prepare<{ id: string }>(
  'purge_jobs',
  sql`delete from jobs where id in (
    select id from jobs
    where (state = 'done' and finished_at < $1::timestamptz) or (state = 'dead' and finished_at < $2::timestamptz)
    limit $3::integer)
  returning id`,
)
