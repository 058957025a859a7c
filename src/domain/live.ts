import { z } from 'zod'
import { callOutcome } from './call-analysis.ts'
import { endReason, lineKind } from './call.ts'

/** A call that runs now, with its newest turns. */
export const liveCall = z.object({
  id: z.uuid(),
  line: lineKind,
  caller_number: z.string().nullable(),
  customer_name: z.string().nullable(),
  role_id: z.uuid().nullable(),
  started_at: z.iso.datetime(),
  /** Oldest first. */
  turns: z.array(z.object({ id: z.string(), speaker: z.enum(['caller', 'ai']), text: z.string() })),
})
export type LiveCall = z.infer<typeof liveCall>

/** What somebody who watches a business sees change. */
export const liveState = z.object({
  calls: z.array(liveCall),
  /** Changes whenever something happened that a list may show: a message, an appointment, a call's end. */
  last_event_id: z.uuid().nullable(),
  /** Changes whenever a member did something to an entry of the inbox. */
  last_inbox_change_id: z.uuid().nullable(),
})
export type LiveState = z.infer<typeof liveState>

/** Calls of one local day, by how they ended. Practice calls are left out. */
export const callDay = z.object({
  /** In the business's zone. */
  day: z.iso.date(),
  calls: z.int(),
  seconds: z.number(),
  cost_micro_usd: z.int(),
  end_reasons: z.partialRecord(endReason, z.int()),
  /** Of calls that have been told of. */
  outcomes: z.partialRecord(callOutcome, z.int()),
})
export type CallDay = z.infer<typeof callDay>
