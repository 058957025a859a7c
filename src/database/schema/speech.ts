import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

export const speech = pgTable('speech', {
  business_id: uuid().notNull(),
  key: text().notNull(),
  voice: text().notNull(),
  text: text().notNull(),
  audio: bytes().notNull(),
  created_at: instant().notNull(),
})
