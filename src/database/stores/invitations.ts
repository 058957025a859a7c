import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { InvitationFinder, InvitationStore } from '#actions/ports.ts'
import type { InvitationView } from '#domain/invitation.ts'
import { isUuid } from '../is-uuid.ts'
import { prepare } from '../prepared.ts'
import { invitations } from '../schema/invitations.ts'
import type { StoreContext, SystemContext } from './context.ts'
import { isoOf } from './json.ts'

export function invitationStore({ tx, clock, ids, business_id }: StoreContext): InvitationStore {
  const here = eq(invitations.business_id, business_id)
  const { business_id: _, ...columns } = getTableColumns(invitations)
  return {
    list: () => tx.select(columns).from(invitations).where(here).orderBy(asc(invitations.created_at)),
    async put({ email, access, invited_by, expires_at }) {
      const values = { email, access, invited_by, expires_at, created_at: clock.now().toISOString() }
      const [row] = await tx
        .insert(invitations)
        .values({ id: ids.uuid(), business_id, ...values })
        .onConflictDoUpdate({
          target: [invitations.business_id, invitations.email],
          // Another id: the link that was sent before is good no more.
          set: { ...values, id: ids.uuid() },
        })
        .returning(columns)
      if (row === undefined) throw new Error('An invitation was not written.')
      return row
    },
    async take(id) {
      if (!isUuid(id)) return null
      const [row] = await tx
        .delete(invitations)
        .where(and(here, eq(invitations.id, id)))
        .returning(columns)
      return row ?? null
    },
  }
}

export function invitationFinder({ run }: SystemContext): InvitationFinder {
  return {
    async find(id) {
      const [row] = await run(findInvitation, [id])
      return row ?? null
    },
  }
}

const findInvitation = prepare<InvitationView>(
  'find_invitation',
  sql`select i.business_id, b.name as business_name, i.email, i.access, u.name as invited_by_name,
      ${sql.raw(isoOf('i.expires_at'))} as expires_at
    from invitations i join businesses b on b.id = i.business_id left join "user" u on u.id = i.invited_by
    where i.id = $1::uuid`,
)
