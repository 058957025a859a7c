import { z } from 'zod'

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
  created_at: z.iso.datetime(),
})
export type ExternalCalendar = z.infer<typeof externalCalendar>

export const newExternalCalendar = z.object({
  /** `https`, or `webcal`, which is the same. */
  url: z
    .url()
    .max(2_000)
    .transform((url) => url.replace(/^webcal:/i, 'https:')),
})

export const staffCalendars = z.object({
  /** Where the appointments can be subscribed to; whoever knows it may read them. Null: nowhere. */
  feed_url: z.string().nullable(),
  calendars: z.array(externalCalendar),
})
export type StaffCalendars = z.infer<typeof staffCalendars>

/** How many calendars of one person are read. */
export const mostCalendars = 5

/** What is read of a calendar, in days around now. */
export const calendarDays = { back: 1, ahead: 400 }

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
