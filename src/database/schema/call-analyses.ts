import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { CallAnalysis } from '#domain/call-analysis.ts'
import { instant } from './columns.ts'

export const callAnalyses = pgTable('call_analyses', {
  call_id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  summary: text().notNull(),
  outcome: text().$type<CallAnalysis['outcome']>().notNull(),
  sentiment: text().$type<CallAnalysis['sentiment']>().notNull(),
  attention: text(),
  attention_reason: text().$type<CallAnalysis['attention_reason']>(),
  facts: jsonb().$type<string[]>().notNull(),
  source: text().$type<CallAnalysis['source']>().notNull(),
  corrected: text().array().notNull(),
  event_id: uuid(),
  analysed_at: instant().notNull(),
})
