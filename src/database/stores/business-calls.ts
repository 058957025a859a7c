import { and, eq, gte, inArray, lt, not, sql, type SQL } from 'drizzle-orm'
import type { BusinessCallStore, CallFilter } from '#actions/ports.ts'
import type { SoughtOutcome } from '#domain/call-analysis.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { calls } from '../schema/calls.ts'
import { appendEvents } from './append-events.ts'
import { briefFrom, briefJson, type BriefAnswer } from './brief.ts'
import { callColumns, isFlagged } from './call-columns.ts'
import { callDetail } from './call-detail.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { recordingStore } from './recordings.ts'
import { toolCallStore } from './tool-calls.ts'

export function businessCallStore(context: StoreContext): BusinessCallStore {
  const { tx, run, clock, business_id } = context
  const here = eq(calls.business_id, business_id)
  return {
    async list(request, filter) {
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
        .where(and(here, ...filtered(filter), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    get: async (id) => (isUuid(id) ? callDetail(context, id) : null),
    async summary(id) {
      if (!isUuid(id)) return null
      const [call] = await tx
        .select(callColumns)
        .from(calls)
        .where(and(here, eq(calls.id, id)))
      return call ?? null
    },
    append: async (call_id, events) =>
      isUuid(call_id) ? appendEvents(context, business_id, call_id, events) : false,
    async setCustomer(call_id, customer_id) {
      if (!isUuid(call_id) || !isUuid(customer_id)) return false
      const changed = await tx
        .update(calls)
        .set({ customer_id })
        .where(and(here, eq(calls.id, call_id)))
        .returning({ id: calls.id })
      return changed.length > 0
    },
    async brief(call_id) {
      if (!isUuid(call_id)) return null
      const [row] = await run(briefOfCall, [call_id, business_id, clock.now().toISOString()])
      return row === undefined ? null : briefFrom(row.brief, clock.now())
    },
    ...toolCallStore(context),
    ...recordingStore(context),
  }
}

/** `from` is the first instant, `to` the first one no more. */
function filtered(filter: CallFilter): (SQL | undefined)[] {
  return [
    filter.caller_number === undefined ? undefined : eq(calls.caller_number, filter.caller_number),
    filter.end_reason === undefined ? undefined : eq(calls.end_reason, filter.end_reason),
    filter.flagged === undefined ? undefined : filter.flagged ? isFlagged : not(isFlagged),
    filter.outcome === undefined ? undefined : hasOutcome(filter.outcome),
    filter.role_id === undefined ? undefined : withRole(filter.role_id),
    filter.customer_id === undefined ? undefined : eq(calls.customer_id, filter.customer_id),
    filter.search === undefined ? undefined : found(filter.search),
    filter.from === undefined ? undefined : gte(calls.started_at, filter.from),
    filter.to === undefined ? undefined : lt(calls.started_at, filter.to),
  ]
}

function hasOutcome(outcomes: SoughtOutcome[]): SQL {
  const told = sql`coalesce((select a.outcome from call_analyses a where a.call_id = ${calls.id}), 'none')`
  return inArray(told, outcomes)
}

/** Any role that spoke in the call, not only the one that answered. */
function withRole(role_id: string): SQL {
  return sql`(${calls.role_id} = ${role_id} or exists (select 1 from role_switches s
    where s.call_id = ${calls.id} and s.to_role_id = ${role_id}))`
}

/** Numbers are compared by their digits alone, as people write them with spaces, brackets and dashes. */
function found(search: string): SQL {
  const like = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const digits = search.replaceAll(/\D/g, '')
  const isNumber = digits.length >= 3 && !/[a-z]/i.test(search)
  return sql`(${isNumber ? sql`${calls.caller_number} like ${`%${digits}%`}` : sql`false`}
    or exists (select 1 from customers c
      where c.business_id = ${calls.business_id} and c.id = ${calls.customer_id} and c.name ilike ${like})
    or exists (select 1 from call_analyses a where a.call_id = ${calls.id} and a.summary ilike ${like})
    or exists (select 1 from turns t where t.call_id = ${calls.id} and t.text ilike ${like}))`
}

const brief = briefJson({
  call_id: sql`c0.id`,
  caller_number: sql`c0.caller_number`,
  now: sql.raw('$3::timestamptz'),
})

const briefOfCall = prepare<{ brief: BriefAnswer }>(
  'brief_of_call',
  sql`select ${brief} as brief from calls c0 join businesses b on b.id = c0.business_id
    where c0.id = $1::uuid and c0.business_id = $2::uuid`,
)
