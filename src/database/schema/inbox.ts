import type { Callback } from '#domain/callback.ts'
import type { FeedbackKind, FollowUp } from '#domain/feedback.ts'
import { integer, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

const shared = () => ({
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  call_id: uuid(),
  customer_id: uuid(),
  caller_name: text(),
  assigned_staff_id: uuid(),
  outcome: text(),
  done_at: instant(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

export const callbacks = pgTable('callbacks', {
  ...shared(),
  phone_number: varchar({ length: 20 }).notNull(),
  due_at: instant().notNull(),
  reason: text().notNull(),
  state: text().$type<Callback['state']>().notNull(),
})

export const feedback = pgTable('feedback', {
  ...shared(),
  kind: text().$type<FeedbackKind>().notNull(),
  rating: integer(),
  body: text().notNull(),
  follow_up: text().$type<FollowUp>().notNull(),
})
