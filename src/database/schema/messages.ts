import type { Message } from '#domain/message.ts'
import { boolean, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const messages = pgTable('messages', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  call_id: uuid(),
  customer_id: uuid(),
  caller_name: text(),
  callback_number: varchar({ length: 20 }),
  body: text().notNull(),
  urgency: text().$type<Message['urgency']>().notNull(),
  is_handled: boolean().notNull(),
  handled_at: instant(),
  assigned_staff_id: uuid(),
  created_at: instant().notNull(),
})
