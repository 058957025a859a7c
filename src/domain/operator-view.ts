import { z } from 'zod'
import { business } from './business.ts'
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

export const jobState = z.enum(['waiting', 'dead'])

/** Which jobs are listed; `failing`: those that wait and failed when they were last tried. */
export const jobsShown = z.enum([...jobState.options, 'failing'])
export type JobsShown = z.infer<typeof jobsShown>

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
      state: jobState,
      jobs: z.int(),
      late_seconds: z.number(),
    }),
  ),
})
export type Overview = z.infer<typeof overview>

/** An account that may do what the operator's token may. */
export const operatorAccount = z.object({
  user_id: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  created_at: z.iso.datetime(),
})
export type OperatorAccount = z.infer<typeof operatorAccount>

/** A business as the operator sees it, with what it used in the last 30 days. */
export const operatorBusiness = business
  .pick({ id: true, name: true, timezone: true, ai_phone_number: true, created_at: true })
  .extend({
    /** E-mail addresses of its owners. */
    owners: z.array(z.string()),
    last_call_at: z.iso.datetime().nullable(),
    used: usageSums,
  })
export type OperatorBusiness = z.infer<typeof operatorBusiness>

/** A piece of work that waits or was given up (`dead`). */
export const operatorJob = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  business_name: z.string(),
  kind: z.string(),
  state: jobState,
  attempts: z.int(),
  /** When it is due, or was tried last. */
  run_at: z.iso.datetime(),
  /** Of the last attempt. */
  error: z.string().nullable(),
})
export type OperatorJob = z.infer<typeof operatorJob>

/** What happened in one call, in order: how it went, not what was said. */
export const callLog = z.object({
  call: operatorCall.extend({
    external_id: z.string(),
    answered_at: z.iso.datetime().nullable(),
    /** Cached greeting, live model or local voice. */
    answer_source: z.string().nullable(),
    end_detail: z.string().nullable(),
    total_tokens: z.int(),
    cost_micro_usd: z.int(),
  }),
  entries: z.array(
    z.object({
      at: z.iso.datetime(),
      type: z.enum(['answered', 'turn', 'tool', 'role_switch', 'transfer', 'rung', 'flag', 'ended']),
      /** Who spoke, which tool, which rung. */
      subject: z.string(),
      detail: z.string(),
      /** Of an answer: from the caller's last word. Of a tool: how long it took. */
      took_ms: z.number().nullable(),
    }),
  ),
})
export type CallLog = z.infer<typeof callLog>
