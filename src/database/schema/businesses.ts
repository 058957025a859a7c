import { boolean, integer, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const businesses = pgTable('businesses', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  ai_phone_number: varchar({ length: 20 }),
  industry: text(),
  country: varchar({ length: 2 }),
  timezone: text().notNull().default('UTC'),
  language: text().notNull().default('en'),
  phone: text(),
  email: text(),
  website: text(),
  address: text(),
  currency: varchar({ length: 3 }).notNull().default('USD'),
  fallback_number: varchar({ length: 20 }),
  recording_enabled: boolean().notNull().default(false),
  ai_disclosure: text(),
  recording_notice: text(),
  max_call_minutes: integer().notNull().default(30),
  max_concurrent_calls: integer().notNull().default(10),
  booking_lead_minutes: integer().notNull().default(60),
  booking_horizon_days: integer().notNull().default(60),
  slot_step_minutes: integer().notNull().default(15),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
