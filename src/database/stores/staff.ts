import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import type { Staff } from '#domain/staff.ts'
import { isUuid } from '../is-uuid.ts'
import { staff, staffServices } from '../schema/staff.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { staffExceptionStore } from './staff-exceptions.ts'
import { staffWeek } from './staff-week.ts'

/** The ids of what one of the staff can do, as JSON, for a row of `alias`. */
export function serviceIds(alias: string): SQL<string[]> {
  const row = sql.raw(alias)
  return sql<string[]>`(select coalesce(json_agg(can.service_id order by can.service_id), '[]'::json)
    from staff_services can where can.business_id = ${row}.business_id and can.staff_id = ${row}.id)`
}

const columns = { ...getTableColumns(staff), service_ids: serviceIds('staff') }

export function staffStore(context: StoreContext): BusinessStores['staff'] {
  const { tx, clock, ids, business_id } = context
  const here = eq(staff.business_id, business_id)
  const only = (id: string) => and(here, eq(staff.id, id))
  const now = () => clock.now().toISOString()

  async function get(id: string): Promise<Staff | null> {
    if (!isUuid(id)) return null
    const [row] = await tx.select(columns).from(staff).where(only(id))
    return row ?? null
  }

  return {
    get,
    async list(request) {
      const page = keyset(request, [{ name: 'id', column: staff.id, type: 'uuid' }])
      const rows = await tx
        .select(columns)
        .from(staff)
        .where(and(here, page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page<Staff>(rows)
    },
    async create({ service_ids, ...input }) {
      const created_at = now()
      const id = ids.uuid()
      const row = { ...input, id, business_id, created_at, updated_at: created_at }
      const [created] = await tx.insert(staff).values(row).returning()
      await setServices(context, id, service_ids)
      return { ...(created as typeof row), service_ids: [...new Set(service_ids)].sort() }
    },
    async update(id, { service_ids, ...patch }) {
      if (!isUuid(id)) return null
      const changes = { ...patch, updated_at: now() }
      const [changed] = await tx.update(staff).set(changes).where(only(id)).returning({ id: staff.id })
      if (changed === undefined) return null
      if (service_ids !== undefined) await setServices(context, id, service_ids)
      return get(id)
    },
    async remove(id) {
      if (!isUuid(id)) return false
      return (await tx.delete(staff).where(only(id)).returning({ id: staff.id })).length > 0
    },
    ...staffWeek(context),
    ...staffExceptionStore(context),
  }
}

async function setServices(
  { tx, business_id }: StoreContext,
  staff_id: string,
  service_ids: string[],
): Promise<void> {
  const ofThisOne = and(eq(staffServices.business_id, business_id), eq(staffServices.staff_id, staff_id))
  await tx.delete(staffServices).where(ofThisOne)
  const rows = [...new Set(service_ids)].map((service_id) => ({ business_id, staff_id, service_id }))
  if (rows.length > 0) await tx.insert(staffServices).values(rows)
}
