import type { Gap } from '#domain/gap.ts'
import { searchKnowledge } from '../knowledge/search-knowledge.ts'
import type { BusinessStores } from '../ports.ts'

/** So many of the latest open gaps are tried against a new answer. */
const mostTried = 50

/** Closes every open gap whose question this knowledge now answers best. */
export async function closeAnsweredGaps(
  stores: BusinessStores,
  how: { state: 'answered'; knowledge_id: string },
): Promise<Gap[]> {
  const language = (await stores.business.get())?.language ?? ''
  const { items } = await stores.gaps.list({ limit: mostTried, cursor: null }, { state: 'open' })
  const closed: Gap[] = []
  for (const { id, question } of items) {
    const [best] = await searchKnowledge(stores, { question, language })
    if (best?.knowledge_id === how.knowledge_id) closed.push(await stores.gaps.close(id, how))
  }
  return closed
}
