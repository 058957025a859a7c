import { and, asc, eq } from 'drizzle-orm'
import type { ApiKey, ApiKeyStore } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import { apiKeys } from '../schema/api-keys.ts'
import type { StoreContext } from './context.ts'

/** Without the hash: it never leaves the database. */
const columns = {
  id: apiKeys.id,
  name: apiKeys.name,
  access: apiKeys.access,
  prefix: apiKeys.prefix,
  created_at: apiKeys.created_at,
  last_used_at: apiKeys.last_used_at,
}

export function apiKeyStore({ tx, clock, ids, business_id }: StoreContext): ApiKeyStore {
  const here = eq(apiKeys.business_id, business_id)
  return {
    list: () => tx.select(columns).from(apiKeys).where(here).orderBy(asc(apiKeys.id)),
    async create(input) {
      const row = { ...input, id: ids.uuid(), business_id, created_at: clock.now().toISOString() }
      const [created] = await tx.insert(apiKeys).values(row).returning(columns)
      return created as ApiKey
    },
    async remove(id) {
      if (!isUuid(id)) return false
      const removed = await tx
        .delete(apiKeys)
        .where(and(here, eq(apiKeys.id, id)))
        .returning({ id: apiKeys.id })
      return removed.length > 0
    },
  }
}
