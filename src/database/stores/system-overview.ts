import { and, eq, isNull, sql } from 'drizzle-orm'
import type { OverviewStore } from '#actions/ports/operations.ts'
import type { OperatorUsage, Overview } from '#domain/operator-view.ts'
import { prepare } from '../prepared.ts'
import { businesses } from '../schema/businesses.ts'
import { calls } from '../schema/calls.ts'
import { readCallLog } from './call-log.ts'
import type { SystemContext } from './context.ts'
import { keyset } from './keyset.ts'
import { operatorColumns } from './operator-call-columns.ts'
import { operatorLists } from './operator-lists.ts'

export function systemOverviewStore(context: SystemContext): OverviewStore {
  const { tx, run } = context
  return {
    ...operatorLists(context),
    callLog: (call_id) => readCallLog(context, call_id),
    async calls(request, { is_open }) {
      const page = keyset(
        request,
        [
          { name: 'started_at', column: calls.started_at, type: 'timestamptz' },
          { name: 'id', column: calls.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select(operatorColumns)
        .from(calls)
        .leftJoin(businesses, eq(businesses.id, calls.business_id))
        .where(and(is_open ? isNull(calls.ended_at) : undefined, page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async usage({ from, to }) {
      const [row] = await run(usage, [from, to])
      if (row === undefined) throw new Error('An aggregate has one row.')
      return row.usage
    },
    async counts(since) {
      const [row] = await run(counts, [since])
      if (row === undefined) throw new Error('An aggregate has one row.')
      return row.counts
    },
  }
}

const sums = sql.raw(`'calls', coalesce(sum(d.calls), 0), 'seconds', coalesce(sum(d.seconds), 0),
  'total_tokens', coalesce(sum(d.total_tokens), 0), 'cost_micro_usd', coalesce(sum(d.cost_micro_usd), 0)`)

const usage = prepare<{ usage: OperatorUsage }>(
  'operator_usage',
  sql`
  with d as materialized (select * from usage_days where day between $1::date and $2::date)
  select json_build_object(
    'total', (select json_build_object(${sums}) from d),
    'days', (select coalesce(json_agg(x.json order by x.day), '[]'::json) from (
      select d.day, json_build_object('day', d.day, ${sums}) as json from d group by d.day) x),
    'businesses', (select coalesce(json_agg(x.json order by x.cost desc, x.seconds desc, x.name), '[]'::json) from (
      select b.name, sum(d.cost_micro_usd) as cost, sum(d.seconds) as seconds,
        json_build_object('business_id', b.id, 'business_name', b.name, ${sums}) as json
      from d join businesses b on b.id = d.business_id
      group by b.id, b.name order by 2 desc, 3 desc limit 100) x)) as usage`,
)

const counts = prepare<{ counts: Omit<Overview, 'jobs'> }>(
  'operator_counts',
  sql`
  with recent as materialized (select * from calls where started_at >= $1::timestamptz)
  select json_build_object(
    'businesses', (select count(*) from businesses),
    'open_calls', (select coalesce(json_object_agg(x.line, x.n), '{}'::json) from (
      select line, count(*) as n from calls where ended_at is null group by line) x),
    'last_day', json_build_object(
      'calls', (select count(*) from recent),
      'unrouted', (select count(*) from recent where outcome = 'unrouted'),
      'refused', (select count(*) from recent where outcome = 'refused'),
      'ended', (select coalesce(json_object_agg(x.end_reason, x.n), '{}'::json) from (
        select end_reason, count(*) as n from recent where end_reason is not null group by end_reason) x),
      'answer_ms', (select round(percentile_cont(0.5) within group (
          order by extract(epoch from answered_at - started_at) * 1000)::numeric)
        from recent where answered_at is not null))) as counts`,
)
