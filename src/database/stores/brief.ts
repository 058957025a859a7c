import { sql, type SQL } from 'drizzle-orm'
import type { Brief } from '#domain/brief.ts'
import { entryRole } from '#domain/role-choice.ts'
import { businesses } from '../schema/businesses.ts'
import { closures } from '../schema/hours.ts'
import { roles } from '../schema/roles.ts'
import { services } from '../schema/services.ts'
import { customerJson, sameNumberJson, type BriefCall } from './brief-customer.ts'
import { jsonList, jsonOf } from './json.ts'
import { serviceIds } from './staff.ts'

/** Best first; the same order as `domain/role-choice.ts`, which a test holds it to. */
export const bestRoleFirst = sql.raw(
  `(lower(btrim(r.role_type, E' \\t\\r\\n')) = 'receptionist') desc, r.priority,
    date_trunc('milliseconds', r.created_at), r.id`,
)

const rolesJson = jsonList(
  jsonOf(roles, 'r'),
  sql`from ai_roles r where r.business_id = b.id and r.is_enabled`,
  bestRoleFirst,
)
const staffJson = jsonList(
  sql`json_build_object('id', s.id, 'name', s.name, 'title', s.title, 'service_ids', ${serviceIds('s')})`,
  sql`from staff s where s.business_id = b.id and s.is_active`,
  sql`s.name, s.id`,
)
const servicesJson = jsonList(
  jsonOf(services, 'v'),
  sql`from services v where v.business_id = b.id and v.is_active`,
  sql`v.name, v.id`,
)
export const hoursJson = jsonList(
  sql`json_build_object('weekday', h.weekday, 'opens_at', left(h.opens_at::text, 5), 'closes_at', left(h.closes_at::text, 5))`,
  sql`from business_hours h where h.business_id = b.id`,
  sql`h.weekday, h.opens_at`,
)

const transferTargetsJson = jsonList(
  sql`json_build_object('id', t.id, 'name', t.name, 'purpose', t.purpose, 'keywords', to_json(t.keywords),
    'staff_id', t.staff_id)`,
  sql`from transfer_targets t where t.business_id = b.id and t.is_enabled`,
  sql`t.position, t.id`,
)

const switchRulesJson = jsonList(
  sql`json_build_object('from_role_id', w.from_role_id, 'keywords', to_json(w.keywords), 'to_role_id', w.to_role_id)`,
  sql`from switch_rules w where w.business_id = b.id and w.is_enabled`,
  sql`w.position, w.id`,
)

/** The newest of each; a long list would be paid for with every turn of a call. */
const topicsJson = sql`(
  select coalesce(json_agg(x.topic), '[]'::json) from (
    (select k.question as topic from knowledge k where k.business_id = b.id and k.is_active
      order by k.created_at desc, k.id limit 25)
    union all
    (select d.title from documents d where d.business_id = b.id order by d.created_at desc, d.id limit 10)) x)`

/** What a lookup answers, as JSON, for a row `b` of `businesses`. Staff without phone and mail. */
export const lookupJson = sql`json_build_object(
  'business', ${jsonOf(businesses, 'b', { without: ['created_at', 'updated_at'] })},
  'roles', ${rolesJson}, 'staff', ${staffJson}, 'services', ${servicesJson}, 'hours', ${hoursJson})`

/** A whole brief for a row `b` of `businesses`, except the entry role, which depends on the time. */
export function briefJson(call: BriefCall): SQL {
  return sql`json_build_object('lookup', ${lookupJson}, 'closures', ${closuresJson(call.now)},
    'transfer_targets', ${transferTargetsJson}, 'switch_rules', ${switchRulesJson}, 
    'topics', ${topicsJson}, 'customer', ${customerJson(call)},
    'same_number', ${sameNumberJson(call)}, 'speech_keys', ${speechKeysJson})`
}

type AskedByCall =
  | 'closures'
  | 'transfer_targets'
  | 'switch_rules'
  | 'topics'
  | 'customer'
  | 'same_number'
  | 'speech_keys'
export type LookupAnswer = Omit<Brief, 'role' | AskedByCall>
export type BriefAnswer = { lookup: LookupAnswer } & Pick<Brief, AskedByCall>

/** `at`: when the call began. */
export function briefFrom({ lookup, ...rest }: BriefAnswer, at: Date): Brief {
  const read = { ...lookup, ...rest }
  return { ...read, role: entryRole(read, at) }
}

/** A day more at either end, because today is another date in some of the world's zones. */
export function closuresJson(now: SQL): SQL {
  return jsonList(
    jsonOf(closures, 'c'),
    sql`from closures c where c.business_id = b.id
      and c.date between (${now} at time zone 'UTC')::date - 1 and (${now} at time zone 'UTC')::date + 15`,
    sql`c.date, c.opens_at`,
  )
}

const speechKeysJson = sql`(
  select coalesce(json_agg(x.key), '[]'::json) from (
    select key from speech where speech.business_id = b.id order by created_at desc limit 200) x)`
