import { and, asc, eq, sql } from 'drizzle-orm'
import type { Member, MemberStore } from '#actions/ports.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { user } from '../schema/accounts.ts'
import { members } from '../schema/members.ts'
import type { StoreContext } from './context.ts'

const columns = {
  user_id: members.user_id,
  email: user.email,
  name: user.name,
  access: members.access,
  created_at: members.created_at,
}

export function memberStore({ tx, clock, business_id }: StoreContext): MemberStore {
  const here = eq(members.business_id, business_id)
  const select = () => tx.select(columns).from(members).leftJoin(user, eq(user.id, members.user_id))

  async function get(user_id: string): Promise<Member | null> {
    const [row] = await select().where(and(here, eq(members.user_id, user_id)))
    return row ?? null
  }

  /** The owners stay locked until the transaction ends, so that two owners cannot remove each other. */
  async function keepAnOwner(withoutUser: string): Promise<void> {
    const owners = await tx
      .select({ user_id: members.user_id })
      .from(members)
      .where(and(here, eq(members.access, 'owner')))
      .orderBy(asc(members.user_id))
      .for('update')
    if (owners.length === 1 && owners[0]?.user_id === withoutUser) {
      throw new SwitchboardError(
        'conflict',
        'A business needs an owner. Make somebody else an owner first.',
        { reason: 'last_owner' },
      )
    }
  }

  return {
    get,
    list: () => select().where(here).orderBy(asc(members.created_at), asc(members.user_id)),
    async put(user_id, access) {
      if (access !== 'owner') await keepAnOwner(user_id)
      await tx
        .insert(members)
        .values({ business_id, user_id, access, created_at: clock.now().toISOString() })
        .onConflictDoUpdate({
          target: [members.business_id, members.user_id],
          set: { access: sql`excluded.access` },
        })
      return (await get(user_id)) as Member
    },
    async remove(user_id) {
      await keepAnOwner(user_id)
      const removed = await tx
        .delete(members)
        .where(and(here, eq(members.user_id, user_id)))
        .returning({ user_id: members.user_id })
      return removed.length > 0
    },
  }
}
