import { createBusiness, type BusinessDeps } from '../businesses/businesses.ts'
import type { People } from '../members/members.ts'
import { requireOperator } from '../permission.ts'
import type { Page, PageRequest, Ports } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import type { Business, NewBusiness } from '#domain/business.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { OperatorBusiness } from '#domain/operator-view.ts'
import { daysBefore } from './operator-view.ts'

/** All businesses, newest first, with what each used in the last 30 days. */
export async function listAllBusinesses(
  { database, clock }: Pick<Ports, 'database' | 'clock'>,
  actor: Actor,
  input: { page: PageRequest; search: string | null },
): Promise<Page<OperatorBusiness>> {
  requireOperator(actor)
  const since = daysBefore(clock.now().toISOString(), 29)
  return database.asSystem((system) => system.overview.businesses(input.page, { ...input, since }))
}

/**
 * A business for somebody else: `owner_email` becomes its owner; null: nobody yet. Throws `not_found` when nobody has
 * that address, and as `createBusiness` does.
 */
export async function createBusinessFor(
  deps: BusinessDeps & { people: People },
  actor: Actor,
  input: { values: NewBusiness; owner_email: string | null },
): Promise<Business> {
  requireOperator(actor)
  const { owner_email } = input
  if (owner_email === null) return createBusiness(deps, actor, input)
  const owner = await deps.people.byEmail(owner_email)
  if (owner === null) {
    throw new SwitchboardError(
      'not_found',
      'Nobody has an account with this e-mail address. Have them sign up first, or leave it out.',
      { reason: 'account_missing' },
    )
  }
  return createBusiness(deps, { kind: 'user', user_id: owner.id }, input)
}
