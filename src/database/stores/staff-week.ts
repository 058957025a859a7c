import { and, asc, eq } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import { staffAvailability } from '../schema/staff.ts'
import type { StoreContext } from './context.ts'
import { staffIsHere } from './staff-is-here.ts'

const columns = {
  weekday: staffAvailability.weekday,
  starts_at: staffAvailability.starts_at,
  ends_at: staffAvailability.ends_at,
}

/** The week in which one of the staff works. Null: no such person here. */
export function staffWeek(
  context: StoreContext,
): Pick<BusinessStores['staff'], 'availability' | 'replaceAvailability'> {
  const { tx, business_id } = context
  const weekOf = (staff_id: string) =>
    and(eq(staffAvailability.business_id, business_id), eq(staffAvailability.staff_id, staff_id))

  async function availability(staff_id: string) {
    if (!(await staffIsHere(context, staff_id))) return null
    return tx
      .select(columns)
      .from(staffAvailability)
      .where(weekOf(staff_id))
      .orderBy(asc(staffAvailability.weekday), asc(staffAvailability.starts_at))
  }

  return {
    availability,
    async replaceAvailability(staff_id, week) {
      if (!(await staffIsHere(context, staff_id))) return null
      await tx.delete(staffAvailability).where(weekOf(staff_id))
      const rows = week.map((period) => ({ ...period, business_id, staff_id }))
      if (rows.length > 0) await tx.insert(staffAvailability).values(rows)
      return availability(staff_id)
    },
  }
}
