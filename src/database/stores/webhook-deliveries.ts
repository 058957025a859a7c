import { and, eq } from 'drizzle-orm'
import type { WebhookStore } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import { webhookDeliveries } from '../schema/webhooks.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { storable } from './storable.ts'

type DeliveryStore = Pick<WebhookStore, 'addDelivery' | 'getDelivery' | 'updateDelivery' | 'listDeliveries'>

export function webhookDeliveryStore({ tx, clock, ids, business_id }: StoreContext): DeliveryStore {
  const here = eq(webhookDeliveries.business_id, business_id)
  const only = (id: string) => and(here, eq(webhookDeliveries.id, id))
  return {
    async addDelivery(delivery) {
      const row = { ...delivery, id: ids.uuid(), business_id, created_at: clock.now().toISOString() }
      const [added] = await tx.insert(webhookDeliveries).values(row).onConflictDoNothing().returning()
      return added ?? null
    },
    async getDelivery(id) {
      if (!isUuid(id)) return null
      const [row] = await tx.select().from(webhookDeliveries).where(only(id))
      return row ?? null
    },
    async updateDelivery(id, patch) {
      const [row] = await tx.update(webhookDeliveries).set(storable(patch)).where(only(id)).returning()
      return row ?? null
    },
    async listDeliveries(endpoint_id, request) {
      const page = keyset(
        request,
        [
          { name: 'created_at', column: webhookDeliveries.created_at, type: 'timestamptz' },
          { name: 'id', column: webhookDeliveries.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select()
        .from(webhookDeliveries)
        .where(and(here, eq(webhookDeliveries.endpoint_id, endpoint_id), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
  }
}
