import { and, eq, sql } from 'drizzle-orm'
import type { CalendarFeeds, CalendarStore } from '#actions/ports.ts'
import type { FeedEvent } from '#domain/calendar.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { calendarFeeds, externalCalendars } from '../schema/calendars.ts'
import { staff } from '../schema/staff.ts'
import type { StoreContext, SystemContext } from './context.ts'
import { isoOf } from './json.ts'

export function calendarFeedFinder({ tx }: SystemContext): CalendarFeeds {
  return {
    async find(secret) {
      const { business_id, staff_id } = calendarFeeds
      const [row] = await tx
        .select({ business_id, staff_id })
        .from(calendarFeeds)
        .where(eq(calendarFeeds.secret, secret))
      return row ?? null
    },
  }
}

export function calendarStore(context: StoreContext): CalendarStore {
  return { ...feedStore(context), ...externalStore(context) }
}

type Feed = Pick<CalendarStore, 'feedSecret' | 'setFeedSecret' | 'removeFeed' | 'feedEvents'>

function feedStore({ tx, run, clock, business_id }: StoreContext): Feed {
  const only = (staff_id: string) =>
    and(eq(calendarFeeds.business_id, business_id), eq(calendarFeeds.staff_id, staff_id))
  return {
    async feedSecret(staff_id) {
      const [row] = await tx
        .select({ secret: calendarFeeds.secret })
        .from(calendarFeeds)
        .where(only(staff_id))
      return row?.secret ?? null
    },
    async setFeedSecret(staff_id, secret) {
      const row = { secret, created_at: clock.now().toISOString() }
      const isHere = and(eq(staff.business_id, business_id), eq(staff.id, staff_id))
      const [person] = await tx.select({ id: staff.id }).from(staff).where(isHere)
      if (person === undefined) return false
      await tx
        .insert(calendarFeeds)
        .values({ ...row, staff_id, business_id })
        .onConflictDoUpdate({ target: calendarFeeds.staff_id, set: row })
      return true
    },
    async removeFeed(staff_id) {
      const removed = await tx
        .delete(calendarFeeds)
        .where(only(staff_id))
        .returning({ id: calendarFeeds.staff_id })
      return removed.length > 0
    },
    feedEvents: (staff_id, from) => run(feedEvents, [business_id, staff_id, from]),
  }
}

const iso = (column: string) => sql.raw(`${isoOf(column)} as ${column.slice(2)}`)

const feedEvents = prepare<FeedEvent>(
  'calendar_feed_events',
  sql`
  select a.id, s.name as service_name, c.name as customer_name,
    ${iso('a.starts_at')}, ${iso('a.ends_at')}, ${iso('a.created_at')}, ${iso('a.updated_at')}
  from appointments a
    left join services s on s.business_id = a.business_id and s.id = a.service_id
    left join customers c on c.business_id = a.business_id and c.id = a.customer_id
  where a.business_id = $1::uuid and a.staff_id = $2::uuid and a.status <> 'cancelled' and a.ends_at >= $3::timestamptz
  order by a.starts_at limit 5000`,
)

const columns = {
  id: externalCalendars.id,
  staff_id: externalCalendars.staff_id,
  url: externalCalendars.url,
  read_at: externalCalendars.read_at,
  error: externalCalendars.error,
  error_reason: externalCalendars.error_reason,
  failures: externalCalendars.failures,
  next_read_at: externalCalendars.next_read_at,
  created_at: externalCalendars.created_at,
}

function externalStore({ tx, run, clock, ids, business_id }: StoreContext): Omit<CalendarStore, keyof Feed> {
  const here = eq(externalCalendars.business_id, business_id)
  const only = (id: string) => and(here, eq(externalCalendars.id, id))
  return {
    list: (staff_id) =>
      tx
        .select(columns)
        .from(externalCalendars)
        .where(staff_id === null ? here : and(here, eq(externalCalendars.staff_id, staff_id)))
        .orderBy(externalCalendars.created_at, externalCalendars.id),
    async get(id) {
      if (!isUuid(id)) return null
      const [row] = await tx.select(columns).from(externalCalendars).where(only(id))
      return row ?? null
    },
    async add(staff_id, url) {
      const row = { id: ids.uuid(), business_id, staff_id, url, created_at: clock.now().toISOString() }
      const [added] = await tx.insert(externalCalendars).values(row).onConflictDoNothing().returning(columns)
      return added ?? null
    },
    async remove(staff_id, id) {
      const removed = await tx
        .delete(externalCalendars)
        .where(and(only(id), eq(externalCalendars.staff_id, staff_id)))
        .returning({ id: externalCalendars.id })
      return removed.length > 0
    },
    async noteRead(id, busy) {
      await run(replaceBusy, [business_id, id, JSON.stringify(busy)])
      await tx
        .update(externalCalendars)
        .set({ read_at: clock.now().toISOString(), error: null, error_reason: null, failures: 0 })
        .where(only(id))
    },
    async noteError(id, { error, error_reason }) {
      const failures = sql`${externalCalendars.failures} + 1`
      const [row] = await tx
        .update(externalCalendars)
        .set({ error, error_reason, failures })
        .where(only(id))
        .returning({ failures: externalCalendars.failures })
      return row?.failures ?? 0
    },
    async setNextRead(id, next_read_at) {
      await tx.update(externalCalendars).set({ next_read_at }).where(only(id))
    },
  }
}

const replaceBusy = prepare(
  'replace_external_busy',
  sql`
  with gone as (delete from external_busy where business_id = $1::uuid and calendar_id = $2::uuid)
  insert into external_busy (business_id, calendar_id, starts_at, ends_at)
  select $1::uuid, $2::uuid, b.starts_at, b.ends_at
  from jsonb_to_recordset($3::jsonb) as b(starts_at timestamptz, ends_at timestamptz)`,
)
