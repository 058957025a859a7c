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
  max_call_minutes: integer().notNull().default(30),
  max_concurrent_calls: integer().notNull().default(10),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
