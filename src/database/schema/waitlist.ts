import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { WaitlistStatus } from '#domain/waitlist.ts'
import { instant, wallTime } from './columns.ts'

export const waitlistEntries = pgTable('waitlist_entries', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  customer_id: uuid().notNull(),
  service_id: uuid().notNull(),
  staff_id: uuid(),
  from_date: date({ mode: 'string' }).notNull(),
  to_date: date({ mode: 'string' }).notNull(),
  earliest_time: wallTime(),
  latest_time: wallTime(),
  status: text().$type<WaitlistStatus>().notNull(),
  call_id: uuid(),
  offered_staff_id: uuid(),
  offered_starts_at: instant(),
  offer_expires_at: instant(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
