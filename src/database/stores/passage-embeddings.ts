import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { PassageStore } from '#actions/ports.ts'
import { cosine, type Embedding } from '#domain/embedding.ts'
import { passages } from '../schema/documents.ts'
import { passageEmbeddings } from '../schema/passage-embeddings.ts'
import type { StoreContext } from './context.ts'

/** Signs alone put the nearest one far within the first so many. */
const candidates = 40

export function passageEmbeddingStore(
  context: StoreContext,
): Pick<PassageStore, 'nearest' | 'unembedded' | 'putEmbeddings'> {
  return {
    nearest: (meaning, limit) => nearest(context, meaning, limit),
    unembedded: (model, limit) =>
      context.tx
        .select(textColumns)
        .from(passages)
        .where(and(eq(passages.business_id, context.business_id), lackEmbedding(model)))
        .orderBy(passages.id)
        .limit(limit),
    putEmbeddings: (model, embeddings) => put(context, model, embeddings),
  }
}

async function nearest(
  { tx, business_id }: StoreContext,
  { model, vector }: Embedding,
  limit: number,
): ReturnType<PassageStore['nearest']> {
  const rows = await tx
    .select({ id: passageEmbeddings.passage_id, vector: passageEmbeddings.vector })
    .from(passageEmbeddings)
    .where(and(eq(passageEmbeddings.business_id, business_id), eq(passageEmbeddings.model, model)))
    .orderBy(sql`bit_count(${passageEmbeddings.signs} # ${signsOf(vector)}::bit(768)), passage_id`)
    .limit(candidates)
  const likeness = new Map(rows.map((row) => [row.id, cosine(vector, floatsOf(row.vector))]))
  const best = [...likeness].sort((a, b) => b[1] - a[1]).slice(0, limit)
  const found = await tx
    .select({ ...textColumns, knowledge_id: passages.knowledge_id, document_id: passages.document_id })
    .from(passages)
    .where(
      ofThese(
        business_id,
        best.map(([id]) => id),
      ),
    )
  return found.map((passage) => ({ ...passage, likeness: likeness.get(passage.id) ?? 0 }))
}

/** Those that were changed or removed since they were read are not there, or not the same, any more. */
async function put(
  { tx, business_id }: StoreContext,
  model: string,
  embeddings: Parameters<PassageStore['putEmbeddings']>[1],
): Promise<void> {
  const ids = embeddings.map(({ id }) => id)
  const alive = await tx.select(textColumns).from(passages).where(ofThese(business_id, ids))
  const texts = new Map(alive.map(({ id, heading, text }) => [id, `${heading}\n${text}`]))
  const rows = embeddings
    .filter(({ id, heading, text }) => texts.get(id) === `${heading}\n${text}`)
    .map(({ id, vector }) => ({
      business_id,
      passage_id: id,
      model,
      vector: new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
      signs: signsOf(vector),
    }))
  if (rows.length === 0) return
  const set = { model: sql`excluded.model`, vector: sql`excluded.vector`, signs: sql`excluded.signs` }
  const target = [passageEmbeddings.business_id, passageEmbeddings.passage_id]
  await tx.insert(passageEmbeddings).values(rows).onConflictDoUpdate({ target, set })
}

const textColumns = { id: passages.id, heading: passages.heading, text: passages.body }

function ofThese(business_id: string, ids: string[]) {
  return and(eq(passages.business_id, business_id), inArray(passages.id, ids))
}

/** Of passages that have no vector of this model. */
export function lackEmbedding(model: string): SQL {
  return sql`not exists (select from passage_embeddings e where e.business_id = ${passages.business_id}
    and e.passage_id = ${passages.id} and e.model = ${model})`
}

function signsOf(vector: Float32Array): string {
  return Array.from(vector, (value) => (value > 0 ? '1' : '0')).join('')
}

/** A copy, since a driver's buffer begins anywhere. */
function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer)
}
