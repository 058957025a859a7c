import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { GapStore, Page, PageRequest } from '#actions/ports.ts'
import type { Gap } from '#domain/gap.ts'
import type { Drizzle } from '../engine.ts'
import { isUuid } from '../is-uuid.ts'
import { gaps } from '../schema/gaps.ts'
import type { StoreContext } from './context.ts'
import { keyset, type SortKey } from './keyset.ts'
import { storable } from './storable.ts'

/** Of the trigrams of both questions, so many are shared. */
const alike = 0.6

export function gapStore({ tx, clock, ids, business_id }: StoreContext): GapStore {
  const here = eq(gaps.business_id, business_id)
  const now = () => clock.now().toISOString()

  return {
    async open({ question, call_id }) {
      const words = storable(question)
      const like = await openOneLike(tx, here, words)
      if (like === undefined) {
        const row = { id: ids.uuid(), business_id, question: words, state: 'open' as const, asked_count: 1 }
        const [gap] = await tx
          .insert(gaps)
          .values({ ...row, call_id, created_at: now(), last_asked_at: now() })
          .returning()
        return { gap: gap as Gap, is_new: true }
      }
      const asked_count = like.asked_count + (like.call_id === call_id ? 0 : 1)
      const [gap] = await tx
        .update(gaps)
        .set({ asked_count, call_id, last_asked_at: now() })
        .where(and(here, eq(gaps.id, like.id)))
        .returning()
      return { gap: gap as Gap, is_new: false }
    },
    async get(id) {
      if (!isUuid(id)) return null
      const [gap] = await tx
        .select()
        .from(gaps)
        .where(and(here, eq(gaps.id, id)))
      return gap ?? null
    },
    list: (request, { state }) =>
      listGaps(tx, and(here, state === undefined ? undefined : eq(gaps.state, state)), request),
    async close(id, { state, knowledge_id }) {
      const [gap] = await tx
        .update(gaps)
        .set({ state, knowledge_id, closed_at: now() })
        .where(and(here, eq(gaps.id, id)))
        .returning()
      return gap as Gap
    },
  }
}

async function openOneLike(tx: Drizzle, here: SQL, question: string): Promise<Gap | undefined> {
  const likeness = sql<number>`similarity(${gaps.question}, ${question})`
  const [nearest] = await tx
    .select()
    .from(gaps)
    .where(and(here, eq(gaps.state, 'open'), sql`${likeness} >= ${alike}`))
    .orderBy(desc(likeness), gaps.id)
    .limit(1)
  return nearest
}

async function listGaps(tx: Drizzle, wanted: SQL | undefined, request: PageRequest): Promise<Page<Gap>> {
  const keys: SortKey[] = [
    { name: 'last_asked_at', column: gaps.last_asked_at, type: 'timestamptz' },
    { name: 'id', column: gaps.id, type: 'uuid' },
  ]
  const page = keyset(request, keys, 'desc')
  const rows = await tx
    .select()
    .from(gaps)
    .where(and(wanted, page.after))
    .orderBy(...page.orderBy)
    .limit(page.limit)
  return page.page(rows)
}
