import type { Actor } from '#domain/access.ts'
import type { CustomerDetail } from '#domain/customer-detail.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'

/** All that is known of a customer. */
export async function getCustomerDetail(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; customer_id: string },
): Promise<CustomerDetail> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.customers.detail(input.customer_id), 'customer'),
  )
}
