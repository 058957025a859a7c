import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RoleVersion, RoleWords } from '#domain/role-version.ts'
import { instant } from './columns.ts'

export const roleVersions = pgTable('role_versions', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  role_id: uuid().notNull(),
  number: integer().notNull(),
  words: jsonb().$type<RoleWords>().notNull(),
  published_at: instant().notNull(),
  by_kind: text().$type<RoleVersion['by_kind']>().notNull(),
  user_id: text(),
  note: text(),
  restores: integer(),
  rehearsal_run_id: uuid(),
})

export const roleDrafts = pgTable('role_drafts', {
  role_id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  words: jsonb().$type<RoleWords>().notNull(),
  based_on: integer().notNull(),
  by_kind: text().$type<RoleVersion['by_kind']>().notNull(),
  user_id: text(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
