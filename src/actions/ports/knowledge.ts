import type { FoundPassage } from '#domain/passage.ts'

export interface PassageStore {
  /** Best first; empty when nothing of the question is found. `light_words`: those that say little about it. */
  search(input: { question: string; light_words: string; limit: number }): Promise<FoundPassage[]>
}
