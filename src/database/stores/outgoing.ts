import { and, eq, not, sql, type SQL } from 'drizzle-orm'
import type { OutgoingFilter, OutgoingStore } from '#actions/ports.ts'
import type { OutgoingMessage } from '#domain/outgoing/outgoing-message.ts'
import { isUuid } from '../is-uuid.ts'
import { outgoingMessages } from '../schema/outgoing.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { outgoingAppointments } from './outgoing-appointments.ts'
import { storable } from './storable.ts'

export function outgoingStore(context: StoreContext): OutgoingStore {
  const { tx, clock, ids, business_id } = context
  const here = eq(outgoingMessages.business_id, business_id)
  const only = (id: string) => and(here, eq(outgoingMessages.id, id))
  return {
    async add(message) {
      const row = { ...storable(message), id: ids.uuid(), business_id, created_at: clock.now().toISOString() }
      const [added] = await tx.insert(outgoingMessages).values(row).onConflictDoNothing().returning()
      return added ?? null
    },
    async get(id) {
      if (!isUuid(id)) return null
      const [row] = await tx.select().from(outgoingMessages).where(only(id))
      return row ?? null
    },
    async list(request, filter) {
      const page = keyset(
        request,
        [
          { name: 'created_at', column: outgoingMessages.created_at, type: 'timestamptz' },
          { name: 'id', column: outgoingMessages.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows: OutgoingMessage[] = await tx
        .select()
        .from(outgoingMessages)
        .where(and(here, ...filtered(filter), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async update(id, patch) {
      if (!isUuid(id)) return null
      const [row] = await tx.update(outgoingMessages).set(storable(patch)).where(only(id)).returning()
      return row ?? null
    },
    ...outgoingAppointments(context),
  }
}

/** Did not arrive, and nobody has seen it. Written as its index is. */
export const isUnseen = sql<boolean>`(${outgoingMessages.state} in ('failed', 'undeliverable') and ${outgoingMessages.seen_at} is null)`

function filtered({ state, is_unseen, channel, customer_id, call_id }: OutgoingFilter): (SQL | undefined)[] {
  return [
    state === undefined ? undefined : eq(outgoingMessages.state, state),
    is_unseen === undefined ? undefined : is_unseen ? isUnseen : not(isUnseen),
    channel === undefined ? undefined : eq(outgoingMessages.channel, channel),
    customer_id === undefined ? undefined : eq(outgoingMessages.customer_id, customer_id),
    call_id === undefined ? undefined : eq(outgoingMessages.call_id, call_id),
  ]
}
