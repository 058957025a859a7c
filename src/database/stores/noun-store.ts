import { and, eq, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { NounStore, Page, PageRequest } from '#actions/ports.ts'
import type { Drizzle } from '../engine.ts'
import { isUuid } from '../is-uuid.ts'
import type { StoreContext } from './context.ts'
import { keyset, type SortKey } from './keyset.ts'

type NounTable = PgTable & {
  id: PgColumn
  business_id: PgColumn
  created_at: PgColumn
  updated_at?: PgColumn
}

/**
 * The store of a table whose columns are the noun's fields, one for one. Listed in the order they were created, or by
 * `order` before that.
 */
export function nounStore<T extends { id: string }, New extends object, Patch extends object>(
  { tx, clock, ids, business_id }: StoreContext,
  table: NounTable,
  order: SortKey[] = [],
): NounStore<T, New, Patch> {
  const here = eq(table.business_id, business_id)
  const only = (id: string) => and(here, eq(table.id, id))
  const now = () => clock.now().toISOString()
  const first = (rows: unknown[]) => (rows[0] ?? null) as T | null

  async function get(id: string): Promise<T | null> {
    return isUuid(id) ? first(await tx.select().from(table).where(only(id))) : null
  }

  return {
    get,
    list: (request) =>
      listRows<T>(tx, table, here, request, [...order, { name: 'id', column: table.id, type: 'uuid' }]),
    async create(input) {
      const created_at = now()
      const row = { ...input, id: ids.uuid(), business_id, created_at, updated_at: created_at }
      const [created] = await tx.insert(table).values(row).returning()
      return created as unknown as T
    },
    async update(id, patch) {
      if (!isUuid(id)) return null
      const changes = { ...patch, ...(table.updated_at === undefined ? {} : { updated_at: now() }) }
      if (Object.values(changes).every((value) => value === undefined)) return get(id)
      return first(await tx.update(table).set(changes).where(only(id)).returning())
    },
    async remove(id) {
      return isUuid(id) && (await tx.delete(table).where(only(id)).returning()).length > 0
    },
  }
}

async function listRows<T>(
  tx: Drizzle,
  table: NounTable,
  here: SQL,
  request: PageRequest,
  keys: SortKey[],
): Promise<Page<T>> {
  const page = keyset(request, keys)
  const rows = await tx
    .select()
    .from(table)
    .where(and(here, page.after))
    .orderBy(...page.orderBy)
    .limit(page.limit)
  return page.page(rows as unknown as T[])
}
