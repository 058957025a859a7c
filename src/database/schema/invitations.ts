import type { Access } from '#domain/access.ts'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const invitations = pgTable('invitations', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  email: text().notNull(),
  access: text().$type<Access>().notNull(),
  invited_by: text(),
  created_at: instant().notNull(),
  expires_at: instant().notNull(),
})
