import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { RoleStore } from '#actions/ports.ts'
import type { Role, RolePatch, NewRole } from '#domain/role.ts'
import type { RoleAuthor } from '#domain/role-version.ts'
import { isUuid } from '../is-uuid.ts'
import { user } from '../schema/accounts.ts'
import { roleDrafts, roleVersions } from '../schema/role-versions.ts'
import { roles } from '../schema/roles.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { nounStore } from './noun-store.ts'
import { storable } from './storable.ts'

/** Versions are written by the trigger `keep_role_version`, whichever way a role is changed. */
export function roleStore(context: StoreContext): RoleStore {
  const { tx } = context
  const rows = nounStore<Role, Omit<NewRole, 'business_id'>, RolePatch>(context, roles, [
    { name: 'priority', column: roles.priority, type: 'integer' },
  ])

  async function by<T>(author: RoleAuthor | undefined, work: () => Promise<T>): Promise<T> {
    if (author === undefined) return work()
    await tx.execute(sql`select set_config('app.role_author', ${JSON.stringify(storable(author))}, true)`)
    const done = await work()
    await tx.execute(sql`select set_config('app.role_author', '', true)`)
    return done
  }

  return {
    ...rows,
    ...versionStore(context),
    ...draftStore(context),
    create: (input, author) => by(author, () => rows.create(input)),
    update: (id, patch, author) => by(author, () => rows.update(id, patch)),
  }
}

function versionStore({ tx, business_id }: StoreContext): Pick<RoleStore, 'versions' | 'version'> {
  const of = (role_id: string) =>
    and(eq(roleVersions.business_id, business_id), eq(roleVersions.role_id, role_id))
  const select = () =>
    tx
      .select({ ...getTableColumns(roleVersions), by_name: user.name })
      .from(roleVersions)
      .leftJoin(user, eq(user.id, roleVersions.user_id))
  return {
    async versions(role_id, request) {
      const key = { name: 'number', column: roleVersions.number, type: 'integer' } as const
      const page = keyset(request, [key], 'desc')
      const rows = await select()
        .where(and(of(role_id), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async version(role_id, number) {
      if (!isUuid(role_id)) return null
      const [row] = await select()
        .where(and(of(role_id), number === undefined ? undefined : eq(roleVersions.number, number)))
        .orderBy(desc(roleVersions.number))
        .limit(1)
      return row ?? null
    },
  }
}

function draftStore({
  tx,
  clock,
  business_id,
}: StoreContext): Pick<RoleStore, 'draft' | 'drafts' | 'putDraft' | 'removeDraft'> {
  const only = (role_id: string) =>
    and(eq(roleDrafts.business_id, business_id), eq(roleDrafts.role_id, role_id))
  const select = () =>
    tx
      .select({ ...getTableColumns(roleDrafts), by_name: user.name })
      .from(roleDrafts)
      .leftJoin(user, eq(user.id, roleDrafts.user_id))
  return {
    async draft(role_id) {
      const [row] = await select().where(only(role_id))
      return row ?? null
    },
    drafts: () => select().where(eq(roleDrafts.business_id, business_id)),
    async putDraft(draft) {
      const at = clock.now().toISOString()
      const { words, by_kind, user_id } = storable(draft)
      await tx
        .insert(roleDrafts)
        .values({ ...draft, words, business_id, created_at: at, updated_at: at })
        .onConflictDoUpdate({
          target: roleDrafts.role_id,
          set: { words, by_kind, user_id, updated_at: at },
        })
    },
    async removeDraft(role_id) {
      return (await tx.delete(roleDrafts).where(only(role_id)).returning()).length > 0
    },
  }
}
