import { and, eq, gte, isNotNull, notInArray } from 'drizzle-orm'
import type { HolidayStore } from '#actions/ports/holidays.ts'
import { holidayChoices } from '../schema/holidays.ts'
import { closures } from '../schema/hours.ts'
import type { StoreContext } from './context.ts'

export function holidayStore({ tx, clock, ids, business_id }: StoreContext): HolidayStore {
  const now = () => clock.now().toISOString()
  return {
    async get() {
      const { region, closed_rules, filled_to } = holidayChoices
      const [row] = await tx
        .select({ region, closed_rules, filled_to })
        .from(holidayChoices)
        .where(eq(holidayChoices.business_id, business_id))
      return row ?? { region: null, closed_rules: [], filled_to: null }
    },
    async put(choice) {
      const values = { ...choice, updated_at: now() }
      await tx
        .insert(holidayChoices)
        .values({ ...values, business_id })
        .onConflictDoUpdate({ target: holidayChoices.business_id, set: values })
    },
    async close(days) {
      if (days.length === 0) return
      const created_at = now()
      const rows = days.map((day) => ({ ...day, id: ids.uuid(), business_id, created_at }))
      await tx.insert(closures).values(rows).onConflictDoNothing()
    },
    async reopen(from, except) {
      const others =
        except.length === 0 ? isNotNull(closures.holiday) : notInArray(closures.holiday, [...except])
      await tx
        .delete(closures)
        .where(and(eq(closures.business_id, business_id), gte(closures.date, from), others))
    },
  }
}
