import { date, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant, wallTime } from './columns.ts'

export const businessHours = pgTable('business_hours', {
  business_id: uuid().notNull(),
  weekday: smallint().notNull(),
  opens_at: wallTime().notNull(),
  closes_at: wallTime().notNull(),
})

export const closures = pgTable('closures', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  date: date({ mode: 'string' }).notNull(),
  opens_at: wallTime(),
  closes_at: wallTime(),
  reason: text(),
  holiday: text(),
  created_at: instant().notNull(),
})
