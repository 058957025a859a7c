import { and, isNull, sql } from 'drizzle-orm'
import type { SystemStores } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { calls } from '../schema/calls.ts'
import { appendEvents } from './append-events.ts'
import { callEndedData } from './call-ended-event.ts'
import { callColumns } from './call-columns.ts'
import type { SystemContext } from './context.ts'
import { keyset } from './keyset.ts'
import { openCall } from './open-call.ts'

export function systemCallStore(context: SystemContext): SystemStores['calls'] {
  const { tx, run, clock } = context
  return {
    open: (request) => openCall(context, request),
    async businessOfCall(call_id) {
      if (!isUuid(call_id)) return undefined
      const [row] = await run(businessOfCall, [call_id])
      return row?.business_id
    },
    appendUnrouted: async (call_id, events) =>
      isUuid(call_id) ? appendEvents(context, null, call_id, events) : false,
    async recordDialed({ line, external_id, outcome }) {
      const [call] = await run(noteDialed, [external_id, line, outcome])
      if (call !== undefined) await run(changeTransferred, [call.id, outcome])
      return call !== undefined
    },
    async listUnrouted(request) {
      const page = keyset(
        request,
        [
          { name: 'started_at', column: calls.started_at, type: 'timestamptz' },
          { name: 'id', column: calls.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select(callColumns)
        .from(calls)
        .where(and(isNull(calls.business_id), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async closeLost(before) {
      const closed = await run(closeLostCalls, [before.toISOString(), clock.now().toISOString()])
      return closed.length
    },
  }
}

/** A lost call ended when it was last heard of: counting the silence after it would bill what nobody used. */
const closeLostCalls = prepare<{ id: string }>(
  'close_lost_calls',
  sql`
  with lost as (
    update calls set ended_at = greatest(started_at, last_heard_at), end_reason = 'lost',
      end_detail = 'nothing was heard of this call any more'
    where ended_at is null and last_heard_at < $1::timestamptz
    returning id, business_id, outcome, started_at, ended_at, end_reason, customer_id),
  counted as (
    insert into usage_days as d (business_id, day, seconds)
    select business_id, (started_at at time zone 'UTC')::date, sum(extract(epoch from ended_at - started_at))
    from lost where outcome = 'routed' group by 1, 2 order by 1, 2
    on conflict (business_id, day) do update set seconds = d.seconds + excluded.seconds),
  noticed as (
    insert into events (business_id, type, subject_id, data, created_at)
    select business_id, 'call.ended', id, ${callEndedData('end_reason')}, $2::timestamptz
    from lost where business_id is not null)
  select id from lost`,
)

/** Two statements, because the second must see what a journal wrote while the first waited for it. */
const noteDialed = prepare<{ id: string }>(
  'note_dialed',
  sql`
  update calls set dialed_outcome = $3::text where id = (
    select id from calls where external_id = $1::text and line = $2::text order by started_at desc limit 1)
  returning id`,
)
const changeTransferred = prepare(
  'change_transferred',
  sql`update call_transfers set outcome = $2::text where call_id = $1::uuid and outcome = 'transferred'`,
)

const businessOfCall = prepare<{ business_id: string | null }>(
  'business_of_call',
  sql`select business_id from calls where id = $1::uuid`,
)
