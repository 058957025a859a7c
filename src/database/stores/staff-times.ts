import { and, asc, eq } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import { staff, staffAvailability, staffExceptions } from '../schema/staff.ts'
import type { StoreContext } from './context.ts'

type StaffTimes = Pick<
  BusinessStores['staff'],
  'availability' | 'replaceAvailability' | 'exceptions' | 'addException' | 'removeException'
>

const exceptionColumns = {
  id: staffExceptions.id,
  staff_id: staffExceptions.staff_id,
  date: staffExceptions.date,
  is_available: staffExceptions.is_available,
  starts_at: staffExceptions.starts_at,
  ends_at: staffExceptions.ends_at,
  reason: staffExceptions.reason,
}

/** When one of the staff works: the week, and the days that differ. Null: no such person here. */
export function staffTimes({ tx, ids, business_id }: StoreContext): StaffTimes {
  async function isHere(staff_id: string): Promise<boolean> {
    if (!isUuid(staff_id)) return false
    const found = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.business_id, business_id), eq(staff.id, staff_id)))
    return found.length > 0
  }
  const weekOf = (staff_id: string) =>
    and(eq(staffAvailability.business_id, business_id), eq(staffAvailability.staff_id, staff_id))
  const exceptionsOf = (staff_id: string) =>
    and(eq(staffExceptions.business_id, business_id), eq(staffExceptions.staff_id, staff_id))

  async function availability(staff_id: string) {
    if (!(await isHere(staff_id))) return null
    return tx
      .select({
        weekday: staffAvailability.weekday,
        starts_at: staffAvailability.starts_at,
        ends_at: staffAvailability.ends_at,
      })
      .from(staffAvailability)
      .where(weekOf(staff_id))
      .orderBy(asc(staffAvailability.weekday), asc(staffAvailability.starts_at))
  }

  return {
    availability,
    async replaceAvailability(staff_id, week) {
      if (!(await isHere(staff_id))) return null
      await tx.delete(staffAvailability).where(weekOf(staff_id))
      const rows = week.map((period) => ({ ...period, business_id, staff_id }))
      if (rows.length > 0) await tx.insert(staffAvailability).values(rows)
      return availability(staff_id)
    },
    async exceptions(staff_id) {
      if (!(await isHere(staff_id))) return null
      return tx
        .select(exceptionColumns)
        .from(staffExceptions)
        .where(exceptionsOf(staff_id))
        .orderBy(asc(staffExceptions.date), asc(staffExceptions.id))
    },
    async addException(staff_id, exception) {
      if (!(await isHere(staff_id))) return null
      const row = { ...exception, id: ids.uuid(), business_id, staff_id }
      const [added] = await tx.insert(staffExceptions).values(row).returning(exceptionColumns)
      return added ?? null
    },
    async removeException(staff_id, id) {
      if (!isUuid(staff_id) || !isUuid(id)) return false
      const removed = await tx
        .delete(staffExceptions)
        .where(and(exceptionsOf(staff_id), eq(staffExceptions.id, id)))
        .returning({ id: staffExceptions.id })
      return removed.length > 0
    },
  }
}
