import type { Actor } from '#domain/access.ts'
import { found, notFound, requireAccess } from './permission.ts'
import type { BusinessStores, Database, NounStore, Page, PageRequest } from './ports.ts'

export interface ActionDeps {
  database: Database
}

/** The five actions of a noun of one business. Viewers read, managers write. All throw `not_found` for foreign ids. */
export interface NounActions<T, New, Patch> {
  list(deps: ActionDeps, actor: Actor, input: { business_id: string; page: PageRequest }): Promise<Page<T>>
  get(deps: ActionDeps, actor: Actor, input: { business_id: string; id: string }): Promise<T>
  create(deps: ActionDeps, actor: Actor, input: { business_id: string; values: New }): Promise<T>
  /** A field that is absent stays as it is. */
  update(deps: ActionDeps, actor: Actor, input: { business_id: string; id: string; patch: Patch }): Promise<T>
  remove(deps: ActionDeps, actor: Actor, input: { business_id: string; id: string }): Promise<void>
}

export interface NounRules<T, New, Patch> {
  /** In the words of the glossary: `customer`. */
  noun: string
  store: (stores: BusinessStores) => NounStore<T, New, Patch>
  /** Checks and normalises what is written, inside the transaction. */
  onCreate?: (stores: BusinessStores, values: New) => Promise<New>
  onUpdate?: (stores: BusinessStores, patch: Patch, current: T) => Promise<Patch>
  /** After it was created (`before` null) or updated, in the same transaction. */
  onChanged?: (stores: BusinessStores, actor: Actor, change: { before: T | null; after: T }) => Promise<void>
}

export function nounActions<T, New, Patch>(rules: NounRules<T, New, Patch>): NounActions<T, New, Patch> {
  const { noun, store, onCreate, onUpdate, onChanged } = rules
  return {
    async list({ database }, actor, { business_id, page }) {
      requireAccess(actor, business_id, 'viewer')
      return inBusiness(database, business_id, (stores) => store(stores).list(page))
    },
    async get({ database }, actor, { business_id, id }) {
      requireAccess(actor, business_id, 'viewer')
      return database.forBusiness(business_id, async (stores) => found(await store(stores).get(id), noun))
    },
    async create({ database }, actor, { business_id, values }) {
      requireAccess(actor, business_id, 'manager')
      return inBusiness(database, business_id, async (stores) => {
        const input = onCreate === undefined ? values : await onCreate(stores, values)
        const after = await store(stores).create(input)
        await onChanged?.(stores, actor, { before: null, after })
        return after
      })
    },
    async update({ database }, actor, { business_id, id, patch }) {
      requireAccess(actor, business_id, 'manager')
      return database.forBusiness(business_id, async (stores) => {
        if (onUpdate === undefined && onChanged === undefined)
          return found(await store(stores).update(id, patch), noun)
        const before = found(await store(stores).get(id), noun)
        const input = onUpdate === undefined ? patch : await onUpdate(stores, patch, before)
        const after = found(await store(stores).update(id, input), noun)
        await onChanged?.(stores, actor, { before, after })
        return after
      })
    },
    async remove({ database }, actor, { business_id, id }) {
      requireAccess(actor, business_id, 'manager')
      const removed = await database.forBusiness(business_id, (stores) => store(stores).remove(id))
      if (!removed) throw notFound(noun)
    },
  }
}

/** As `forBusiness`, for work that would succeed in a business that is not there: an operator may name any id. */
export function inBusiness<T>(
  database: Database,
  business_id: string,
  work: (stores: BusinessStores) => Promise<T>,
): Promise<T> {
  return database.forBusiness(business_id, async (stores) => {
    found(await stores.business.get(), 'business')
    return work(stores)
  })
}
