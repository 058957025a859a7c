import { z } from 'zod'
import { eventType } from './event.ts'

/** Where a business wants to be told of its events. The secret that signs is not part of it. */
export const webhookEndpoint = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  url: z.string().max(2_000),
  description: z.string().max(300).nullable(),
  /** Empty: every type. */
  event_types: z.array(eventType).max(50),
  is_active: z.boolean(),
  /** Why it was switched off by itself. */
  disabled_reason: z.string().nullable(),
  /** Since when nothing could be delivered. */
  failing_since: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>

export const newWebhookEndpoint = z.object({
  url: z.url().max(2_000),
  description: z.string().max(300).nullable().default(null),
  event_types: z.array(eventType).max(50).default([]),
  is_active: z.boolean().default(true),
})
export type NewWebhookEndpoint = z.infer<typeof newWebhookEndpoint>

export const webhookEndpointPatch = z.object({
  url: z.url().max(2_000).optional(),
  description: z.string().max(300).nullable().optional(),
  event_types: z.array(eventType).max(50).optional(),
  is_active: z.boolean().optional(),
})
export type WebhookEndpointPatch = z.infer<typeof webhookEndpointPatch>

/** One event to one endpoint, with its last attempt. */
export const webhookDelivery = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  endpoint_id: z.uuid(),
  /** Null: a test. */
  event_id: z.uuid().nullable(),
  event_type: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.int(),
  status_code: z.int().nullable(),
  error: z.string().nullable(),
  duration_ms: z.number().nullable(),
  created_at: z.iso.datetime(),
  attempted_at: z.iso.datetime().nullable(),
})
export type WebhookDelivery = z.infer<typeof webhookDelivery>

const seconds = (count: number) => count * 1_000
const hours = (count: number) => count * 3_600_000

/** The pauses that the Standard Webhooks specification proposes; some three days in all. */
export const webhookPausesMs = [
  seconds(5),
  seconds(300),
  seconds(1_800),
  hours(2),
  hours(5),
  hours(10),
  hours(14),
  hours(20),
  hours(24),
]

/** An endpoint to which nothing could be delivered for so long is switched off. */
export const webhookGivenUpAfterMs = 5 * 24 * 3_600_000
/** How long the secret before the last still signs. */
export const previousSecretMs = hours(24)
