import type { Retention, RetentionCuts } from '#domain/retention.ts'

export interface RetentionStore {
  /** Everything is kept where nothing was set. */
  get(): Promise<Retention>
  put(retention: Retention): Promise<Retention>
  /** Deletes of calls that are over. Returns how many of each. */
  forget(cuts: RetentionCuts): Promise<{ recordings: number; transcripts: number; calls: number }>
}
