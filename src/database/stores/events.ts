import { and, eq } from 'drizzle-orm'
import type { EventStore } from '#actions/ports.ts'
import type { Event } from '#domain/event.ts'
import { isUuid } from '../is-uuid.ts'
import { events } from '../schema/events.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { storable } from './storable.ts'

/** As the domain has it. */
const columns = {
  id: events.id,
  business_id: events.business_id,
  type: events.type,
  subject_id: events.subject_id,
  data: events.data,
  created_at: events.created_at,
}

export function eventStore({ tx, clock, ids, business_id }: StoreContext): EventStore {
  const here = eq(events.business_id, business_id)
  return {
    async add({ type, subject_id, data = {} }) {
      const created_at = clock.now().toISOString()
      const row = { id: ids.uuid(), business_id, type, subject_id, data: storable(data), created_at }
      const [added] = await tx.insert(events).values(row).returning(columns)
      return added as Event
    },
    async get(id) {
      if (!isUuid(id)) return null
      const [row] = await tx
        .select(columns)
        .from(events)
        .where(and(here, eq(events.id, id)))
      return row ?? null
    },
    async list(request, { type }) {
      const page = keyset(
        request,
        [
          { name: 'created_at', column: events.created_at, type: 'timestamptz' },
          { name: 'id', column: events.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select(columns)
        .from(events)
        .where(and(here, type === undefined ? undefined : eq(events.type, type), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
  }
}
