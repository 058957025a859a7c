import type { Actor } from '#domain/access.ts'
import type { NewWaitlistEntry, WaitlistEntry, WaitlistStatus } from '#domain/waitlist.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, notFound, requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** Longest waiting first. */
export async function listWaitlist(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; filter: { status?: WaitlistStatus } },
): Promise<Page<WaitlistEntry>> {
  requireAccess(actor, input.business_id, 'viewer')
  return inBusiness(database, input.business_id, (stores) => stores.waitlist.list(input.page, input.filter))
}

/** A customer waits once for a service: joining again changes the wish. */
export async function joinWaitlist(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; values: NewWaitlistEntry },
): Promise<WaitlistEntry> {
  requireAccess(actor, input.business_id, 'manager')
  return inBusiness(database, input.business_id, async (stores) => {
    found(await stores.customers.get(input.values.customer_id), 'customer')
    found(await stores.services.get(input.values.service_id), 'service')
    return stores.waitlist.join(input.values, null)
  })
}

/** Throws `not_found` also for one that waits no more. */
export async function leaveWaitlist(
  { database }: ActionDeps,
  actor: Actor,
  input: { business_id: string; waitlist_entry_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'manager')
  const removed = await database.forBusiness(input.business_id, (stores) =>
    stores.waitlist.remove(input.waitlist_entry_id),
  )
  if (!removed) throw notFound('entry of the waitlist')
}
