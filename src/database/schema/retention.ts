import { integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const retentionSettings = pgTable('retention_settings', {
  business_id: uuid().primaryKey(),
  recording_days: integer(),
  transcript_days: integer(),
  call_days: integer(),
  updated_at: instant().notNull(),
})
