import { notFound, requireOperator } from '../permission.ts'
import type { Ports } from '../ports.ts'
import type { People } from '../members/members.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { OperatorAccount } from '#domain/operator-view.ts'

type Deps = Pick<Ports, 'database'>

/** Accounts that may do what the operator's token may. */
export async function listOperators({ database }: Deps, actor: Actor): Promise<OperatorAccount[]> {
  requireOperator(actor)
  return database.asSystem((system) => system.operators.list())
}

/** Whether somebody signed in may do what the operator's token may. */
export async function isOperator({ database }: Deps, actor: Actor): Promise<boolean> {
  if (actor.kind === 'operator') return true
  return actor.kind === 'user' && database.asSystem((system) => system.operators.has(actor.user_id))
}

/** Throws `not_found` when nobody has that address. Safe to repeat. */
export async function addOperator(
  { database, people }: Deps & { people: People },
  actor: Actor,
  input: { email: string },
): Promise<void> {
  requireOperator(actor)
  const person = await people.byEmail(input.email)
  if (person === null) {
    throw new SwitchboardError(
      'not_found',
      'Nobody has an account with this e-mail address. Have them sign up first.',
      { reason: 'account_missing' },
    )
  }
  await database.asSystem((system) => system.operators.add(person.id))
}

export async function removeOperator(
  { database }: Deps,
  actor: Actor,
  input: { user_id: string },
): Promise<void> {
  requireOperator(actor)
  const removed = await database.asSystem((system) => system.operators.remove(input.user_id))
  if (!removed) throw notFound('operator')
}
