import type { Access } from '#domain/access.ts'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const members = pgTable('members', {
  business_id: uuid().notNull(),
  user_id: text().notNull(),
  access: text().$type<Access>().notNull(),
  created_at: instant().notNull(),
})
