import type { Actor } from '#domain/access.ts'
import type { Message, MessageFilter, MessagePatch } from '#domain/message.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { noteInboxChange } from '../inbox/inbox-history.ts'
import { found, requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** What callers left, newest first. */
export async function listMessages(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; filter: MessageFilter },
): Promise<Page<Message>> {
  const { business_id, page, filter } = input
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(deps.database, business_id, (stores) => stores.messages.list(page, filter))
}

export async function getMessage(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; message_id: string },
): Promise<Message> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.messages.get(input.message_id), 'message'),
  )
}

export async function updateMessage(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; message_id: string; patch: MessagePatch },
): Promise<Message> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const before = found(await stores.messages.get(input.message_id), 'message')
    const after = found(await stores.messages.update(input.message_id, input.patch), 'message')
    await noteInboxChange(stores, actor, { kind: 'messages', id: after.id }, { before, after })
    return after
  })
}
