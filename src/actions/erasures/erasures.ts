import type { Actor } from '#domain/access.ts'
import type { Erasure, ErasureSubject } from '#domain/erasure.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { maskPhoneNumber } from '#domain/phone-number.ts'
import { personId } from '../person-id.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { normalisedNumber } from '../normalised-number.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores, Erased, Page, PageRequest } from '../ports.ts'

/**
 * Forgets a caller for good: everybody and everything under their number, or one customer who has none. Calls and
 * appointments stay as figures. Throws `not_found` where there is nothing, and `conflict` while they are on the phone.
 */
export async function eraseCaller(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; subject: ErasureSubject },
): Promise<Erasure> {
  requireAccess(actor, input.business_id, 'owner')
  return inBusiness(deps.database, input.business_id, async (stores) => {
    const subject = await erased(stores, input.subject)
    if (await stores.erasures.isCalling(subject)) {
      throw new SwitchboardError(
        'conflict',
        'They are on the phone just now. Try again when the call is over.',
        { reason: 'call_is_on' },
      )
    }
    const { phone_number } = subject
    const number_hint = phone_number === null ? null : maskPhoneNumber(phone_number)
    const receipt = { number_hint, user_id: personId(actor) }
    return found(await stores.erasures.erase(subject, receipt), 'caller')
  })
}

/** A customer who has a number stands for all that is under it. */
async function erased(
  stores: BusinessStores,
  { phone_number, customer_id }: ErasureSubject,
): Promise<Erased> {
  if (phone_number !== undefined) {
    return { phone_number: await normalisedNumber(stores, phone_number), customer_id: null }
  }
  const customer = found(await stores.customers.get(customer_id ?? ''), 'customer')
  return customer.phone_number === null
    ? { phone_number: null, customer_id: customer.id }
    : { phone_number: customer.phone_number, customer_id: null }
}

/** Receipts, newest first. */
export async function listErasures(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest },
): Promise<Page<Erasure>> {
  requireAccess(actor, input.business_id, 'owner')
  return inBusiness(deps.database, input.business_id, (stores) => stores.erasures.list(input.page))
}
