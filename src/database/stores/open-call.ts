import { sql } from 'drizzle-orm'
import type { OpenedCall, SystemStores } from '#actions/ports.ts'
import type { Brief } from '#domain/brief.ts'
import { prepare } from '../prepared.ts'
import { onlyIdWithNumber } from './customer-numbers.ts'
import { bestRoleFirst, briefFrom, briefJson, type BriefAnswer } from './brief.ts'
import type { SystemContext } from './context.ts'
import { storable } from './storable.ts'

type Request = Parameters<SystemStores['calls']['open']>[0]

interface Answer {
  outcome: OpenedCall['outcome']
  business_id: string | null
  name: string | null
  language: string | null
  brief: BriefAnswer | null
  is_new: boolean
  /** Null: no limit. */
  remaining_minutes: number | null
}

/** See the port. The limit of calls at once is exact: `count_open_calls` lets one opener of a business in at a time. */
export async function openCall(context: SystemContext, request: Request): Promise<OpenedCall> {
  const { call_id, dialed_number, caller_number, line, external_id, started_at } = storable(request)
  const now = context.clock.now().toISOString()
  const values = [call_id, dialed_number, caller_number, line, external_id, started_at, now]
  const [answer] = await context.run(openStatement, values)
  if (answer === undefined || answer.outcome === 'unrouted' || answer.business_id === null) {
    return { outcome: 'unrouted' }
  }
  const { business_id } = answer
  if (answer.outcome === 'routed' && answer.brief !== null) {
    // By the call's own beginning, so that it is the same role when the call is opened once more.
    const brief = briefFrom(answer.brief, new Date(started_at))
    if (answer.is_new && brief.role !== null && brief.role.id !== brief.roles[0]?.id)
      await context.run(entryRoleStatement, [call_id, brief.role.id])
    return { outcome: 'routed', business_id, brief: bounded(brief, answer.remaining_minutes) }
  }
  const { name, language } = answer
  return {
    outcome: 'refused',
    business_id,
    reason: 'limit_reached',
    business_name: name ?? '',
    language: language ?? 'en',
  }
}

/** A call that begins with little left of the month ends with it. Calls at the same time each get what is left. */
function bounded(opened: Brief, remaining: number | null): Brief {
  const { business } = opened
  if (remaining === null || remaining >= business.max_call_minutes) return opened
  return { ...opened, business: { ...business, max_call_minutes: Math.max(1, Math.ceil(remaining)) } }
}

const brief = briefJson({
  call_id: sql.raw('$1::uuid'),
  caller_number: sql.raw('$3::text'),
  now: sql.raw('$7::timestamptz'),
})

/** Only where the hours of roles let another one answer than the first in order. */
const entryRoleStatement = prepare('entry_role', sql`update calls set role_id = $2::uuid where id = $1::uuid`)

const openStatement = prepare<Answer>(
  'open_call',
  sql`
  with known as materialized (select business_id, outcome from calls where id = $1::uuid),
  b as materialized (
    select * from businesses where id = coalesce(
      (select business_id from known),
      (select id from businesses
        where ai_phone_number = $2::text and not exists (select from known)))),
  decision as materialized (
    select case
      when exists (select from known) then (select outcome from known)
      when not exists (select from b) then 'unrouted'
      when (select count_open_calls(b.id) < b.max_concurrent_calls
        and coalesce(remaining_minutes(b.id, $6::timestamptz) > 0, true) from b) then 'routed'
      else 'refused' end as outcome),
  opened as (
    insert into calls (id, business_id, outcome, line, external_id, dialed_number, caller_number, customer_id, role_id,
      started_at, last_heard_at)
    select $1::uuid, b.id, decision.outcome, $4::text, $5::text, $2::text,
      $3::text,
      ${onlyIdWithNumber(sql.raw('b.id'), sql.raw('$3::text'))},
      (select r.id from ai_roles r where r.business_id = b.id and r.is_enabled order by ${bestRoleFirst} limit 1),
      $6::timestamptz, $7::timestamptz
    from decision left join b on true
    where not exists (select from known)
    on conflict (id) do nothing
    returning business_id, outcome, started_at),
  counted as (
    insert into usage_days as d (business_id, day, calls)
    select business_id, (started_at at time zone 'UTC')::date, 1 from opened where outcome = 'routed'
    on conflict (business_id, day) do update set calls = d.calls + 1)
  select decision.outcome, b.id as business_id, b.name, b.language,
    case when decision.outcome = 'routed' then ${brief} end as brief,
    exists (select from opened) as is_new, remaining_minutes(b.id, $6::timestamptz) as remaining_minutes
  from decision left join b on true`,
)
