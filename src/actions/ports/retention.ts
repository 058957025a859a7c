import type { Forgotten, Retention, RetentionCuts } from '#domain/retention.ts'

export interface RetentionStore {
  /** Everything is kept where nothing was set. */
  get(): Promise<Retention>
  put(retention: Retention): Promise<Retention>
  /** Deletes of calls that are over, of at most so many each, the oldest first. Returns how many of each. */
  forget(cuts: RetentionCuts, most: number): Promise<Forgotten>
}
