import { sql } from 'drizzle-orm'
import type { CallEvent } from '#domain/call-event.ts'
import { prepare } from '../prepared.ts'
import { callEndedData } from './call-ended-event.ts'
import type { SystemContext } from './context.ts'
import { storable } from './storable.ts'

/**
 * Stores and applies the events of a call that are not stored yet, all in one statement. False: no such call of this
 * business (null: no such unrouted call).
 *
 * The first end of a call counts, except that `lost` is only what was assumed while nobody was heard, and gives way to
 * what the journal says later.
 */
export async function appendEvents(
  { run, clock }: SystemContext,
  business_id: string | null,
  call_id: string,
  events: CallEvent[],
): Promise<boolean> {
  const statement = business_id === null ? appendUnrouted : appendRouted
  const batch = JSON.stringify(storable(events))
  const rows = await run(statement, [call_id, business_id, batch, clock.now().toISOString()])
  return rows.length > 0
}

const usageFields = [
  'input_tokens',
  'output_tokens',
  'audio_input_tokens',
  'audio_output_tokens',
  'total_tokens',
  'cost_micro_usd',
]
const eachUsage = (write: (field: string) => string) => sql.raw(usageFields.map(write).join(', '))

const target = sql`
  target as materialized (
    select * from calls where id = $1::uuid and business_id is not distinct from $2::uuid for update)`

const fresh = sql`
  batch as materialized (
    select distinct on ((e ->> 'seq')::integer)
      (e ->> 'seq')::integer as seq, e ->> 'type' as type, (e ->> 'at')::timestamptz as at, e
    from jsonb_array_elements($3::jsonb) as e order by (e ->> 'seq')::integer),
  stored as (
    insert into call_events (call_id, seq, business_id, type, at)
    select t.id, b.seq, t.business_id, b.type, b.at from target t cross join batch b
    on conflict do nothing returning seq),
  fresh as materialized (select b.* from batch b join stored using (seq))`

/** A role that was deleted meanwhile is left out rather than refused: the words were spoken all the same. */
const knownRole = (id: string) =>
  sql.raw(`(select r.id from ai_roles r where r.business_id = t.business_id and r.id = (${id})::uuid)`)

const turns = sql`
  turned as (
    insert into turns (call_id, id, business_id, seq, speaker, role_id, text, started_at, ended_at, interrupted,
      heard_text, latency_ms)
    select distinct on (f.e -> 'turn' ->> 'id') t.id, f.e -> 'turn' ->> 'id', t.business_id, f.seq,
      f.e -> 'turn' ->> 'speaker', ${knownRole(`f.e -> 'turn' ->> 'role_id'`)}, f.e -> 'turn' ->> 'text',
      (f.e -> 'turn' ->> 'started_at')::timestamptz, (f.e -> 'turn' ->> 'ended_at')::timestamptz,
      (f.e -> 'turn' ->> 'interrupted')::boolean, f.e -> 'turn' ->> 'heard_text',
      (f.e -> 'turn' ->> 'latency_ms')::float8
    from fresh f cross join target t where f.type = 'turn'
    order by f.e -> 'turn' ->> 'id', f.seq desc
    on conflict (call_id, id) do update set seq = excluded.seq, role_id = excluded.role_id, text = excluded.text,
      ended_at = excluded.ended_at, interrupted = excluded.interrupted, heard_text = excluded.heard_text,
      latency_ms = excluded.latency_ms
    where excluded.seq > turns.seq)`

const switches = sql`
  switched as (
    insert into role_switches (call_id, seq, business_id, from_role_id, to_role_id, reason, at)
    select t.id, f.seq, t.business_id, ${knownRole(`f.e ->> 'from_role_id'`)}, ${knownRole(`f.e ->> 'to_role_id'`)},
      f.e ->> 'reason', f.at
    from fresh f cross join target t where f.type = 'role_switch')`

const rungs = sql`
  stepped as (
    insert into call_rungs (call_id, seq, business_id, rung, detail, at)
    select t.id, f.seq, t.business_id, f.e ->> 'rung', f.e ->> 'detail', f.at
    from fresh f cross join target t where f.type = 'rung')`

const transfers = sql`
  transferred as (
    insert into call_transfers (call_id, seq, business_id, target_id, target_name, outcome, reason, at)
    select t.id, f.seq, t.business_id, (f.e ->> 'target_id')::uuid, f.e ->> 'target_name',
      case f.e ->> 'outcome' when 'transferred' then coalesce(t.dialed_outcome, 'transferred') else f.e ->> 'outcome' end,
      f.e ->> 'reason', f.at
    from fresh f cross join target t where f.type = 'transfer' and t.business_id is not null)`

const flags = sql`
  flagged as (
    insert into call_flags (call_id, seq, business_id, kind, subject, detail, at)
    select t.id, f.seq, t.business_id, f.e ->> 'kind', f.e ->> 'subject', f.e ->> 'detail', f.at
    from fresh f cross join target t where f.type = 'flag')`

/** What the batch changes about the call itself: one row, if the call is there. */
const sums = sql`
  answer as (select * from fresh where type = 'answered' order by seq limit 1),
  ending as (select * from fresh where type = 'ended' order by seq limit 1),
  change as materialized (
    select t.id, t.business_id, t.outcome, t.started_at, t.customer_id, t.ended_at as was_ended_at,
      (select f.e ->> 'model_kind' from fresh f where f.type = 'answered' and f.e ->> 'model_kind' is not null
        order by f.seq desc limit 1) as model_kind,
      a.at as answered_at, a.e ->> 'source' as answer_source,
      coalesce(n.seq is not null and (t.ended_at is null or t.end_reason = 'lost'), false) as ends,
      n.at as ended_at, n.e ->> 'reason' as end_reason, n.e ->> 'detail' as end_detail,
      ${eachUsage(
        (field) => `coalesce((select sum((f.e -> 'usage' ->> '${field}')::bigint) from fresh f
        where f.type = 'usage'), 0) as ${field}`,
      )}
    from target t left join answer a on true left join ending n on true)`

const usageDay = sql`
  counted as (
    insert into usage_days as d (business_id, day, seconds, ${eachUsage((field) => field)})
    select business_id, (started_at at time zone 'UTC')::date,
      case when ends then greatest(0, extract(epoch from ended_at - started_at))
        - coalesce(greatest(0, extract(epoch from was_ended_at - started_at)), 0) else 0 end,
      ${eachUsage((field) => field)}
    from change where outcome = 'routed' and (ends or total_tokens > 0 or cost_micro_usd > 0)
    on conflict (business_id, day) do update set seconds = d.seconds + excluded.seconds,
      ${eachUsage((field) => `${field} = d.${field} + excluded.${field}`)})`

/** `$1` once more: by the join alone every call of the business would be read to find the one. */
const changed = sql`
  changed as (
    update calls c set
      last_heard_at = greatest(c.last_heard_at, $4::timestamptz),
      model_kind = coalesce(change.model_kind, c.model_kind),
      answered_at = coalesce(c.answered_at, change.answered_at),
      answer_source = coalesce(c.answer_source, change.answer_source),
      ended_at = case when change.ends then change.ended_at else c.ended_at end,
      end_reason = case when change.ends then change.end_reason else c.end_reason end,
      end_detail = case when change.ends then change.end_detail else c.end_detail end,
      ${eachUsage((field) => `${field} = c.${field} + change.${field}`)}
    from change where c.id = change.id and c.id = $1::uuid)`

/** Once more when a call that was given up as lost turns out to have ended otherwise: there is more to know now. */
const noticed = sql`
  noticed as (
    insert into events (business_id, type, subject_id, data, created_at)
    select business_id, 'call.ended', id, ${callEndedData('end_reason')}, $4::timestamptz
    from change where ends and business_id is not null)`

const append = sql`with ${target}, ${fresh}, ${turns}, ${switches}, ${rungs}, ${flags}, ${transfers}, ${sums}, ${usageDay}, ${changed}, ${noticed}
  select id from target`

/** Two names, because a plan is made anew when another role runs it. */
const appendRouted = prepare<{ id: string }>('append_events', append)
const appendUnrouted = prepare<{ id: string }>('append_unrouted_events', append)
