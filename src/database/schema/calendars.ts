import type { CalendarError } from '#domain/calendar.ts'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const calendarFeeds = pgTable('calendar_feeds', {
  staff_id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  secret: text().notNull(),
  created_at: instant().notNull(),
})

export const externalCalendars = pgTable('external_calendars', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  staff_id: uuid().notNull(),
  url: text().notNull(),
  read_at: instant(),
  error: text(),
  error_reason: text().$type<CalendarError>(),
  failures: integer().notNull().default(0),
  next_read_at: instant(),
  created_at: instant().notNull(),
})
