import type { EventType } from '#domain/event.ts'
import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const events = pgTable('events', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  type: text().$type<EventType>().notNull(),
  subject_id: uuid(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  created_at: instant().notNull(),
  dispatched_at: instant(),
})

export const jobs = pgTable('jobs', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  kind: text().notNull(),
  key: text().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  event_id: uuid(),
  state: text().$type<'queued' | 'running' | 'done' | 'dead'>().notNull(),
  attempts: integer().notNull().default(0),
  run_at: instant().notNull(),
  error: text(),
  created_at: instant().notNull(),
  finished_at: instant(),
})
