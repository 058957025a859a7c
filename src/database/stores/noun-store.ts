import { and, eq } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { NounStore, PageRequest } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import type { StoreContext } from './context.ts'
import { keyset, type SortKey } from './keyset.ts'

type NounTable = PgTable & { id: PgColumn; business_id: PgColumn; created_at: PgColumn; updated_at?: PgColumn }

/**
 * The store of a table whose columns are the noun's fields, one for one. Listed in the order they were created, or by
 * `order` before that.
 */
export function nounStore<T extends { id: string }, New extends object, Patch extends object>(
  { tx, clock, ids, business_id }: StoreContext,
  table: NounTable,
  order: SortKey[] = [],
): NounStore<T, New, Patch> {
  const keys: SortKey[] = [...order, { name: 'id', column: table.id, type: 'uuid' }]
  const here = eq(table.business_id, business_id)
  const now = () => clock.now().toISOString()
  const first = (rows: unknown[]) => (rows[0] ?? null) as T | null

  const get = async (id: string) =>
    isUuid(id) ? first(await tx.select().from(table as PgTable).where(and(here, eq(table.id, id)))) : null

  return {
    get,
    async list(request: PageRequest) {
      const page = keyset(request, keys)
      const rows = await tx
        .select()
        .from(table as PgTable)
        .where(and(here, page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows as unknown as T[])
    },
    async create(input) {
      const created_at = now()
      const row = { ...input, id: ids.uuid(), business_id, created_at, updated_at: created_at }
      const rows = await tx.insert(table as PgTable).values(row).returning()
      return rows[0] as unknown as T
    },
    async update(id, patch) {
      if (!isUuid(id)) return null
      const changes = { ...patch, ...(table.updated_at === undefined ? {} : { updated_at: now() }) }
      if (Object.values(changes).every((value) => value === undefined)) return get(id)
      return first(
        await tx
          .update(table as PgTable)
          .set(changes)
          .where(and(here, eq(table.id, id)))
          .returning(),
      )
    },
    async remove(id) {
      if (!isUuid(id)) return false
      const rows = await tx.delete(table as PgTable).where(and(here, eq(table.id, id))).returning()
      return rows.length > 0
    },
  }
}
