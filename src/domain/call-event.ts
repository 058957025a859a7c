import { z } from 'zod'
import { endReason, turn, usage } from './call.ts'

const base = { seq: z.int().min(0), at: z.iso.datetime() }

/**
 * One line of a call's journal. `seq` counts from 0 within the call, so that a batch sent twice is stored once.
 * Tool calls are not here: the API records them itself when it runs them.
 */
export const callEvent = z.discriminatedUnion('type', [
  /** The first audio left for the caller. `source`: cached greeting, live model, or the local voice. */
  z.object({ ...base, type: z.literal('answered'), source: z.string(), model_kind: z.string().nullable() }),
  z.object({ ...base, type: z.literal('turn'), turn }),
  z.object({
    ...base,
    type: z.literal('role_switch'),
    from_role_id: z.uuid().nullable(),
    to_role_id: z.uuid().nullable(),
    reason: z.string().max(500),
  }),
  /** The caller was put through to somebody of the owner's list, or could not be. */
  z.object({
    ...base,
    type: z.literal('transfer'),
    target_id: z.uuid(),
    target_name: z.string().max(100),
    outcome: z.enum(['transferred', 'failed']),
    reason: z.string().max(500),
  }),
  /** A step of the ladder of design.md §5: `nudge`, `reconnect`, `last_resort`, … */
  z.object({ ...base, type: z.literal('rung'), rung: z.string().max(60), detail: z.string().max(500) }),
  /** Something a person should look at: `unproven_claim`, an AI said that `subject` was done and no tool did it. */
  z.object({
    ...base,
    type: z.literal('flag'),
    kind: z.string().max(60),
    subject: z.string().max(60),
    detail: z.string().max(500),
  }),
  /** What one model turn used; the call's usage is the sum. */
  z.object({ ...base, type: z.literal('usage'), usage }),
  z.object({ ...base, type: z.literal('ended'), reason: endReason, detail: z.string().max(500) }),
  /** Says that the call still lives, when there was nothing else to say for a while. */
  z.object({ ...base, type: z.literal('heartbeat') }),
])
export type CallEvent = z.infer<typeof callEvent>

export const callEventBatch = z.object({ events: z.array(callEvent).min(1).max(200) })
