import { and, desc, eq, sql } from 'drizzle-orm'
import type { RehearsalRunStore } from '#actions/ports.ts'
import { isUuid } from '../is-uuid.ts'
import { rehearsalRuns } from '../schema/rehearsals.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { storable } from './storable.ts'

export function rehearsalRunStore(context: StoreContext): RehearsalRunStore {
  return { ...reading(context), ...writing(context) }
}

function reading({ tx, business_id }: StoreContext): Pick<RehearsalRunStore, 'get' | 'list' | 'last'> {
  const here = eq(rehearsalRuns.business_id, business_id)
  return {
    async get(id) {
      if (!isUuid(id)) return null
      const [row] = await tx
        .select()
        .from(rehearsalRuns)
        .where(and(here, eq(rehearsalRuns.id, id)))
      return row ?? null
    },
    async list(request, { role_id }) {
      const page = keyset(
        request,
        [
          { name: 'created_at', column: rehearsalRuns.created_at, type: 'timestamptz' },
          { name: 'id', column: rehearsalRuns.id, type: 'uuid' },
        ],
        'desc',
      )
      const rows = await tx
        .select()
        .from(rehearsalRuns)
        .where(and(here, role_id === undefined ? undefined : eq(rehearsalRuns.role_id, role_id), page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async last(role_id, words) {
      const same = sql`${rehearsalRuns.words} = ${JSON.stringify(storable(words))}::jsonb`
      const [row] = await tx
        .select()
        .from(rehearsalRuns)
        .where(and(here, eq(rehearsalRuns.role_id, role_id), same))
        .orderBy(desc(rehearsalRuns.created_at), desc(rehearsalRuns.id))
        .limit(1)
      return row ?? null
    },
  }
}

function writing({
  tx,
  clock,
  ids,
  business_id,
}: StoreContext): Omit<RehearsalRunStore, 'get' | 'list' | 'last'> {
  const only = (id: string) => and(eq(rehearsalRuns.business_id, business_id), eq(rehearsalRuns.id, id))
  const now = () => clock.now().toISOString()
  return {
    async add(run) {
      const row = { ...run, id: ids.uuid(), business_id, state: 'queued' as const, results: [] }
      const [added] = await tx
        .insert(rehearsalRuns)
        .values({ ...row, created_at: now() })
        .returning()
      return added!
    },
    async begin(id, count) {
      const [row] = await tx
        .update(rehearsalRuns)
        .set({ state: 'running', rehearsals: count, results: [] })
        .where(and(only(id), sql`${rehearsalRuns.state} in ('queued', 'running')`))
        .returning()
      return row ?? null
    },
    async addResult(id, result) {
      const added = sql`${rehearsalRuns.results} || ${JSON.stringify([storable(result)])}::jsonb`
      await tx.update(rehearsalRuns).set({ results: added }).where(only(id))
    },
    async finish(id, { state, problem }) {
      await tx.update(rehearsalRuns).set({ state, problem, finished_at: now() }).where(only(id))
    },
  }
}
