import { notFound, requireAccess, requireOperator } from '../permission.ts'
import type { CallFilter, Database, Page, PageRequest } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import type { Call } from '#domain/call.ts'
import { parsePhoneNumber } from '#domain/phone-number.ts'

/**
 * A business's calls, newest first. `caller_number` may be written in any way, national form included when the
 * business has a country. Throws `invalid_phone_number`, `invalid_cursor`, `not_found`.
 */
export async function listCalls(
  deps: { database: Database },
  actor: Actor,
  input: { business_id: string; page: PageRequest; filter: CallFilter },
): Promise<Page<Call>> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const business = await stores.business.get()
    if (business === null) throw notFound('business')
    const filter = { ...input.filter }
    if (filter.caller_number !== undefined) {
      const options = business.country === null ? {} : { country: business.country }
      filter.caller_number = parsePhoneNumber(filter.caller_number, options)
    }
    return stores.calls.list(input.page, filter)
  })
}

/** Calls to numbers that nobody owns, newest first. */
export async function listUnroutedCalls(
  deps: { database: Database },
  actor: Actor,
  input: { page: PageRequest },
): Promise<Page<Call>> {
  requireOperator(actor)
  return deps.database.asSystem((system) => system.calls.listUnrouted(input.page))
}
