import { and, eq, ilike, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import type { OverviewStore } from '#actions/ports/operations.ts'
import type { OperatorBusiness, OperatorJob } from '#domain/operator-view.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { businesses } from '../schema/businesses.ts'
import { jobs } from '../schema/events.ts'
import type { SystemContext } from './context.ts'
import { isoOf } from './json.ts'
import { keyset } from './keyset.ts'

export function operatorLists({
  tx,
  run,
  clock,
}: SystemContext): Pick<OverviewStore, 'businesses' | 'jobs' | 'retryJob'> {
  return {
    async businesses(request, { search, since }) {
      const page = keyset(request, [{ name: 'id', column: businesses.id, type: 'uuid' }], 'desc')
      const rows = await tx
        .select({ ...businessColumns, used: usedSince(since) })
        .from(businesses)
        .where(and(search === null ? undefined : matches(search), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async jobs(request, { state }) {
      const page = keyset(
        request,
        [
          { name: 'run_at', column: jobs.run_at, type: 'timestamptz' },
          { name: 'id', column: jobs.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select({
          ...jobColumns,
          state: sql<OperatorJob['state']>`${state === 'dead' ? 'dead' : 'waiting'}::text`,
        })
        .from(jobs)
        .innerJoin(businesses, eq(businesses.id, jobs.business_id))
        .where(
          and(
            state === 'dead' ? eq(jobs.state, 'dead') : inArray(jobs.state, ['queued', 'running']),
            state === 'failing' ? isNotNull(jobs.error) : undefined,
            page.after,
          ),
        )
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async retryJob(job_id) {
      if (!isUuid(job_id)) return false
      return (await run(retryDeadJob, [job_id, clock.now().toISOString()])).length > 0
    },
  }
}

/** Of the row outside; a column of a select from one table is written without its table. */
const outer = sql.raw('businesses.id')

const { id, name, timezone, ai_phone_number, created_at } = businesses
const businessColumns = {
  id,
  name,
  timezone,
  ai_phone_number,
  created_at,
  owners: sql<string[]>`(select coalesce(json_agg(u.email order by u.email), '[]'::json)
    from members m join "user" u on u.id = m.user_id
    where m.business_id = ${outer} and m.access = 'owner')`,
  last_call_at: sql<string | null>`(select ${sql.raw(isoOf('max(c.started_at)'))} from calls c
    where c.business_id = ${outer})`,
}

function usedSince(since: string): SQL<OperatorBusiness['used']> {
  return sql`(select json_build_object('calls', coalesce(sum(d.calls), 0), 'seconds', coalesce(sum(d.seconds), 0),
      'total_tokens', coalesce(sum(d.total_tokens), 0), 'cost_micro_usd', coalesce(sum(d.cost_micro_usd), 0))
    from usage_days d where d.business_id = ${outer} and d.day >= ${since}::date)`
}

function matches(search: string): SQL | undefined {
  const part = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const digits = search.replaceAll(/\D/g, '')
  return or(
    ilike(businesses.name, part),
    digits.length >= 3 ? ilike(businesses.ai_phone_number, `%${digits}%`) : undefined,
    sql`exists (select 1 from members m join "user" u on u.id = m.user_id
      where m.business_id = ${outer} and u.email ilike ${part})`,
  )
}

const jobColumns = {
  id: jobs.id,
  business_id: jobs.business_id,
  business_name: businesses.name,
  kind: jobs.kind,
  attempts: jobs.attempts,
  run_at: jobs.run_at,
  error: jobs.error,
}

const retryDeadJob = prepare<{ id: string }>(
  'retry_dead_job',
  sql`update jobs set state = 'queued', attempts = 0, run_at = $2::timestamptz, finished_at = null
    where id = $1::uuid and state = 'dead' returning id`,
)
