import { and, eq, sql } from 'drizzle-orm'
import type { SystemStores } from '#actions/ports.ts'
import type { Access } from '#domain/access.ts'
import { isUuid } from '../is-uuid.ts'
import { members } from '../schema/members.ts'
import { rowsOf, type SystemContext } from './context.ts'

export function accessStore({ tx, clock }: SystemContext): SystemStores['access'] {
  return {
    async of(user_id, business_id) {
      if (!isUuid(business_id)) return null
      const [row] = await tx
        .select({ access: members.access })
        .from(members)
        .where(and(eq(members.business_id, business_id), eq(members.user_id, user_id)))
      return row?.access ?? null
    },
    async byApiKey(key_hash) {
      // Marked used at most once a minute: a busy key must not turn every request into a write.
      const now = clock.now().toISOString()
      const [row] = await rowsOf<{ business_id: string; access: Access; api_key_id: string }>(
        tx,
        sql`with key as (select id, business_id, access, last_used_at from api_keys where key_hash = ${key_hash}),
          used as (
            update api_keys set last_used_at = ${now}::timestamptz from key
            where api_keys.id = key.id
              and (key.last_used_at is null or key.last_used_at < ${now}::timestamptz - interval '1 minute'))
          select id as api_key_id, business_id, access from key`,
      )
      return row ?? null
    },
  }
}
