import type { InboxAction, InboxChange } from '#domain/inbox.ts'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const inboxChanges = pgTable('inbox_changes', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  /** One of the three is given. */
  message_id: uuid(),
  callback_id: uuid(),
  feedback_id: uuid(),
  action: text().$type<InboxAction>().notNull(),
  by_kind: text().$type<InboxChange['by_kind']>().notNull(),
  user_id: text(),
  assigned_staff_id: uuid(),
  at: instant().notNull(),
})
