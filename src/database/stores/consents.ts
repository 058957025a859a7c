import { and, eq, sql } from 'drizzle-orm'
import type { ConsentStore } from '#actions/ports.ts'
import type { Consent } from '#domain/outgoing/outgoing-message.ts'
import { messageConsents } from '../schema/outgoing.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'

const columns = {
  channel: messageConsents.channel,
  address: messageConsents.address,
  state: messageConsents.state,
  source: messageConsents.source,
  changed_at: messageConsents.changed_at,
}

export function consentStore({ tx, clock, business_id }: StoreContext): ConsentStore {
  const here = eq(messageConsents.business_id, business_id)
  return {
    async list(request) {
      const page = keyset(request, [
        { name: 'address', column: messageConsents.address, type: 'text' },
        { name: 'channel', column: messageConsents.channel, type: 'text' },
      ])
      const rows = await tx
        .select(columns)
        .from(messageConsents)
        .where(and(here, page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async get(channel, address) {
      const [row] = await tx
        .select(columns)
        .from(messageConsents)
        .where(and(here, eq(messageConsents.channel, channel), eq(messageConsents.address, address)))
      return row ?? null
    },
    async put(consent) {
      const [row] = await tx
        .insert(messageConsents)
        .values({ ...consent, business_id, changed_at: clock.now().toISOString() })
        .onConflictDoUpdate({
          target: [messageConsents.business_id, messageConsents.channel, messageConsents.address],
          set: {
            state: sql`excluded.state`,
            source: sql`excluded.source`,
            changed_at: sql`excluded.changed_at`,
          },
        })
        .returning(columns)
      return row as Consent
    },
  }
}
