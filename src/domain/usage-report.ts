import { z } from 'zod'
import { usage } from './call.ts'

export const usageLimits = z.object({
  /** Of calls, in a calendar month (UTC); null: no limit. */
  monthly_minutes: z.int().min(0).max(10_000_000).nullable(),
  /** Estimated cost of the model in a calendar month (UTC); null: no limit. */
  monthly_cost_micro_usd: z.int().min(0).nullable(),
})
export type UsageLimits = z.infer<typeof usageLimits>

const sums = usage.extend({ calls: z.int(), seconds: z.number() })

/** What a business used on one UTC day, by the day its calls began. */
export const usageDay = sums.extend({ day: z.iso.date() })
export type UsageDay = z.infer<typeof usageDay>

export const usageReport = z.object({
  /** Oldest first; days without calls are left out. */
  days: z.array(usageDay),
  /** The sum of the days. */
  total: sums,
  /** This calendar month so far (UTC). */
  month: sums,
  limits: usageLimits,
})
export type UsageReport = z.infer<typeof usageReport>
export type UsageSums = z.infer<typeof sums>

export const noUsageSums: UsageSums = {
  calls: 0,
  seconds: 0,
  input_tokens: 0,
  output_tokens: 0,
  audio_input_tokens: 0,
  audio_output_tokens: 0,
  total_tokens: 0,
  cost_micro_usd: 0,
}

export function sumDays(days: readonly UsageSums[]): UsageSums {
  const fields = Object.keys(noUsageSums) as (keyof UsageSums)[]
  const sumOf = (field: keyof UsageSums) => days.reduce((sum, day) => sum + day[field], 0)
  return Object.fromEntries(fields.map((field) => [field, sumOf(field)])) as UsageSums
}

export interface UsageWarning {
  kind: 'minutes' | 'cost'
  /** 80, or 100: calls are refused from now on. */
  percent: 80 | 100
}

/** Which shares of its limits a month has come to. */
export function usageWarnings(month: UsageSums, limits: UsageLimits): UsageWarning[] {
  const shares = [
    { kind: 'minutes', used: month.seconds / 60, limit: limits.monthly_minutes },
    { kind: 'cost', used: month.cost_micro_usd, limit: limits.monthly_cost_micro_usd },
  ] as const
  return shares.flatMap(({ kind, used, limit }) =>
    ([80, 100] as const)
      .filter((percent) => limit !== null && used * 100 >= limit * percent)
      .map((percent) => ({ kind, percent })),
  )
}

/** The first and the last day of an instant's calendar month in UTC. */
export function monthOf(now: Date): { from: string; to: string } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return { from: isoDay(Date.UTC(year, month, 1)), to: isoDay(Date.UTC(year, month + 1, 0)) }
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
