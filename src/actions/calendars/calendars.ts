import { randomBytes } from 'node:crypto'
import type { Actor } from '#domain/access.ts'
import {
  mostCalendars,
  type ExternalCalendar,
  type StaffCalendars,
  type ToldCalendar,
} from '#domain/calendar.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { found, mayAccess, notFound, requireAccess } from '../permission.ts'
import type { CalendarFormat, Clock, Database, OutsideWeb } from '../ports.ts'
import { addReadJob } from './read-calendar.ts'

interface Deps {
  database: Database
  clock: Clock
  public_url: string
}
interface OneOfStaff {
  business_id: string
  staff_id: string
}

const noun = 'member of staff'
const feedDaysBack = 60

/** Where one of the staff can subscribe to their appointments (told to owners alone), and whose busy times are read. */
export async function getCalendars(
  { database, public_url }: Pick<Deps, 'database' | 'public_url'>,
  actor: Actor,
  { business_id, staff_id }: OneOfStaff,
): Promise<StaffCalendars> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async ({ staff, calendars }) => {
    found(await staff.get(staff_id), noun)
    const secret = await calendars.feedSecret(staff_id)
    return {
      has_feed: secret !== null,
      feed_url:
        secret === null || !mayAccess(actor, business_id, 'owner') ? null : feedUrl(public_url, secret),
      calendars: (await calendars.list(staff_id)).map((each) => toldTo(actor, business_id, each)),
    }
  })
}

/** A new secret address; the one there was ends. */
export async function renewFeed(
  { database, public_url }: Pick<Deps, 'database' | 'public_url'>,
  actor: Actor,
  { business_id, staff_id }: OneOfStaff,
): Promise<{ feed_url: string }> {
  requireAccess(actor, business_id, 'owner')
  const secret = randomBytes(24).toString('base64url')
  const isSet = await database.forBusiness(business_id, (stores) =>
    stores.calendars.setFeedSecret(staff_id, secret),
  )
  if (!isSet) throw notFound(noun)
  return { feed_url: feedUrl(public_url, secret) }
}

export async function removeFeed(
  { database }: Pick<Deps, 'database'>,
  actor: Actor,
  { business_id, staff_id }: OneOfStaff,
): Promise<void> {
  requireAccess(actor, business_id, 'owner')
  const removed = await database.forBusiness(business_id, (stores) => stores.calendars.removeFeed(staff_id))
  if (!removed) throw notFound('calendar feed')
}

/** What whoever knows the secret reads: the person's appointments as a calendar. Throws `not_found`. */
export async function readFeed(
  { database, clock, calendarFormat }: Pick<Deps, 'database' | 'clock'> & { calendarFormat: CalendarFormat },
  { secret }: { secret: string },
): Promise<string> {
  const owner = await database.asSystem((system) => system.calendarFeeds.find(secret))
  if (owner === null) throw notFound('calendar')
  return database.forBusiness(owner.business_id, async ({ staff, business, calendars }) => {
    const person = found(await staff.get(owner.staff_id), noun)
    const { name } = found(await business.get(), 'business')
    const from = new Date(clock.now().getTime() - feedDaysBack * 86_400_000).toISOString()
    const events = await calendars.feedEvents(person.id, from)
    return calendarFormat.write({ name: `${person.name}, ${name}`, events })
  })
}

/** Its busy times are read within moments and every 20 minutes. Throws `conflict`, `limit_reached`, `invalid_request`. */
export async function addExternalCalendar(
  { database, clock, web }: Pick<Deps, 'database' | 'clock'> & { web: OutsideWeb },
  actor: Actor,
  { business_id, staff_id, url }: OneOfStaff & { url: string },
): Promise<ToldCalendar> {
  requireAccess(actor, business_id, 'manager')
  if (!url.startsWith('https:') && !web.allows_private) {
    throw new SwitchboardError(
      'invalid_request',
      'The address of a calendar begins with https:// or webcal://.',
      { reason: 'address_not_https' },
    )
  }
  return database.forBusiness(business_id, async (stores) => {
    found(await stores.staff.get(staff_id), noun)
    if ((await stores.calendars.list(staff_id)).length >= mostCalendars) {
      throw new SwitchboardError(
        'limit_reached',
        `No more than ${mostCalendars} calendars of one person are read.`,
        { details: { most: mostCalendars } },
      )
    }
    const calendar = await stores.calendars.add(staff_id, url)
    if (calendar === null)
      throw new SwitchboardError('conflict', 'This calendar is read already.', { reason: 'calendar_is_read' })
    await addReadJob(stores, calendar.id, clock.now())
    return toldTo(actor, business_id, found(await stores.calendars.get(calendar.id), 'calendar'))
  })
}

/** The calendars of everybody from which busy times are read. */
export async function listExternalCalendars(
  { database }: Pick<Deps, 'database'>,
  actor: Actor,
  { business_id }: { business_id: string },
): Promise<ToldCalendar[]> {
  requireAccess(actor, business_id, 'manager')
  const all = await database.forBusiness(business_id, ({ calendars }) => calendars.list(null))
  return all.map((each) => toldTo(actor, business_id, each))
}

/** Has one read within moments, not when its pause is over: whoever has mended it need not wait. */
export async function readCalendarNow(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  actor: Actor,
  { business_id, staff_id, calendar_id }: OneOfStaff & { calendar_id: string },
): Promise<ToldCalendar> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    const calendar = await stores.calendars.get(calendar_id)
    if (calendar === null || calendar.staff_id !== staff_id) throw notFound('calendar')
    await addReadJob(stores, calendar_id, clock.now())
    return toldTo(actor, business_id, found(await stores.calendars.get(calendar_id), 'calendar'))
  })
}

/** What it said is forgotten with it. */
export async function removeExternalCalendar(
  { database }: Pick<Deps, 'database'>,
  actor: Actor,
  { business_id, staff_id, calendar_id }: OneOfStaff & { calendar_id: string },
): Promise<void> {
  requireAccess(actor, business_id, 'manager')
  const removed = await database.forBusiness(business_id, (stores) =>
    stores.calendars.remove(staff_id, calendar_id),
  )
  if (!removed) throw notFound('calendar')
}

function toldTo(actor: Actor, business_id: string, { url, ...calendar }: ExternalCalendar): ToldCalendar {
  return { ...calendar, host: new URL(url).host, url: mayAccess(actor, business_id, 'owner') ? url : null }
}

function feedUrl(public_url: string, secret: string): string {
  return `${public_url}/calendars/${secret}.ics`
}
