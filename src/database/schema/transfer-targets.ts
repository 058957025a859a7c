import type { OpeningPeriod } from '#domain/business-hours.ts'
import type { TransferTarget } from '#domain/transfer-target.ts'
import { boolean, integer, jsonb, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const transferTargets = pgTable('transfer_targets', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().notNull(),
  purpose: text(),
  keywords: text().array().notNull(),
  phone_number: varchar({ length: 20 }).notNull(),
  availability: text().$type<TransferTarget['availability']>().notNull(),
  hours: jsonb().$type<OpeningPeriod[]>().notNull(),
  staff_id: uuid(),
  position: integer().notNull(),
  is_enabled: boolean().notNull(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
