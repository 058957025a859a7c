import type { Actor } from '#domain/access.ts'
import type { CustomerMerge, MergePreview } from '#domain/customer-detail.ts'
import type { Customer } from '#domain/customer.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { mergedCard, mergedNumbers } from '#domain/merged-card.ts'
import { personId } from '../person-id.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores } from '../ports.ts'

interface TwoCustomers {
  business_id: string
  customer_id: string
  other_customer_id: string
}

/**
 * Makes two cards of one person one: appointments, calls, facts and all else of the other go over to the kept one, which
 * takes from the other card what it did not know itself. It cannot be undone; what the other card said is recorded.
 */
export async function mergeCustomers(
  deps: ActionDeps,
  actor: Actor,
  input: TwoCustomers,
): Promise<CustomerMerge> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const { kept, gone } = await bothOf(stores, input)
    return stores.customers.merge({ kept, gone, card: mergedCard(kept, gone), user_id: personId(actor) })
  })
}

/** What `mergeCustomers` would leave; changes nothing. */
export async function previewMerge(
  deps: ActionDeps,
  actor: Actor,
  input: TwoCustomers,
): Promise<MergePreview> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const { kept, gone } = await bothOf(stores, input)
    const moved = await stores.customers.countOf(gone.id)
    const card = { ...kept, ...mergedCard(kept, gone) }
    const numbersOf = async ({ id }: Customer) =>
      (await stores.customerNumbers.list(id)).map(({ phone_number }) => phone_number)
    const other_numbers = mergedNumbers(card, {
      kept: await numbersOf(kept),
      gone: [gone.phone_number, ...(await numbersOf(gone))],
    })
    return { kept: card, other_numbers, gone, moved }
  })
}

async function bothOf(
  { customers }: BusinessStores,
  { customer_id, other_customer_id }: TwoCustomers,
): Promise<{ kept: Customer; gone: Customer }> {
  if (customer_id === other_customer_id) {
    throw new SwitchboardError('invalid_request', 'A customer cannot be merged with themselves.', {
      reason: 'merge_with_itself',
    })
  }
  const kept = found(await customers.get(customer_id), 'customer')
  return { kept, gone: found(await customers.get(other_customer_id), 'customer') }
}
