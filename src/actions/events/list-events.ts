import type { Actor } from '#domain/access.ts'
import type { Event, EventType } from '#domain/event.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** What happened in a business, newest first. */
export async function listEvents(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; filter: { type?: EventType } },
): Promise<Page<Event>> {
  requireAccess(actor, input.business_id, 'viewer')
  return inBusiness(deps.database, input.business_id, (stores) =>
    stores.events.list(input.page, input.filter),
  )
}
