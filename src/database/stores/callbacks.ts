import { and, eq, lt } from 'drizzle-orm'
import type { CallbackStore } from '#actions/ports.ts'
import type { Callback, CallbackPatch, NewCallback } from '#domain/callback.ts'
import { isUuid } from '../is-uuid.ts'
import { callbacks } from '../schema/inbox.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { nounStore } from './noun-store.ts'
import { sameAs } from './same-as.ts'
import { storable } from './storable.ts'

type Row = NewCallback & { call_id: string | null; state: Callback['state'] }
type Change = CallbackPatch & { phone_number?: string; done_at?: string | null }

export function callbackStore(context: StoreContext): CallbackStore {
  const { tx, clock, business_id } = context
  const here = eq(callbacks.business_id, business_id)
  const rows = nounStore<Callback, Row, Change>(context, callbacks)
  return {
    get: (id) => rows.get(id),
    remove: (id) => rows.remove(id),
    create: (input) => rows.create({ ...storable(input), state: 'open' }),
    update(id, patch) {
      const done_at = patch.state === 'done' ? clock.now().toISOString() : null
      return rows.update(id, { ...storable(patch), ...(patch.state === undefined ? {} : { done_at }) })
    },
    async list(request, { due_before, ...same }) {
      const page = keyset(request, [
        { name: 'due_at', column: callbacks.due_at, type: 'timestamptz' },
        { name: 'id', column: callbacks.id, type: 'uuid' },
      ])
      const isDue = due_before === undefined ? undefined : lt(callbacks.due_at, due_before)
      const found = await tx
        .select()
        .from(callbacks)
        .where(and(here, isDue, ...sameAs(callbacks, same), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(found)
    },
    async openOfCall(call_id) {
      if (!isUuid(call_id)) return null
      const [row] = await tx
        .select()
        .from(callbacks)
        .where(and(here, eq(callbacks.call_id, call_id), eq(callbacks.state, 'open')))
        .limit(1)
      return row ?? null
    },
  }
}
