import type { Database, Embedder } from '../ports.ts'

/** Texts of one request. */
const batchSize = 50

/** Embeds one batch of one business's passages that lack it. Returns how many. Rejects when the model is away. */
export async function embedPassages(
  deps: { database: Database; embedder: Embedder },
  signal: AbortSignal,
): Promise<number> {
  const { database, embedder } = deps
  const { model } = embedder
  const business_id = await database.asSystem((system) => system.passages.businessToEmbed(model))
  if (business_id === null) return 0
  const batch = await database.forBusiness(business_id, (stores) =>
    stores.passages.unembedded(model, batchSize),
  )
  if (batch.length === 0) return 0
  const texts = batch.map(({ heading, text }) => `${heading}\n${text}`)
  const vectors = await embedder.embed(texts, 'passage', signal)
  const embeddings = batch.flatMap((passage, index) => {
    const vector = vectors[index]
    return vector === undefined ? [] : [{ ...passage, vector }]
  })
  await database.forBusiness(business_id, (stores) => stores.passages.putEmbeddings(model, embeddings))
  return embeddings.length
}
