import { and, eq } from 'drizzle-orm'
import type { MessageStore } from '#actions/ports.ts'
import type { Message, MessagePatch } from '#domain/message.ts'
import { messages } from '../schema/messages.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { nounStore } from './noun-store.ts'
import { sameAs } from './same-as.ts'
import { storable } from './storable.ts'

export function messageStore(context: StoreContext): MessageStore {
  const { tx, clock, business_id } = context
  const here = eq(messages.business_id, business_id)
  const rows = nounStore<
    Message,
    Parameters<MessageStore['create']>[0] & { is_handled: boolean },
    MessagePatch & { handled_at?: string | null }
  >(context, messages)
  return {
    get: (id) => rows.get(id),
    create: (input) => rows.create({ ...storable(input), is_handled: false }),
    update(id, patch) {
      const handled_at = patch.is_handled === true ? clock.now().toISOString() : null
      return rows.update(id, { ...patch, ...(patch.is_handled === undefined ? {} : { handled_at }) })
    },
    async list(request, filter) {
      const page = keyset(request, [{ name: 'id', column: messages.id, type: 'uuid' }], 'desc')
      const found = await tx
        .select()
        .from(messages)
        .where(and(here, ...sameAs(messages, filter), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(found)
    },
  }
}
