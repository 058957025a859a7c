import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const switchRules = pgTable('switch_rules', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  from_role_id: uuid(),
  keywords: text().array().notNull(),
  to_role_id: uuid().notNull(),
  position: integer().notNull(),
  is_enabled: boolean().notNull(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
