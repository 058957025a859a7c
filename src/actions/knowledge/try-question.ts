import type { Actor } from '#domain/access.ts'
import type { TriedQuestion } from '#domain/passage.ts'
import { spokenExcerpt } from '#domain/spoken-excerpt.ts'
import { inBusiness } from '../noun-actions.ts'
import { requireAccess } from '../permission.ts'
import type { Database, Embedder } from '../ports.ts'
import { embedQuestion } from './embed-question.ts'
import { searchKnowledge } from './search-knowledge.ts'

/** What a caller who asks this would be told, and from where. Leaves no gap behind. */
export async function tryQuestion(
  deps: { database: Database; embedder?: Embedder | null },
  actor: Actor,
  input: { business_id: string; question: string },
): Promise<TriedQuestion> {
  const { business_id, question } = input
  const { database, embedder = null } = deps
  requireAccess(actor, business_id, 'viewer')
  const meaning = await embedQuestion({ database, embedder }, business_id, question)
  return inBusiness(database, business_id, async (stores) => {
    const language = (await stores.business.get())?.language ?? ''
    const passages = await searchKnowledge(stores, { question, language, meaning })
    const [best] = passages
    return { say: best === undefined ? null : spokenExcerpt(best.text, question), passages }
  })
}
