import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { UsageStore } from '#actions/ports.ts'
import { usageDays } from '../schema/calls.ts'
import { usageLimitsTable, usageWarningsTable } from '../schema/usage.ts'
import type { StoreContext } from './context.ts'

export function usageStore({ tx, clock, business_id }: StoreContext): UsageStore {
  return {
    async days(from, to) {
      const rows = await tx
        .select()
        .from(usageDays)
        .where(and(eq(usageDays.business_id, business_id), gte(usageDays.day, from), lte(usageDays.day, to)))
        .orderBy(asc(usageDays.day))
      return rows
    },
    async limits() {
      const [row] = await tx
        .select()
        .from(usageLimitsTable)
        .where(eq(usageLimitsTable.business_id, business_id))
      const { monthly_minutes = null, monthly_cost_micro_usd = null } = row ?? {}
      return { monthly_minutes, monthly_cost_micro_usd }
    },
    async setLimits(limits) {
      const row = { ...limits, updated_at: clock.now().toISOString() }
      await tx
        .insert(usageLimitsTable)
        .values({ ...row, business_id })
        .onConflictDoUpdate({ target: usageLimitsTable.business_id, set: row })
      return limits
    },
    async noteWarning(month, warning) {
      const noted = await tx
        .insert(usageWarningsTable)
        .values({ ...warning, month, business_id })
        .onConflictDoNothing()
        .returning()
      return noted.length > 0
    },
  }
}
