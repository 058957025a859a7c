import { and, eq } from 'drizzle-orm'
import { isUuid } from '../is-uuid.ts'
import { staff } from '../schema/staff.ts'
import type { StoreContext } from './context.ts'

export async function staffIsHere({ tx, business_id }: StoreContext, staff_id: string): Promise<boolean> {
  if (!isUuid(staff_id)) return false
  const found = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.business_id, business_id), eq(staff.id, staff_id)))
  return found.length > 0
}
