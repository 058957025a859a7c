import type { CallDay, LiveState } from '#domain/live.ts'

export interface LiveStore {
  /** Calls that run now, oldest first, and what happened last. */
  state(): Promise<LiveState>
  /** The last so many days of the business's zone that had calls, oldest first; without practice unless asked for. */
  days(options: { count: number; now: Date; with_practice: boolean }): Promise<CallDay[]>
}
