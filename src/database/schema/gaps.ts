import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { GapState } from '#domain/gap.ts'
import { instant } from './columns.ts'

export const gaps = pgTable('gaps', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  question: text().notNull(),
  state: text().$type<GapState>().notNull(),
  asked_count: integer().notNull(),
  call_id: uuid(),
  knowledge_id: uuid(),
  created_at: instant().notNull(),
  last_asked_at: instant().notNull(),
  closed_at: instant(),
})
