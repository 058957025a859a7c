import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const knowledge = pgTable('knowledge', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  question: text().notNull(),
  answer: text().notNull(),
  is_active: boolean().notNull(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
