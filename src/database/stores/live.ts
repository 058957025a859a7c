import { and, asc, desc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { LiveStore } from '#actions/ports.ts'
import type { EndReason } from '#domain/call.ts'
import type { CallDay, LiveCall, LiveState } from '#domain/live.ts'
import { businesses } from '../schema/businesses.ts'
import { callAnalyses } from '../schema/call-analyses.ts'
import { calls, turns } from '../schema/calls.ts'
import { events } from '../schema/events.ts'
import { inboxChanges } from '../schema/inbox-changes.ts'
import { callColumns } from './call-columns.ts'
import type { StoreContext } from './context.ts'

/** Of so many calls at once the newest words are told; nobody follows more. */
const mostCalls = 20
const turnsTold = 30

export function liveStore(context: StoreContext): LiveStore {
  const { tx, business_id } = context
  return {
    async state() {
      return { calls: await runningCalls(context), ...(await lastHappened(context)) }
    },
    async days({ count, now, with_practice }) {
      const zone = sql`(select ${businesses.timezone} from ${businesses} where ${businesses.id} = ${business_id})`
      const day = sql<string>`to_char(${calls.started_at} at time zone ${zone}, 'YYYY-MM-DD')`
      const today = sql`date_trunc('day', ${now.toISOString()}::timestamptz at time zone ${zone})`
      const firstDay = sql`(${today} - make_interval(days => ${count - 1}::int)) at time zone ${zone}`
      const rows = await tx
        .select({
          day: day.as('day'),
          end_reason: calls.end_reason,
          outcome: callAnalyses.outcome,
          calls: sql<number>`count(*)::int`,
          seconds: sql<number>`coalesce(sum(${callColumns.duration_seconds}), 0)::float8`,
          cost: sql<string>`coalesce(sum(${calls.cost_micro_usd}), 0)`,
        })
        .from(calls)
        .leftJoin(callAnalyses, eq(callAnalyses.call_id, calls.id))
        .where(
          and(
            eq(calls.business_id, business_id),
            eq(calls.outcome, 'routed'),
            gte(calls.started_at, firstDay),
            with_practice ? undefined : ne(calls.line, 'practice'),
          ),
        )
        .groupBy(sql`1`, calls.end_reason, callAnalyses.outcome)
        .orderBy(sql`1`)
      return daysOf(rows)
    },
  }
}

async function lastHappened({
  tx,
  business_id,
}: StoreContext): Promise<Pick<LiveState, 'last_event_id' | 'last_inbox_change_id'>> {
  const event = tx
    .select({ id: events.id })
    .from(events)
    .where(eq(events.business_id, business_id))
    .orderBy(desc(events.created_at), desc(events.id))
    .limit(1)
  const change = tx
    .select({ id: inboxChanges.id })
    .from(inboxChanges)
    .where(eq(inboxChanges.business_id, business_id))
    .orderBy(desc(inboxChanges.at), desc(inboxChanges.id))
    .limit(1)
  const [last] = await tx
    .select({
      last_event_id: sql<string | null>`${event}`,
      last_inbox_change_id: sql<string | null>`${change}`,
    })
    .from(sql`(select 1) as one`)
  return last ?? { last_event_id: null, last_inbox_change_id: null }
}

async function runningCalls({ tx, business_id }: StoreContext): Promise<LiveCall[]> {
  const { id, line, caller_number, customer_name, role_id, started_at } = callColumns
  const running = await tx
    .select({ id, line, caller_number, customer_name, role_id, started_at })
    .from(calls)
    .where(and(eq(calls.business_id, business_id), isNull(calls.ended_at), eq(calls.outcome, 'routed')))
    .orderBy(asc(calls.started_at), asc(calls.id))
    .limit(mostCalls)
  if (running.length === 0) return []
  const said = await tx
    .select({ call_id: turns.call_id, id: turns.id, speaker: turns.speaker, text: turns.text })
    .from(turns)
    .where(
      inArray(
        turns.call_id,
        running.map((call) => call.id),
      ),
    )
    .orderBy(asc(turns.started_at), asc(turns.seq))
  const byCall = Map.groupBy(said, ({ call_id }) => call_id)
  return running.map((call) => ({
    ...call,
    turns: (byCall.get(call.id) ?? [])
      .slice(-turnsTold)
      .map((turn) => ({ id: turn.id, speaker: turn.speaker, text: turn.text })),
  }))
}

interface DayRow {
  day: string
  end_reason: EndReason | null
  outcome: keyof CallDay['outcomes'] | null
  calls: number
  seconds: number
  cost: string
}

function daysOf(rows: DayRow[]): CallDay[] {
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, parts]) => {
    const sum: CallDay = { day, calls: 0, seconds: 0, cost_micro_usd: 0, end_reasons: {}, outcomes: {} }
    for (const { end_reason, outcome, calls: count, seconds, cost } of parts) {
      sum.calls += count
      sum.seconds += seconds
      sum.cost_micro_usd += Number(cost)
      if (end_reason !== null) sum.end_reasons[end_reason] = (sum.end_reasons[end_reason] ?? 0) + count
      if (outcome !== null) sum.outcomes[outcome] = (sum.outcomes[outcome] ?? 0) + count
    }
    return sum
  })
}
