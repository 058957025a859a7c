import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const holidayChoices = pgTable('holiday_choices', {
  business_id: uuid().primaryKey(),
  region: text(),
  closed_rules: text().array().notNull(),
  filled_to: date({ mode: 'string' }),
  updated_at: instant().notNull(),
})
