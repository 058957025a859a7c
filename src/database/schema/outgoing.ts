import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { MessageName } from '#domain/outgoing/message-names.ts'
import type { Channel, Consent, OutgoingMessage, OutgoingState } from '#domain/outgoing/outgoing-message.ts'
import { instant, wallTime } from './columns.ts'

export const messageSettingsTable = pgTable('message_settings', {
  business_id: uuid().primaryKey(),
  confirmation_channels: text().array().$type<Channel[]>().notNull(),
  reminder_hours: integer().array().notNull(),
  quiet_from: wallTime().notNull(),
  quiet_until: wallTime().notNull(),
  notify_emails: text().array().notNull(),
  notify_numbers: text().array().notNull(),
  sms_from: text(),
  updated_at: instant().notNull(),
})

export const messageTemplates = pgTable('message_templates', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().$type<MessageName>().notNull(),
  channel: text().$type<Channel>().notNull(),
  language: text().notNull(),
  subject: text(),
  body: text().notNull(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

export const messageConsents = pgTable('message_consents', {
  business_id: uuid().notNull(),
  channel: text().$type<Channel>().notNull(),
  address: text().notNull(),
  state: text().$type<Consent['state']>().notNull(),
  source: text().notNull(),
  changed_at: instant().notNull(),
})

export const outgoingMessages = pgTable('outgoing_messages', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  channel: text().$type<Channel>().notNull(),
  recipient: text().notNull(),
  audience: text().$type<OutgoingMessage['audience']>().notNull(),
  subject: text(),
  body: text().notNull(),
  template: text().notNull(),
  language: text().notNull(),
  state: text().$type<OutgoingState>().notNull(),
  error: text(),
  provider_id: text(),
  attempts: integer().notNull().default(0),
  event_id: uuid(),
  job_id: uuid(),
  customer_id: uuid(),
  call_id: uuid(),
  appointment_id: uuid(),
  send_after: instant().notNull(),
  created_at: instant().notNull(),
  sent_at: instant(),
  seen_at: instant(),
})
