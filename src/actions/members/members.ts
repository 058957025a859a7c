import type { Access, Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { notFound, requireAccess } from '../permission.ts'
import type { Member } from '../ports.ts'

/** People with a login, found by their address. */
export interface People {
  byEmail(email: string): Promise<{ id: string } | null>
}

export async function listMembers(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string },
): Promise<Member[]> {
  requireAccess(actor, input.business_id, 'viewer')
  return inBusiness(deps.database, input.business_id, (stores) => stores.members.list())
}

/**
 * Adds somebody who has an account, or changes their access. Throws `not_found` when nobody has that address,
 * `conflict` when it would leave the business without an owner.
 */
export async function putMember(
  deps: ActionDeps & { people: People },
  actor: Actor,
  input: { business_id: string; email: string; access: Access },
): Promise<Member> {
  requireAccess(actor, input.business_id, 'owner')
  // Outside the transaction: accounts are read on a connection of their own, and PGlite has only one.
  const person = await deps.people.byEmail(input.email)
  if (person === null) {
    throw new SwitchboardError(
      'not_found',
      'Nobody has an account with this e-mail address. Ask them to sign up first.',
      { reason: 'account_missing' },
    )
  }
  return inBusiness(deps.database, input.business_id, (stores) => stores.members.put(person.id, input.access))
}

/** Throws `conflict` for the last owner. */
export async function removeMember(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; user_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'owner')
  const removed = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.members.remove(input.user_id),
  )
  if (!removed) throw notFound('member')
}
