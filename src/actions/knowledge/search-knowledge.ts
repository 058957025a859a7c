import { lightWordsOf } from '#domain/light-words.ts'
import { lowestScore, type FoundPassage } from '#domain/passage.ts'
import type { BusinessStores } from '../ports.ts'

/** More than this no answer needs. */
const mostPassages = 3

/** What answers the question, best first; empty when nothing does well enough to be told a caller. */
export async function searchKnowledge(
  stores: BusinessStores,
  input: { question: string; language: string },
): Promise<FoundPassage[]> {
  const { question, language } = input
  const light_words = lightWordsOf(language)
  const found = await stores.passages.search({ question, light_words, limit: mostPassages })
  return found.filter((passage) => passage.score >= lowestScore)
}
