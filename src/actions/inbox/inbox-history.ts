import type { Actor } from '#domain/access.ts'
import type { InboxAction, InboxChange, InboxCounts, InboxEntry } from '#domain/inbox.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import { personId } from '../person-id.ts'
import type { BusinessStores } from '../ports.ts'

/** What waits for a person. */
export async function getInboxCounts(
  deps: ActionDeps,
  actor: Actor,
  { business_id }: { business_id: string },
): Promise<InboxCounts> {
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(deps.database, business_id, ({ inbox }) => inbox.counts())
}

/** Who did what to an entry, oldest first. Throws `not_found` when there is no such entry. */
export async function getInboxHistory(
  deps: ActionDeps,
  actor: Actor,
  { business_id, ...entry }: InboxEntry & { business_id: string },
): Promise<InboxChange[]> {
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(deps.database, business_id, async (stores) => {
    found(await stores[entry.kind].get(entry.id), nounOf[entry.kind])
    return stores.inbox.changes(entry)
  })
}

const nounOf = { messages: 'message', callbacks: 'callback', feedback: 'feedback' } as const

/** What a member's change may alter: any of the three nouns fits. */
interface Changeable {
  is_handled?: boolean
  state?: string
  follow_up?: string
  assigned_staff_id: string | null
}

/** Writes down what a member did to an entry; `before` null: it was added. */
export async function noteInboxChange(
  { inbox }: BusinessStores,
  actor: Actor,
  entry: InboxEntry,
  { before, after }: { before: Changeable | null; after: Changeable },
): Promise<void> {
  const by_kind = actor.kind === 'member' || actor.kind === 'operator' ? actor.kind : 'system'
  const by = { by_kind, user_id: personId(actor) } as const
  for (const action of actionsOf(before, after)) {
    const assigned_staff_id = action === 'assigned' ? after.assigned_staff_id : null
    await inbox.note(entry, { ...by, action, assigned_staff_id })
  }
}

function actionsOf(before: Changeable | null, after: Changeable): InboxAction[] {
  if (before === null) return after.assigned_staff_id === null ? ['added'] : ['added', 'assigned']
  const actions: InboxAction[] = []
  if (before.assigned_staff_id !== after.assigned_staff_id) actions.push('assigned')
  if (isDone(before) !== isDone(after)) actions.push(isDone(after) ? 'done' : 'reopened')
  else if (before.follow_up === 'none' && after.follow_up === 'open') actions.push('reopened')
  return actions.length === 0 ? ['changed'] : actions
}

function isDone({ is_handled, state, follow_up }: Changeable): boolean {
  return is_handled === true || state === 'done' || follow_up === 'done'
}
