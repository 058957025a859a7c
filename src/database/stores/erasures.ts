import { and, eq, sql } from 'drizzle-orm'
import type { Erased, ErasureStore } from '#actions/ports.ts'
import type { Erasure } from '#domain/erasure.ts'
import { prepare } from '../prepared.ts'
import { erasures } from '../schema/customers.ts'
import type { StoreContext } from './context.ts'
import { eraseStatement } from './erase-statement.ts'
import { keyset } from './keyset.ts'

export function erasureStore({ tx, run, clock, ids, business_id }: StoreContext): ErasureStore {
  const values = ({ phone_number, customer_id }: Erased) => [business_id, phone_number, customer_id]
  return {
    async list(request) {
      const page = keyset(
        request,
        [
          { name: 'at', column: erasures.at, type: 'timestamptz' },
          { name: 'id', column: erasures.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select()
        .from(erasures)
        .where(and(eq(erasures.business_id, business_id), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async isCalling(subject) {
      return (await run(openCalls, values(subject))).length > 0
    },
    async erase(subject, { number_hint, user_id }) {
      const [row] = await run(eraseStatement, values(subject))
      const counts = row?.counts ?? {}
      if (Object.values(counts).every((count) => count === 0)) return null
      const at = clock.now().toISOString()
      const receipt = { id: ids.uuid(), business_id, number_hint, counts, user_id, at }
      const [added] = await tx.insert(erasures).values(receipt).returning()
      return added as Erasure
    },
  }
}

const openCalls = prepare(
  'open_calls_of_caller',
  sql`select id from calls where business_id = $1::uuid and ended_at is null
    and (caller_number = $2::text or customer_id = $3::uuid) limit 1`,
)
