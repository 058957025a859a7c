import { and, asc, count, eq, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { CutDocument, DocumentStore } from '#actions/ports.ts'
import type { Document } from '#domain/document.ts'
import { isUuid } from '../is-uuid.ts'
import { documents, passages } from '../schema/documents.ts'
import type { StoreContext } from './context.ts'
import { keyset } from './keyset.ts'
import { storable } from './storable.ts'

/** Rows of one insert; each has four values of its own. */
const atOnce = 200

export function documentStore(context: StoreContext): DocumentStore {
  const { tx, clock, ids, business_id } = context
  const here = eq(documents.business_id, business_id)
  const only = (id: string) => and(here, eq(documents.id, id))
  const ofDocument = (id: string) => and(eq(passages.business_id, business_id), eq(passages.document_id, id))

  return {
    ...readers(context),
    async countPassages() {
      const ofDocuments = and(eq(passages.business_id, business_id), isNotNull(passages.document_id))
      const [row] = await tx.select({ passages: count() }).from(passages).where(ofDocuments)
      return row?.passages ?? 0
    },
    async create({ passages: cut, ...input }) {
      const at = clock.now().toISOString()
      const row = { ...storable(input), id: ids.uuid(), business_id, created_at: at, updated_at: at }
      await tx.insert(documents).values(row)
      await insertPassages(context, row.id, cut)
      return (await select(context, only(row.id)))[0] as Document
    },
    async replace(id, { passages: cut, ...input }) {
      await tx
        .update(documents)
        .set({ ...storable(input), updated_at: clock.now().toISOString() })
        .where(only(id))
      await tx.delete(passages).where(ofDocument(id))
      await insertPassages(context, id, cut)
      return (await select(context, only(id)))[0] as Document
    },
    async remove(id) {
      return isUuid(id) && (await tx.delete(documents).where(only(id)).returning()).length > 0
    },
  }
}

function readers(context: StoreContext): Pick<DocumentStore, 'list' | 'get'> {
  const { tx, business_id } = context
  const here = eq(documents.business_id, business_id)
  return {
    async list(request) {
      const page = keyset(request, [{ name: 'id', column: documents.id, type: 'uuid' }], 'desc')
      const rows = await select(context, and(here, page.after))
        .orderBy(...page.orderBy)
        .limit(page.limit)
      return page.page(rows)
    },
    async get(id) {
      if (!isUuid(id)) return null
      const only = and(here, eq(documents.id, id))
      const [row] = await select(context, only)
      if (row === undefined) return null
      const [whole] = await tx.select({ text: documents.text }).from(documents).where(only)
      const cut = await tx
        .select({ id: passages.id, heading: passages.heading, text: passages.body })
        .from(passages)
        .where(and(eq(passages.business_id, business_id), eq(passages.document_id, id)))
        .orderBy(asc(passages.position))
      return { ...row, text: whole?.text ?? '', passages: cut }
    },
  }
}

function select({ tx }: StoreContext, where: SQL | undefined) {
  const columns = {
    id: documents.id,
    business_id: documents.business_id,
    title: documents.title,
    kind: documents.kind,
    source_url: documents.source_url,
    length: sql<number>`length(${documents.text})`,
    passages_count: sql<number>`(select count(*)::int from passages p
      where p.business_id = documents.business_id and p.document_id = documents.id)`,
    created_at: documents.created_at,
    updated_at: documents.updated_at,
  }
  return tx.select(columns).from(documents).where(where)
}

async function insertPassages(
  { tx, ids, business_id }: StoreContext,
  document_id: string,
  cut: CutDocument['passages'],
): Promise<void> {
  for (let done = 0; done < cut.length; done += atOnce) {
    const rows = cut.slice(done, done + atOnce).map((passage, index) => ({
      ...storable(passage),
      id: ids.uuid(),
      business_id,
      document_id,
      position: done + index,
    }))
    // `search` is filled in by the trigger.
    await tx.insert(passages).values(rows)
  }
}
