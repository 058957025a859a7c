import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { BusinessRehearsal } from '#domain/rehearsal/business-rehearsal.ts'
import type { RehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'
import { instant } from './columns.ts'

export const rehearsals = pgTable('rehearsals', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().notNull(),
  caller: text().$type<BusinessRehearsal['caller']>().notNull(),
  lines: jsonb().$type<BusinessRehearsal['lines']>().notNull(),
  uses_tools: text().array().notNull(),
  never_uses_tools: text().array().notNull(),
  says: text().array().notNull(),
  never_says: text().array().notNull(),
  is_enabled: boolean().notNull(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

export const rehearsalRuns = pgTable('rehearsal_runs', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  role_id: uuid().notNull(),
  subject: text().$type<RehearsalRun['subject']>().notNull(),
  words: jsonb().$type<RehearsalRun['words']>().notNull(),
  state: text().$type<RehearsalRun['state']>().notNull(),
  rehearsals: integer().notNull(),
  results: jsonb().$type<RehearsalRun['results']>().notNull(),
  problem: text(),
  model_kind: text().$type<RehearsalRun['model_kind']>().notNull(),
  by_kind: text().$type<RehearsalRun['by_kind']>().notNull(),
  user_id: text(),
  created_at: instant().notNull(),
  finished_at: instant(),
})
