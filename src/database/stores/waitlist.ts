import { and, asc, eq, getTableColumns, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { WaitlistStore } from '#actions/ports.ts'
import type { WaitlistEntry } from '#domain/waitlist.ts'
import { isUuid } from '../is-uuid.ts'
import { customers } from '../schema/customers.ts'
import { services } from '../schema/services.ts'
import { waitlistEntries } from '../schema/waitlist.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { isOpen, waitlistChanges } from './waitlist-changes.ts'

const columns = {
  ...getTableColumns(waitlistEntries),
  customer_name: customers.name,
  service_name: services.name,
}
const MOST_ASKED = 50

export function waitlistStore(context: StoreContext): WaitlistStore {
  const { tx, business_id } = context
  const here = eq(waitlistEntries.business_id, business_id)
  const select = () =>
    tx
      .select(columns)
      .from(waitlistEntries)
      .leftJoin(customers, eq(customers.id, waitlistEntries.customer_id))
      .leftJoin(services, eq(services.id, waitlistEntries.service_id))

  async function get(id: string): Promise<WaitlistEntry | null> {
    if (!isUuid(id)) return null
    const [row] = await select().where(and(here, eq(waitlistEntries.id, id)))
    return row ?? null
  }

  return {
    get,
    async list(request, { status }) {
      const page = keyset(request, [{ name: 'id', column: waitlistEntries.id, type: 'uuid' }])
      const rows = await select()
        .where(and(here, status === undefined ? undefined : eq(waitlistEntries.status, status), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page<WaitlistEntry>(rows)
    },
    async openOf(customer_ids) {
      if (customer_ids.length === 0) return []
      return select()
        .where(and(here, isOpen, inArray(waitlistEntries.customer_id, [...customer_ids])))
        .orderBy(asc(waitlistEntries.id))
    },
    waitingFor: ({ staff_id, date }) =>
      select()
        .where(
          and(
            here,
            eq(waitlistEntries.status, 'waiting'),
            lte(waitlistEntries.from_date, date),
            gte(waitlistEntries.to_date, date),
            or(isNull(waitlistEntries.staff_id), eq(waitlistEntries.staff_id, staff_id)),
          ),
        )
        .orderBy(asc(waitlistEntries.created_at), asc(waitlistEntries.id))
        .limit(MOST_ASKED),
    ...waitlistChanges(context, get),
  }
}
