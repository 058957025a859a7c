import { sql } from 'drizzle-orm'
import type { Schedule, ScheduleStore, StaffTime } from '#actions/ports.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { prepare } from '../prepared.ts'
import { closures } from '../schema/hours.ts'
import { hoursJson } from './brief.ts'
import type { StoreContext } from './context.ts'
import { isoOf, jsonList, jsonOf } from './json.ts'

export function scheduleStore({ run, clock, business_id }: StoreContext): ScheduleStore {
  return {
    async read(query) {
      const [row] = await run(readSchedule, [
        business_id,
        query.service_id,
        query.from,
        query.to,
        clock.now().toISOString(),
        query.call_id,
        `{${query.customer_ids.join(',')}}`,
        query.except_appointment_id,
      ])
      if (row === undefined) throw new SwitchboardError('not_found', 'There is no such business.')
      const { timezone, hours, closures: exceptions, ...schedule } = row.schedule
      return { opening: { timezone, hours, closures: exceptions }, ...schedule }
    },
    staffTimes: ({ from, to, staff_id }) => run(readStaffTimes, [business_id, staff_id, from, to]),
  }
}

type Answer = Omit<Schedule, 'opening'> & Schedule['opening']

const iso = (value: string) => sql.raw(isoOf(value))
const time = (value: string) => sql.raw(`left(${value}::text, 5)`)
/** Local dates may lie a day to either side of UTC's. */
const isNear = (date: string) =>
  sql.raw(`${date} between ($3::timestamptz)::date - 2 and ($4::timestamptz)::date + 2`)
const isWithin = (starts: string, ends: string) =>
  sql.raw(`${starts} < $4::timestamptz and ${ends} > $3::timestamptz`)

const closuresJson = jsonList(
  jsonOf(closures, 'c'),
  sql`from closures c where c.business_id = b.id and ${isNear('c.date')}`,
  sql`c.date, c.id`,
)
const weekJson = jsonList(
  sql`json_build_object('weekday', w.weekday, 'starts_at', ${time('w.starts_at')}, 'ends_at', ${time('w.ends_at')})`,
  sql`from staff_availability w where w.business_id = s.business_id and w.staff_id = s.id`,
  sql`w.weekday, w.starts_at`,
)
const exceptionsJson = jsonList(
  sql`json_build_object('date', x.date, 'is_available', x.is_available,
    'starts_at', ${time('x.starts_at')}, 'ends_at', ${time('x.ends_at')}, 'reason', x.reason)`,
  sql`from staff_exceptions x where x.business_id = s.business_id and x.staff_id = s.id and ${isNear('x.date')}`,
  sql`x.date, x.id`,
)
const staffJson = jsonList(
  sql`json_build_object('id', s.id, 'name', s.name, 'week', ${weekJson}, 'exceptions', ${exceptionsJson})`,
  sql`from staff s join staff_services o on o.business_id = s.business_id and o.staff_id = s.id
    where s.business_id = b.id and s.is_active and o.service_id = $2::uuid`,
  sql`s.name, s.id`,
)
const appointmentsJson = jsonList(
  sql`json_build_object('staff_id', a.staff_id, 'starts_at', ${iso('a.starts_at')},
    'ends_at', ${iso('greatest(a.ends_at, a.busy_until)')})`,
  sql`from appointments a where a.business_id = b.id and a.status <> 'cancelled'
    and ${isWithin('a.starts_at', 'greatest(a.ends_at, a.busy_until)')} and a.id is distinct from $8::uuid`,
  sql`a.starts_at`,
)
/**
 * A hold lives no longer than its call; what is offered to these customers is in nobody's way here. Many calls may hold
 * the same time: it is told once.
 */
const holdsJson = jsonList(
  sql`json_build_object('staff_id', x.staff_id, 'starts_at', ${iso('x.starts_at')}, 'ends_at', ${iso('x.busy_until')})`,
  sql`from (select distinct h.staff_id, h.starts_at, h.busy_until
    from slot_holds h left join calls k on k.id = h.call_id
    where h.business_id = b.id and h.appointment_id is null and h.expires_at > $5::timestamptz
      and ${isWithin('h.starts_at', 'h.busy_until')} and k.ended_at is null
      and h.call_id is distinct from $6::uuid
      and (h.call_id is not null or h.customer_id is null or h.customer_id <> all ($7::uuid[]))) x`,
  sql`x.starts_at`,
)
const externalJson = jsonList(
  sql`json_build_object('staff_id', e.staff_id, 'starts_at', ${iso('x.starts_at')}, 'ends_at', ${iso('x.ends_at')})`,
  sql`from external_calendars e
    join external_busy x on x.business_id = e.business_id and x.calendar_id = e.id
    where e.business_id = b.id and ${isWithin('x.starts_at', 'x.ends_at')}`,
  sql`x.starts_at`,
)
const usualJson = sql`(select u.staff_id from appointments u
  where u.business_id = b.id and u.customer_id = any ($7::uuid[]) and u.status <> 'cancelled'
  group by u.staff_id order by count(*) desc, max(u.starts_at) desc limit 1)`

const readSchedule = prepare<{ schedule: Answer }>(
  'read_schedule',
  sql`select json_build_object('timezone', b.timezone, 'hours', ${hoursJson}, 'closures', ${closuresJson},
      'staff', ${staffJson}, 'appointments', ${appointmentsJson}, 'holds', ${holdsJson}, 'external', ${externalJson},
      'usual_staff_id', ${usualJson}) as schedule
    from businesses b where b.id = $1::uuid`,
)

const busyElsewhereJson = jsonList(
  sql`json_build_object('starts_at', ${iso('x.starts_at')}, 'ends_at', ${iso('x.ends_at')})`,
  sql`from external_calendars e
    join external_busy x on x.business_id = e.business_id and x.calendar_id = e.id
    where e.business_id = s.business_id and e.staff_id = s.id and ${isWithin('x.starts_at', 'x.ends_at')}`,
  sql`x.starts_at`,
)

const readStaffTimes = prepare<StaffTime>(
  'read_staff_times',
  sql`select s.id, s.name, ${weekJson} as week, ${exceptionsJson} as exceptions, ${busyElsewhereJson} as external
    from staff s where s.business_id = $1::uuid and (s.is_active or s.id = $2::uuid)
      and ($2::uuid is null or s.id = $2::uuid)
    order by s.name, s.id`,
)
