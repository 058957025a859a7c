import { z } from 'zod'
import { call } from './call.ts'

/** A call as the operator sees it: where it is and how it goes, not what was said. */
export const operatorCall = call
  .pick({
    id: true,
    business_id: true,
    line: true,
    dialed_number: true,
    caller_number: true,
    model_kind: true,
    started_at: true,
    ended_at: true,
    duration_seconds: true,
    end_reason: true,
  })
  .extend({ business_name: z.string().nullable() })
export type OperatorCall = z.infer<typeof operatorCall>

const usageSums = z.object({
  calls: z.int(),
  seconds: z.number(),
  total_tokens: z.int(),
  /** Estimate in micro-USD. */
  cost_micro_usd: z.int(),
})

/** Sums by the UTC day on which calls began, both days included. */
export const operatorUsage = z.object({
  total: usageSums,
  days: z.array(usageSums.extend({ day: z.iso.date() })),
  /** Those that used most, at most a hundred. */
  businesses: z.array(usageSums.extend({ business_id: z.uuid(), business_name: z.string() })),
})
export type OperatorUsage = z.infer<typeof operatorUsage>

/** How it goes, over all businesses. */
export const overview = z.object({
  businesses: z.int(),
  /** Calls now, by line. */
  open_calls: z.record(z.string(), z.int()),
  /** Of the last 24 hours. */
  last_day: z.object({
    calls: z.int(),
    unrouted: z.int(),
    /** Turned away because a business had too many at once. */
    refused: z.int(),
    /** By end reason. */
    ended: z.record(z.string(), z.int()),
    /** Median from the start of a call to its first sound, in milliseconds. */
    answer_ms: z.number().nullable(),
  }),
  jobs: z.array(
    z.object({
      kind: z.string(),
      state: z.enum(['waiting', 'dead']),
      jobs: z.int(),
      late_seconds: z.number(),
    }),
  ),
})
export type Overview = z.infer<typeof overview>
