import { and, eq, sql } from 'drizzle-orm'
import type { WebhookSecrets, WebhookStore } from '#actions/ports.ts'
import type { WebhookEndpoint } from '#domain/webhook.ts'
import { isUuid } from '../is-uuid.ts'
import { webhookEndpoints } from '../schema/webhooks.ts'
import type { StoreContext } from './context.ts'
import { nounStore } from './noun-store.ts'
import { webhookDeliveryStore } from './webhook-deliveries.ts'

export function webhookStore(context: StoreContext): WebhookStore {
  const { tx, business_id } = context
  const only = (id: string) => and(eq(webhookEndpoints.business_id, business_id), eq(webhookEndpoints.id, id))
  return {
    ...nounStore(context, webhookEndpoints),
    async secrets(id) {
      if (!isUuid(id)) return null
      const [row] = await tx
        .select({
          secret: webhookEndpoints.secret,
          previous_secret: webhookEndpoints.previous_secret,
          previous_secret_until: webhookEndpoints.previous_secret_until,
        })
        .from(webhookEndpoints)
        .where(only(id))
      return row ?? null
    },
    async setSecrets(id, secrets: WebhookSecrets) {
      if (!isUuid(id)) return false
      const changed = await tx.update(webhookEndpoints).set(secrets).where(only(id)).returning()
      return changed.length > 0
    },
    async wanting(type) {
      const wants = sql`(${webhookEndpoints.event_types} = '{}' or ${type} = any(${webhookEndpoints.event_types}))`
      const rows: WebhookEndpoint[] = await tx
        .select()
        .from(webhookEndpoints)
        .where(and(eq(webhookEndpoints.business_id, business_id), webhookEndpoints.is_active, wants))
      return rows
    },
    ...webhookDeliveryStore(context),
  }
}
