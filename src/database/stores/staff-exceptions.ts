import { and, asc, eq } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import { staffExceptions } from '../schema/staff.ts'
import type { StoreContext } from './context.ts'
import { staffIsHere } from './staff-is-here.ts'

const columns = {
  id: staffExceptions.id,
  staff_id: staffExceptions.staff_id,
  date: staffExceptions.date,
  is_available: staffExceptions.is_available,
  starts_at: staffExceptions.starts_at,
  ends_at: staffExceptions.ends_at,
  reason: staffExceptions.reason,
}

/** The days on which one of the staff does not follow the week. Null: no such person here. */
export function staffExceptionStore(
  context: StoreContext,
): Pick<BusinessStores['staff'], 'exceptions' | 'addException' | 'updateException' | 'removeException'> {
  const { tx, ids, business_id } = context
  const exceptionsOf = (staff_id: string) =>
    and(eq(staffExceptions.business_id, business_id), eq(staffExceptions.staff_id, staff_id))
  const oneException = (staff_id: string, id: string) =>
    and(exceptionsOf(staff_id), eq(staffExceptions.id, id))

  return {
    async exceptions(staff_id) {
      if (!(await staffIsHere(context, staff_id))) return null
      return tx
        .select(columns)
        .from(staffExceptions)
        .where(exceptionsOf(staff_id))
        .orderBy(asc(staffExceptions.date), asc(staffExceptions.id))
    },
    async addException(staff_id, exception) {
      if (!(await staffIsHere(context, staff_id))) return null
      const row = { ...exception, id: ids.uuid(), business_id, staff_id }
      const [added] = await tx.insert(staffExceptions).values(row).returning(columns)
      return added ?? null
    },
    async updateException(staff_id, id, changed) {
      if (!isUuid(staff_id) || !isUuid(id)) return null
      const { date, is_available, starts_at, ends_at, reason } = changed
      const [row] = await tx
        .update(staffExceptions)
        .set({ date, is_available, starts_at, ends_at, reason })
        .where(oneException(staff_id, id))
        .returning(columns)
      return row ?? null
    },
    async removeException(staff_id, id) {
      if (!isUuid(staff_id) || !isUuid(id)) return false
      const removed = await tx
        .delete(staffExceptions)
        .where(oneException(staff_id, id))
        .returning({ id: staffExceptions.id })
      return removed.length > 0
    },
  }
}
