import { and, eq } from 'drizzle-orm'
import type { BusinessStores } from '#actions/ports.ts'
import type { Message } from '#domain/message.ts'
import { isUuid } from '../is-uuid.ts'
import { messages } from '../schema/messages.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'

export function messageStore({ tx, clock, ids, business_id }: StoreContext): BusinessStores['messages'] {
  const here = eq(messages.business_id, business_id)
  return {
    async list(request) {
      const page = keyset(request, [{ name: 'id', column: messages.id, type: 'uuid' }], 'desc')
      const rows = await tx
        .select()
        .from(messages)
        .where(and(here, page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async get(id) {
      if (!isUuid(id)) return null
      const [row] = await tx
        .select()
        .from(messages)
        .where(and(here, eq(messages.id, id)))
      return row ?? null
    },
    async create(input) {
      const row = {
        ...input,
        id: ids.uuid(),
        business_id,
        is_handled: false,
        created_at: clock.now().toISOString(),
      }
      const [created] = await tx.insert(messages).values(row).returning()
      return created as Message
    },
    async setHandled(id, is_handled) {
      if (!isUuid(id)) return null
      const [changed] = await tx
        .update(messages)
        .set({ is_handled })
        .where(and(here, eq(messages.id, id)))
        .returning()
      return changed ?? null
    },
  }
}
