import type { Access, Actor } from '#domain/access.ts'
import type { Business, BusinessPatch, NewBusiness } from '#domain/business.ts'
import { checkedBusiness } from './checked-business.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { forbidden, found, notFound, requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** A business as somebody sees it who asks for all of theirs; the operator has no access of their own (null). */
export type SeenBusiness = Business & { access: Access | null }

/** `default_country`: how a number in national form is read when the business has no country. */
export type BusinessDeps = ActionDeps & { default_country: string | null }

/** A person's own businesses, an API key's one business, the operator's all. Only the operator's list has pages. */
export async function listBusinesses(
  deps: ActionDeps,
  actor: Actor,
  input: { page: PageRequest },
): Promise<Page<SeenBusiness>> {
  if (actor.kind === 'operator') {
    const { items, next_cursor } = await deps.database.asSystem((system) =>
      system.businesses.list(input.page),
    )
    return { items: items.map((business) => ({ ...business, access: null })), next_cursor }
  }
  if (actor.kind === 'member') {
    const business = await getBusiness(deps, actor, { business_id: actor.business_id })
    return { items: [{ ...business, access: actor.access }], next_cursor: null }
  }
  if (actor.kind !== 'user') throw forbidden()
  const own = await deps.database.asSystem((system) => system.businesses.listForUser(actor.user_id))
  return { items: own.map(({ business, access }) => ({ ...business, access })), next_cursor: null }
}

/** Whoever creates a business is its first owner; one that the operator creates has none until they name one. */
export async function createBusiness(
  deps: BusinessDeps,
  actor: Actor,
  input: { values: NewBusiness },
): Promise<Business> {
  if (actor.kind !== 'user' && actor.kind !== 'operator') {
    throw forbidden('An API key belongs to one business and cannot create another.')
  }
  const values = checkedBusiness(input.values, input.values.country ?? deps.default_country)
  const owner = actor.kind === 'user' ? actor.user_id : null
  return deps.database.asSystem((system) => system.businesses.create(values, owner))
}

export async function getBusiness(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string },
): Promise<Business> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.business.get(), 'business'),
  )
}

/** Throws `phone_number_taken`, `invalid_phone_number`, `unknown_time_zone`. */
export async function updateBusiness(
  deps: BusinessDeps,
  actor: Actor,
  input: { business_id: string; patch: BusinessPatch },
): Promise<Business> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const current = found(await stores.business.get(), 'business')
    const country = input.patch.country === undefined ? current.country : input.patch.country
    const patch = checkedBusiness(input.patch, country ?? deps.default_country)
    return found(await stores.business.update(patch), 'business')
  })
}

/** With everything it has: staff, customers, the call log. */
export async function removeBusiness(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'owner')
  const removed = await deps.database.forBusiness(input.business_id, (stores) => stores.business.remove())
  if (!removed) throw notFound('business')
}
