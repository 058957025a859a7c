import type { UsageDay, UsageLimits, UsageWarning } from '#domain/usage-report.ts'

export interface UsageStore {
  /** Both days included, oldest first. */
  days(from: string, to: string): Promise<UsageDay[]>
  /** No limits where none were set. */
  limits(): Promise<UsageLimits>
  setLimits(limits: UsageLimits): Promise<UsageLimits>
  /** False: it was noted before. `month`: its first day. */
  noteWarning(month: string, warning: UsageWarning): Promise<boolean>
}
