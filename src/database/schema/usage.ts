import { bigint, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const usageLimitsTable = pgTable('usage_limits', {
  business_id: uuid().primaryKey(),
  monthly_minutes: integer(),
  monthly_cost_micro_usd: bigint({ mode: 'number' }),
  updated_at: instant().notNull(),
})

export const usageWarningsTable = pgTable('usage_warnings', {
  business_id: uuid().notNull(),
  month: date({ mode: 'string' }).notNull(),
  kind: text().$type<'minutes' | 'cost'>().notNull(),
  percent: integer().notNull(),
})
