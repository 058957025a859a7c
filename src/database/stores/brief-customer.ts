import { sql, type SQL } from 'drizzle-orm'
import { idsWithNumber, onlyIdWithNumber } from './customer-numbers.ts'
import { isoOf } from './json.ts'

export interface BriefCall {
  call_id: SQL
  caller_number: SQL
  now: SQL
}

const mostFacts = 12
const mostSameNumber = 12

/**
 * Who calls, for a row `b` of `businesses`: whoever the call is known to be from, else the only one who has the number.
 * Null, too, when several share it: nobody is greeted by another's name.
 */
export function customerJson({ call_id, caller_number, now }: BriefCall): SQL {
  const earlier = sql`from calls k where k.business_id = b.id and k.caller_number = ${caller_number} and k.id <> ${call_id}`
  return sql`(
    select json_build_object('id', u.id, 'name', u.name, 'language', u.language, 'notes', u.notes,
      'relation', u.relation,
      'calls_count', (select count(*) ${earlier}),
      'last_call_at', (select ${sql.raw(isoOf('max(k.started_at)'))} ${earlier}),
      'facts', ${factsJson},
      'open_callbacks', ${openCallbacks(caller_number)},
      'usual_staff', ${usualStaff(now)},
      'last_visits', ${visitsJson(sql`a.status <> 'cancelled' and a.starts_at < ${now}`, 'desc', 3)},
      'upcoming_appointments', ${visitsJson(sql`a.status = 'booked' and a.starts_at >= ${now}`, 'asc', 10)})
    from customers u
    where u.business_id = b.id and u.id = coalesce(
      (select k.customer_id from calls k where k.id = ${call_id} and k.business_id = b.id),
      ${onlyIdWithNumber(sql.raw('b.id'), caller_number)}))`
}

/** Everybody who has the number, by name alone. */
export function sameNumberJson({ caller_number }: BriefCall): SQL {
  return sql`(
    select coalesce(json_agg(json_build_object('name', o.name, 'relation', o.relation) order by o.created_at, o.id), '[]'::json)
    from (select * from customers where business_id = b.id
        and id in (${idsWithNumber(sql.raw('b.id'), caller_number)})
      order by created_at, id limit ${sql.raw(String(mostSameNumber))}) o)`
}

/** Appointments of a row `u` of `customers`, in order of time. */
function visitsJson(which: SQL, direction: 'asc' | 'desc', most: number): SQL {
  const order = sql.raw(`a.starts_at ${direction}, a.id`)
  return sql`(
    select coalesce(json_agg(x.json order by x.place), '[]'::json) from (
      select row_number() over (order by ${order}) as place, json_build_object('id', a.id, 'service_name', v.name,
        'staff_name', s.name, 'starts_at', ${sql.raw(isoOf('a.starts_at'))}) as json
      from appointments a
        left join services v on v.business_id = a.business_id and v.id = a.service_id
        left join staff s on s.business_id = a.business_id and s.id = a.staff_id
      where a.business_id = b.id and a.customer_id = u.id and ${which}
      order by ${order} limit ${sql.raw(String(most))}) x)`
}

/** Of the last year; of several seen as often the latest. */
function usualStaff(now: SQL): SQL {
  return sql`(
    select s.name from appointments a join staff s on s.business_id = a.business_id and s.id = a.staff_id
    where a.business_id = b.id and a.customer_id = u.id and a.status <> 'cancelled' and s.is_active
      and a.starts_at > ${now} - interval '1 year' and a.starts_at < ${now}
    group by s.id, s.name order by count(*) desc, max(a.starts_at) desc, s.id limit 1)`
}

function openCallbacks(caller_number: SQL): SQL {
  return sql`(
  select coalesce(json_agg(json_build_object('due_at', ${sql.raw(isoOf('p.due_at'))}, 'reason', p.reason)
    order by p.due_at, p.id), '[]'::json) from (
    select * from callbacks where callbacks.business_id = b.id and callbacks.customer_id = u.id
      and callbacks.phone_number = ${caller_number} and callbacks.state = 'open'
    order by callbacks.due_at, callbacks.id limit 3) p)`
}

const factsJson = sql`(
  select coalesce(json_agg(f.text order by f.created_at desc, f.id desc), '[]'::json) from (
    select * from customer_facts where customer_facts.business_id = b.id and customer_facts.customer_id = u.id
      and customer_facts.kind <> 'note'
    order by customer_facts.created_at desc, customer_facts.id desc limit ${sql.raw(String(mostFacts))}) f)`
