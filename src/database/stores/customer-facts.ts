import { and, eq, sql } from 'drizzle-orm'
import type { CustomerFactStore } from '#actions/ports.ts'
import type { CustomerFact } from '#domain/customer-fact.ts'
import { isUuid } from '../is-uuid.ts'
import { customerFacts } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { storable } from './storable.ts'

export function customerFactStore({ tx, clock, ids, business_id }: StoreContext): CustomerFactStore {
  const of = (customer_id: string) =>
    and(eq(customerFacts.business_id, business_id), eq(customerFacts.customer_id, customer_id))
  return {
    async list(customer_id, request) {
      if (!isUuid(customer_id)) return { items: [], next_cursor: null }
      const page = keyset(
        request,
        [
          { name: 'created_at', column: customerFacts.created_at, type: 'timestamptz' },
          { name: 'id', column: customerFacts.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select()
        .from(customerFacts)
        .where(and(of(customer_id), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async add(fact) {
      const { customer_id, text } = storable(fact)
      const sameWords = sql`lower(${customerFacts.text}) = lower(${text})`
      const [known] = await tx
        .select()
        .from(customerFacts)
        .where(and(of(customer_id), sameWords))
        .limit(1)
      if (known !== undefined) return known
      const row = { ...storable(fact), id: ids.uuid(), business_id, created_at: clock.now().toISOString() }
      const [added] = await tx.insert(customerFacts).values(row).returning()
      return added as CustomerFact
    },
    async remove(customer_id, id) {
      if (!isUuid(customer_id) || !isUuid(id)) return false
      const removed = await tx
        .delete(customerFacts)
        .where(and(of(customer_id), eq(customerFacts.id, id)))
        .returning({ id: customerFacts.id })
      return removed.length > 0
    },
  }
}
