import type { Access } from '#domain/access.ts'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const apiKeys = pgTable('api_keys', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().notNull(),
  access: text().$type<Access>().notNull(),
  prefix: text().notNull(),
  key_hash: text().notNull(),
  created_at: instant().notNull(),
  last_used_at: instant(),
})
