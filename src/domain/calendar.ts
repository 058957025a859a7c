import { z } from 'zod'

/** Why a calendar cannot be read. */
export const calendarErrors = ['gone', 'denied', 'answers_badly', 'unreachable', 'no_calendar'] as const
export type CalendarError = (typeof calendarErrors)[number]

/** What an answer other than 200 means. */
export function calendarErrorOf(http_status: number): CalendarError {
  if (http_status === 404 || http_status === 410) return 'gone'
  return http_status === 401 || http_status === 403 ? 'denied' : 'answers_badly'
}

/** A calendar of one of the staff elsewhere, from which busy times are read. Only times are kept of it. */
export const externalCalendar = z.object({
  id: z.uuid(),
  staff_id: z.uuid(),
  /** An ICS address; most providers call it the secret address. */
  url: z.string(),
  /** When it was last read with success. */
  read_at: z.iso.datetime().nullable(),
  /** Why it could not be read the last time. */
  error: z.string().nullable(),
  /** The same, to be said in another language; null: only as it stands. */
  error_reason: z.enum(calendarErrors).nullable(),
  /** How often in a row it could not be read. */
  failures: z.int(),
  /** When it is read again; null: soon. */
  next_read_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
})
export type ExternalCalendar = z.infer<typeof externalCalendar>

/** As members are told of it. Whoever has its address reads all of it, not times alone, so that only owners are told it. */
export const toldCalendar = externalCalendar.extend({
  /** Null: not told. */
  url: z.string().nullable(),
  /** Where it is, such as `calendar.google.com`. */
  host: z.string(),
})
export type ToldCalendar = z.infer<typeof toldCalendar>

export const newExternalCalendar = z.object({
  /** `https`, or `webcal`, which is the same. */
  url: z
    .url()
    .max(2_000)
    .transform((url) => url.replace(/^webcal:/i, 'https:')),
})

export const staffCalendars = z.object({
  /** Whether the appointments can be subscribed to. */
  has_feed: z.boolean(),
  /** Where; whoever knows it may read them, so that only owners are told it. Null: nowhere, or not told. */
  feed_url: z.string().nullable(),
  calendars: z.array(toldCalendar),
})
export type StaffCalendars = z.infer<typeof staffCalendars>

/** How many calendars of one person are read. */
export const mostCalendars = 5

/** What is read of a calendar, in days around now. */
export const calendarDays = { back: 1, ahead: 400 }

const minuteMs = 60_000

/** The pause after a read: twice as long after each failure in a row, a day at most. */
export function calendarPauseMs(failures: number): number {
  return Math.min(20 * minuteMs * 2 ** failures, 24 * 60 * minuteMs)
}

/** What the ids of our own events end in. They are not busy times when they come back in another calendar. */
export const ownEventIds = '@switchboard'

export interface BusyTime {
  starts_at: string
  ends_at: string
}

/** Who comes and for what; what they said stays in the house, as a feed lies with others. */
export interface FeedEvent extends BusyTime {
  id: string
  service_name: string | null
  customer_name: string | null
  created_at: string
  updated_at: string
}
