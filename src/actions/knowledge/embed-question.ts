import type { Embedding } from '#domain/embedding.ts'
import type { Database, Embedder } from '../ports.ts'
import { searchKnowledge } from './search-knowledge.ts'

/** A caller waits; search goes on without it. */
const patienceMs = 700

/** So well is a question answered by its words alone that nobody need wait for its meaning. */
const goodEnough = 0.75

/** What the question means; null when there is no model for it, no need, or no answer in time. Opens no transaction for long. */
export async function embedQuestion(
  deps: { database: Database; embedder: Embedder | null },
  business_id: string,
  question: string,
): Promise<Embedding | null> {
  const { database, embedder } = deps
  if (embedder === null) return null
  const [best] = await database.forBusiness(business_id, async (stores) => {
    const language = (await stores.business.get())?.language ?? ''
    return searchKnowledge(stores, { question, language })
  })
  if ((best?.score ?? 0) >= goodEnough) return null
  try {
    const [vector] = await embedder.embed([question], 'question', AbortSignal.timeout(patienceMs))
    return vector === undefined ? null : { model: embedder.model, vector }
  } catch {
    return null
  }
}
