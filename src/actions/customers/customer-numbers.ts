import type { Actor } from '#domain/access.ts'
import { mostCustomerNumbers, type CustomerNumber, type NewCustomerNumber } from '#domain/customer-number.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { normalisedNumber } from '../normalised-number.ts'
import { found, notFound, requireAccess } from '../permission.ts'

interface OfCustomer {
  business_id: string
  customer_id: string
}

/**
 * The customer is recognised by one more number. Throws `invalid_phone_number`, and `conflict` when it is on the card
 * already or when there are too many; one that is there already is answered.
 */
export async function addCustomerNumber(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, customer_id, number }: OfCustomer & { number: NewCustomerNumber },
): Promise<CustomerNumber> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    const customer = found(await stores.customers.get(customer_id), 'customer')
    const phone_number = await normalisedNumber(stores, number.phone_number)
    if (phone_number === customer.phone_number) {
      throw new SwitchboardError('conflict', 'This number is on the card already.', {
        reason: 'already_there',
      })
    }
    const known = await stores.customerNumbers.list(customer_id)
    const same = known.find((each) => each.phone_number === phone_number)
    if (same !== undefined) return same
    if (known.length >= mostCustomerNumbers) {
      throw new SwitchboardError('conflict', `A customer has at most ${mostCustomerNumbers} more numbers.`, {
        reason: 'too_many_numbers',
        details: { most: mostCustomerNumbers },
      })
    }
    return stores.customerNumbers.add(customer_id, phone_number)
  })
}

export async function removeCustomerNumber(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, customer_id, number_id }: OfCustomer & { number_id: string },
): Promise<void> {
  requireAccess(actor, business_id, 'manager')
  const removed = await database.forBusiness(business_id, (stores) =>
    stores.customerNumbers.remove(customer_id, number_id),
  )
  if (!removed) throw notFound('number')
}
