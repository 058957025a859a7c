import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const services = pgTable('services', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().notNull(),
  description: text(),
  duration_minutes: integer().notNull(),
  buffer_minutes: integer().notNull(),
  price_amount: integer(),
  is_active: boolean().notNull(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
