import { sql } from 'drizzle-orm'
import type { SystemStores } from '#actions/ports.ts'
import type { Access } from '#domain/access.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import type { SystemContext } from './context.ts'

export function accessStore({ run, clock }: SystemContext): SystemStores['access'] {
  return {
    async of(user_id, business_id) {
      if (!isUuid(business_id)) return null
      const [row] = await run(accessOfMember, [business_id, user_id])
      return row?.access ?? null
    },
    async byApiKey(key_hash) {
      const [row] = await run(accessByKey, [key_hash, clock.now().toISOString()])
      return row ?? null
    },
  }
}

const accessOfMember = prepare<{ access: Access }>(
  'access_of_member',
  sql`select access from members where business_id = $1::uuid and user_id = $2::text`,
)

/** Marks the key used at most once a minute: a busy key must not turn every request into a write. */
const accessByKey = prepare<{ business_id: string; access: Access; api_key_id: string }>(
  'access_by_key',
  sql`with key as (select id, business_id, access, last_used_at from api_keys where key_hash = $1::text),
    used as (
      update api_keys set last_used_at = $2::timestamptz from key
      where api_keys.id = key.id
        and (key.last_used_at is null or key.last_used_at < $2::timestamptz - interval '1 minute'))
    select id as api_key_id, business_id, access from key`,
)
