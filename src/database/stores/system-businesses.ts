import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SystemStores } from '#actions/ports.ts'
import type { Brief } from '#domain/brief.ts'
import type { Business } from '#domain/business.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { businesses } from '../schema/businesses.ts'
import { members } from '../schema/members.ts'
import { roles } from '../schema/roles.ts'
import { writeBusinessCopy } from './business-copy.ts'
import { entryRole } from '#domain/role-choice.ts'
import { closuresJson, lookupJson, type LookupAnswer } from './brief.ts'
import type { SystemContext } from './context.ts'
import { keyset } from './keyset.ts'

export function systemBusinessStore({ tx, run, clock, ids }: SystemContext): SystemStores['businesses'] {
  return {
    async create(input, owner_user_id) {
      const created_at = clock.now().toISOString()
      const row = { ...input, id: ids.uuid(), created_at, updated_at: created_at }
      const [created] = await tx.insert(businesses).values(row).returning()
      if (owner_user_id !== null) {
        await tx
          .insert(members)
          .values({ business_id: row.id, user_id: owner_user_id, access: 'owner', created_at })
      }
      return created as Business
    },
    putCopy: (copy) => writeBusinessCopy({ tx }, copy),
    async list(request) {
      const page = keyset(request, [{ name: 'id', column: businesses.id, type: 'uuid' }])
      const rows = await tx
        .select()
        .from(businesses)
        .where(page.after)
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    listForUser: (user_id) =>
      tx
        .select({ business: getTableColumns(businesses), access: members.access })
        .from(members)
        .innerJoin(businesses, eq(businesses.id, members.business_id))
        .where(eq(members.user_id, user_id))
        .orderBy(asc(businesses.name), asc(businesses.id)),
    async lookup(number) {
      const now = clock.now()
      const [row] = await run(lookupByNumber, [number, now.toISOString()])
      if (row === undefined) return null
      const found = { ...row.lookup, closures: row.closures }
      return { ...found, role: entryRole(found, now) }
    },
    async businessOfRole(role_id) {
      if (!isUuid(role_id)) return null
      const [row] = await tx.select({ id: roles.business_id }).from(roles).where(eq(roles.id, role_id))
      return row?.id ?? null
    },
  }
}

const lookupByNumber = prepare<{ lookup: LookupAnswer; closures: Brief['closures'] }>(
  'lookup_by_number',
  sql`select ${lookupJson} as lookup, ${closuresJson(sql.raw('$2::timestamptz'))} as closures
    from businesses b where b.ai_phone_number = $1::text`,
)
