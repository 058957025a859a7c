import type { BusyTime, CalendarError, ExternalCalendar, FeedEvent } from '#domain/calendar.ts'

export interface CalendarStore {
  /** The secret part of the feed's address; null: there is none. */
  feedSecret(staff_id: string): Promise<string | null>
  /** Replaces the one there was. False: no such person. */
  setFeedSecret(staff_id: string, secret: string): Promise<boolean>
  removeFeed(staff_id: string): Promise<boolean>
  /** Appointments that end at or after `from` and are not cancelled, soonest first. */
  feedEvents(staff_id: string, from: string): Promise<FeedEvent[]>
  /** Oldest first; `staff_id` null: of everybody. */
  list(staff_id: string | null): Promise<ExternalCalendar[]>
  get(id: string): Promise<ExternalCalendar | null>
  /** Null: no such person, or it is there already. */
  add(staff_id: string, url: string): Promise<ExternalCalendar | null>
  remove(staff_id: string, id: string): Promise<boolean>
  /** What it says now, in place of what it said before. */
  noteRead(id: string, busy: readonly BusyTime[]): Promise<void>
  /** What it said before stays. Says how often in a row it has failed now. */
  noteError(id: string, why: { error: string; error_reason: CalendarError }): Promise<number>
  setNextRead(id: string, next_read_at: string): Promise<void>
}

/** Who a feed's secret belongs to. */
export interface CalendarFeeds {
  find(secret: string): Promise<{ business_id: string; staff_id: string } | null>
}

/** Calendars in RFC 5545's form. */
export interface CalendarFormat {
  /** Busy times between two instants, joined. Rejects with words for whoever named the calendar. */
  readBusy(input: { text: string; timezone: string; from: string; to: string }): Promise<BusyTime[]>
  write(input: { name: string; events: readonly FeedEvent[] }): string
}
