import { eq, sql } from 'drizzle-orm'
import type { CallLog } from '#domain/operator-view.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { businesses } from '../schema/businesses.ts'
import { calls } from '../schema/calls.ts'
import type { SystemContext } from './context.ts'
import { isoOf } from './json.ts'
import { operatorColumns } from './operator-call-columns.ts'

export async function readCallLog({ tx, run }: SystemContext, call_id: string): Promise<CallLog | null> {
  if (!isUuid(call_id)) return null
  const [call] = await tx
    .select({
      ...operatorColumns,
      external_id: calls.external_id,
      answered_at: calls.answered_at,
      answer_source: calls.answer_source,
      end_detail: calls.end_detail,
      total_tokens: calls.total_tokens,
      cost_micro_usd: calls.cost_micro_usd,
    })
    .from(calls)
    .leftJoin(businesses, eq(businesses.id, calls.business_id))
    .where(eq(calls.id, call_id))
  return call === undefined ? null : { call, entries: await run(callEntries, [call_id]) }
}

const callEntries = prepare<CallLog['entries'][number]>(
  'call_entries',
  sql`
  select ${sql.raw(isoOf('e.at'))} as at, e.type, e.subject, e.detail, e.took_ms from (
    select answered_at as at, 0 as rank, 'answered' as type, coalesce(answer_source, '') as subject, '' as detail,
      round(extract(epoch from answered_at - started_at) * 1000)::float8 as took_ms
    from calls where id = $1::uuid and answered_at is not null
    union all select started_at, 1, 'turn', speaker, case when interrupted then 'interrupted' else '' end, latency_ms
    from turns where call_id = $1::uuid
    union all select started_at, 2, 'tool', tool_name, status, duration_ms from tool_calls where call_id = $1::uuid
    union all select s.at, 3, 'role_switch', coalesce(r.ai_personality_name, ''), s.reason, null
    from role_switches s left join ai_roles r on r.id = s.to_role_id where s.call_id = $1::uuid
    union all select at, 4, 'transfer', target_name, trim(outcome || ' ' || reason), null
    from call_transfers where call_id = $1::uuid
    union all select at, 5, 'rung', rung, detail, null from call_rungs where call_id = $1::uuid
    union all select at, 6, 'flag', kind, trim(subject || ' ' || detail), null
    from call_flags where call_id = $1::uuid
    union all select ended_at, 7, 'ended', end_reason, coalesce(end_detail, ''), null
    from calls where id = $1::uuid and ended_at is not null) e
  order by e.at, e.rank limit 2000`,
)
