import type { Actor } from '#domain/access.ts'
import type { CustomerFact, NewCustomerFact } from '#domain/customer-fact.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, notFound, requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

interface OfCustomer {
  business_id: string
  customer_id: string
}

export async function listCustomerFacts(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, customer_id, page }: OfCustomer & { page: PageRequest },
): Promise<Page<CustomerFact>> {
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, async (stores) => {
    found(await stores.customers.get(customer_id), 'customer')
    return stores.customerFacts.list(customer_id, page)
  })
}

export async function addCustomerFact(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, customer_id, fact }: OfCustomer & { fact: NewCustomerFact },
): Promise<CustomerFact> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    found(await stores.customers.get(customer_id), 'customer')
    return stores.customerFacts.add({ ...fact, customer_id, call_id: null })
  })
}

export async function removeCustomerFact(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, customer_id, fact_id }: OfCustomer & { fact_id: string },
): Promise<void> {
  requireAccess(actor, business_id, 'manager')
  const removed = await database.forBusiness(business_id, (stores) =>
    stores.customerFacts.remove(customer_id, fact_id),
  )
  if (!removed) throw notFound('fact')
}
