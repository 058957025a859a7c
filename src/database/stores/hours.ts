import { asc, eq } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import { businessHours } from '../schema/hours.ts'
import type { StoreContext } from './context.ts'

export function hoursStore({ tx, business_id }: StoreContext): BusinessStores['hours'] {
  const here = eq(businessHours.business_id, business_id)
  const week = () =>
    tx
      .select({
        weekday: businessHours.weekday,
        opens_at: businessHours.opens_at,
        closes_at: businessHours.closes_at,
      })
      .from(businessHours)
      .where(here)
      .orderBy(asc(businessHours.weekday), asc(businessHours.opens_at))
  return {
    week,
    async replaceWeek(periods) {
      await tx.delete(businessHours).where(here)
      const rows = periods.map((period) => ({ ...period, business_id }))
      if (rows.length > 0) await tx.insert(businessHours).values(rows)
      return week()
    },
  }
}
