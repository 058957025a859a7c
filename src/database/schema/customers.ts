import { pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const customers = pgTable('customers', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().notNull(),
  phone_number: varchar({ length: 20 }),
  email: text(),
  language: text(),
  notes: text(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
