import type { Actor } from '#domain/access.ts'
import type { Customer } from '#domain/customer.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** Customers by name; with words those whose name, mail or number has them in it. */
export async function searchCustomers(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; search: string | null },
): Promise<Page<Customer>> {
  const { business_id, page, search } = input
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(deps.database, business_id, ({ customers }) =>
    search === null || search.trim() === '' ? customers.list(page) : customers.search(search, page),
  )
}
