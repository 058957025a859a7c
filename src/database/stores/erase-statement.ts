import { sql } from 'drizzle-orm'
import { prepare } from '../prepared.ts'

const callers = 'select id from c'
const theirCalls = 'select id from k'
const theirs = `(customer_id in (${callers}) or call_id in (${theirCalls}))`
const isNamed = `(phone_number = $2::text or id = $3::uuid or id in (
      select customer_id from customer_numbers where business_id = $1::uuid and phone_number = $2::text))`

/** Tables whose rows go altogether, and which. `business_id` is asked for beside. */
const deleted: Record<string, string> = {
  turns: `call_id in (${theirCalls})`,
  tool_calls: `call_id in (${theirCalls})`,
  recordings: `call_id in (${theirCalls})`,
  recording_consents: `call_id in (${theirCalls})`,
  call_flags: `call_id in (${theirCalls})`,
  call_analyses: `call_id in (${theirCalls})`,
  messages: `(${theirs} or callback_number = $2::text)`,
  callbacks: `(${theirs} or phone_number = $2::text)`,
  feedback: theirs,
  outgoing_messages: `(${theirs} or recipient = $2::text or lower(recipient) in (select email from c))`,
  // An opt-out is kept, so that it goes on being respected.
  message_consents: `state = 'opted_in' and (address = $2::text or address in (select email from c))`,
  customer_facts: `customer_id in (${callers})`,
  customer_numbers: `customer_id in (${callers})`,
  // Words of theirs alone; a question that others asked too is nobody's.
  gaps: `state = 'open' and asked_count = 1 and call_id in (${theirCalls})`,
  customer_merges: `(kept_id in (${callers}) or gone ->> 'phone_number' = $2::text)`,
  waitlist_entries: theirs,
  slot_holds: `appointment_id is null and ${theirs}`,
  customers: `id in (${callers})`,
}

/** Tables whose rows stay for their figures, without what tells of anybody. */
const emptied: Record<string, { set: string; where: string }> = {
  calls: {
    set: `caller_number = null, customer_id = null, external_id = 'erased', end_detail = '', has_recording = false`,
    where: `id in (${theirCalls})`,
  },
  role_switches: { set: `reason = ''`, where: `call_id in (${theirCalls})` },
  call_rungs: { set: `detail = ''`, where: `call_id in (${theirCalls})` },
  call_transfers: { set: `reason = ''`, where: `call_id in (${theirCalls})` },
  appointments: {
    set: 'customer_id = null, notes = null, cancel_reason = null',
    where: theirs,
  },
  appointment_history: { set: 'reason = null', where: 'appointment_id in (select id from a)' },
  events: {
    set: `data = '{}'`,
    where: `(subject_id in (${theirCalls}) or subject_id in (select id from a) or subject_id in (select id from w)
      or data ->> 'customer_id' in (select id::text from c) or data ->> 'call_id' in (select id::text from k))`,
  },
}

/** A test holds it to the database: every table with a customer's or a call's id is here. */
export const erasedTables = [...Object.keys(deleted), ...Object.keys(emptied)]

/** `$1` business, `$2` number, `$3` customer; one of the last two is null. Who has no number goes with their relative. */
export const eraseStatement = prepare<{ counts: Record<string, number> }>(
  'erase_caller',
  sql.raw(`
  with c as materialized (
    select id, lower(email) as email from customers
    where business_id = $1::uuid and (${isNamed} or phone_number is null and related_to_id in (
      select id from customers where business_id = $1::uuid and ${isNamed}))),
  k as materialized (
    select id from calls
    where business_id = $1::uuid and (caller_number = $2::text or customer_id in (${callers}))),
  a as materialized (
    select id from appointments where business_id = $1::uuid and ${theirs}),
  w as materialized (
    select id from waitlist_entries where business_id = $1::uuid and ${theirs}),
  ${[
    ...Object.entries(deleted).map(
      ([table, where]) => `${table}_erased as (
    delete from ${table} where business_id = $1::uuid and ${where} returning 1)`,
    ),
    ...Object.entries(emptied).map(
      ([table, { set, where }]) => `${table}_erased as (
    update ${table} set ${set} where business_id = $1::uuid and ${where} returning 1)`,
    ),
  ].join(', ')}
  select json_build_object(${erasedTables
    .map((table) => `'${table}', (select count(*) from ${table}_erased)`)
    .join(', ')}) as counts`),
)
