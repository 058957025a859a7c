import { eq } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import { businesses } from '../schema/businesses.ts'
import { readBusinessCopy } from './business-copy.ts'
import type { StoreContext } from './context.ts'

export function businessStore(context: StoreContext): BusinessStores['business'] {
  const { tx, clock, business_id } = context
  const itself = eq(businesses.id, business_id)
  return {
    async get() {
      const [row] = await tx.select().from(businesses).where(itself)
      return row ?? null
    },
    async update(patch) {
      const updated_at = clock.now().toISOString()
      const [row] = await tx
        .update(businesses)
        .set({ ...patch, updated_at })
        .where(itself)
        .returning()
      return row ?? null
    },
    async remove() {
      const rows = await tx.delete(businesses).where(itself).returning({ id: businesses.id })
      return rows.length > 0
    },
    copy: () => readBusinessCopy(context),
  }
}
