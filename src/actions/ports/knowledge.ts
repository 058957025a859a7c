import type { Gap, GapState } from '#domain/gap.ts'
import type { FoundPassage } from '#domain/passage.ts'
import type { Page, PageRequest } from '../ports.ts'

export interface PassageStore {
  /** Best first; empty when nothing of the question is found. `light_words`: those that say little about it. */
  search(input: { question: string; light_words: string; limit: number }): Promise<FoundPassage[]>
}

export interface GapStore {
  /** Opens a gap, or counts one more call for an open one that is nearly the same. */
  open(input: { question: string; call_id: string | null }): Promise<{ gap: Gap; is_new: boolean }>
  get(id: string): Promise<Gap | null>
  /** Last asked first. */
  list(page: PageRequest, filter: { state?: GapState }): Promise<Page<Gap>>
  /** Only of a gap that is there. */
  close(id: string, how: { state: 'answered' | 'dismissed'; knowledge_id: string | null }): Promise<Gap>
}
