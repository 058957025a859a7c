import { z } from 'zod'
import { callAnalysis } from './call-analysis.ts'

/** How a call arrived. */
export const lineKind = z.enum(['livekit', 'media_stream', 'practice'])
export type LineKind = z.infer<typeof lineKind>

/** Why a call ended. Every call has exactly one. */
export const endReason = z.enum([
  'goodbye',
  'caller_hangup',
  'transferred',
  'silence',
  'max_duration',
  'limit_reached',
  'model_failed',
  'line_failed',
  'unrouted',
  'shutdown',
  'lost',
])
export type EndReason = z.infer<typeof endReason>

/** What a line knows of a call before anybody has answered it. Numbers are as they arrived, not normalised. */
export interface IncomingCall {
  line: LineKind
  dialed_number: string
  /** Null when withheld. */
  caller_number: string | null
  /** The carrier's or room's own name for the call; unique per line. */
  external_id: string
  headers: Record<string, string>
  /** Proof from the API that this call may be placed (practice), or that a signed webhook announced it (carrier). */
  ticket: string | null
  /** Who could not be reached when the caller was put through: they are back. Empty: nobody by name. */
  returned_from?: string | undefined
}

export const turn = z.object({
  id: z.string(),
  speaker: z.enum(['caller', 'ai']),
  role_id: z.uuid().nullable(),
  text: z.string(),
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime(),
  /** True when the caller spoke over it. `text` is then what was generated, `heard_text` what was played. */
  interrupted: z.boolean(),
  heard_text: z.string().nullable(),
  /** AI turns: from the end of the caller's speech to the first audio sent to the caller. */
  latency_ms: z.number().nullable(),
})
export type Turn = z.infer<typeof turn>

export const toolCall = z.object({
  id: z.string(),
  tool_name: z.string(),
  args: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()),
  status: z.string(),
  started_at: z.iso.datetime(),
  duration_ms: z.number(),
})
export type ToolCall = z.infer<typeof toolCall>

export const roleSwitch = z.object({
  from_role_id: z.uuid().nullable(),
  to_role_id: z.uuid().nullable(),
  reason: z.string(),
  at: z.iso.datetime(),
})
export type RoleSwitch = z.infer<typeof roleSwitch>

export const usage = z.object({
  input_tokens: z.int(),
  output_tokens: z.int(),
  audio_input_tokens: z.int(),
  audio_output_tokens: z.int(),
  total_tokens: z.int(),
  /** Estimate in micro-USD from the price table in `domain/cost.ts`. */
  cost_micro_usd: z.int(),
})
export type Usage = z.infer<typeof usage>

export const call = z.object({
  id: z.uuid(),
  business_id: z.uuid().nullable(),
  line: lineKind,
  external_id: z.string(),
  dialed_number: z.string(),
  caller_number: z.string().nullable(),
  customer_id: z.uuid().nullable(),
  /** As the customer is called now. */
  customer_name: z.string().nullable(),
  role_id: z.uuid().nullable(),
  /** `gemini-live` or `stand-in`. Null until the model is known. */
  model_kind: z.string().nullable(),
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
  duration_seconds: z.number().nullable(),
  end_reason: endReason.nullable(),
  usage,
  has_recording: z.boolean(),
  /** Something in it is to be looked at by a person, and nobody has yet. */
  is_flagged: z.boolean(),
  /** What it was about; null until it has been told, some seconds after its end. */
  analysis: callAnalysis.nullable(),
})
export type Call = z.infer<typeof call>

export const rungRecord = z.object({ rung: z.string(), detail: z.string(), at: z.iso.datetime() })

/** `transferred`: the line has dialled. What came of that, where the carrier tells: `answered`, `no_answer`, `busy`. */
export const transferOutcome = z.enum(['transferred', 'failed', 'answered', 'no_answer', 'busy'])
export type TransferOutcome = z.infer<typeof transferOutcome>

export const transferRecord = z.object({
  target_id: z.uuid().nullable(),
  target_name: z.string(),
  outcome: transferOutcome,
  reason: z.string(),
  at: z.iso.datetime(),
})
export type TransferRecord = z.infer<typeof transferRecord>

export const flagRecord = z.object({
  kind: z.string(),
  subject: z.string(),
  detail: z.string(),
  at: z.iso.datetime(),
})

export const callDetail = call.extend({
  turns: z.array(turn),
  tool_calls: z.array(toolCall),
  role_switches: z.array(roleSwitch),
  transfers: z.array(transferRecord),
  rungs: z.array(rungRecord),
  flags: z.array(flagRecord),
})
export type CallDetail = z.infer<typeof callDetail>
