import type { Embedding } from '#domain/embedding.ts'
import { lightWordsOf } from '#domain/light-words.ts'
import { lowestScore, scoreOfLikeness, type FoundPassage } from '#domain/passage.ts'
import type { BusinessStores } from '../ports.ts'

/** More than this no answer needs. */
const mostPassages = 3

/**
 * What answers the question by its words, and by its meaning where that is known, best first; empty when nothing does
 * well enough to be told a caller.
 */
export async function searchKnowledge(
  stores: BusinessStores,
  input: { question: string; language: string; meaning?: Embedding | null },
): Promise<FoundPassage[]> {
  const { question, language, meaning = null } = input
  const light_words = lightWordsOf(language)
  const byWords = await stores.passages.search({ question, light_words, limit: mostPassages })
  const near = meaning === null ? [] : await stores.passages.nearest(meaning, mostPassages)
  const byMeaning = near.map(({ likeness, ...passage }) => ({ ...passage, score: scoreOfLikeness(likeness) }))
  const best = new Map<string, FoundPassage>()
  for (const passage of [...byWords, ...byMeaning]) {
    if (passage.score > (best.get(passage.id)?.score ?? 0)) best.set(passage.id, passage)
  }
  return [...best.values()]
    .filter(({ score }) => score >= lowestScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostPassages)
}
