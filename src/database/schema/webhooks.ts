import { boolean, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { EventType } from '#domain/event.ts'
import type { WebhookDelivery } from '#domain/webhook.ts'
import { instant } from './columns.ts'

export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  url: text().notNull(),
  description: text(),
  event_types: text().array().$type<EventType[]>().notNull(),
  secret: text().notNull(),
  previous_secret: text(),
  previous_secret_until: instant(),
  is_active: boolean().notNull(),
  disabled_reason: text(),
  failing_since: instant(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

export const webhookDeliveries = pgTable('webhook_deliveries', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  endpoint_id: uuid().notNull(),
  event_id: uuid(),
  event_type: text().notNull(),
  state: text().$type<WebhookDelivery['state']>().notNull(),
  attempts: integer().notNull().default(0),
  status_code: integer(),
  error: text(),
  duration_ms: doublePrecision(),
  created_at: instant().notNull(),
  attempted_at: instant(),
})
