import type { Actor } from '#domain/access.ts'
import type { Message } from '#domain/message.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** What callers left, newest first. */
export async function listMessages(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest },
): Promise<Page<Message>> {
  requireAccess(actor, input.business_id, 'viewer')
  return inBusiness(deps.database, input.business_id, (stores) => stores.messages.list(input.page))
}

export async function handleMessage(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; message_id: string; is_handled: boolean },
): Promise<Message> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.messages.setHandled(input.message_id, input.is_handled), 'message'),
  )
}
