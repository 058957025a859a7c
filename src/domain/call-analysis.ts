import { z } from 'zod'

/** What a call came to; where several are true, the first of this list. */
export const callOutcome = z.enum([
  'booked',
  'rescheduled',
  'cancelled',
  'transferred',
  'callback',
  'message_taken',
  'answered',
  'unresolved',
  'no_conversation',
])
export type CallOutcome = z.infer<typeof callOutcome>

/** What calls are found by; `none`: those of which nothing has been told yet. */
export const soughtOutcome = z.enum([...callOutcome.options, 'none'])
export type SoughtOutcome = z.infer<typeof soughtOutcome>

export const sentiment = z.enum(['positive', 'neutral', 'negative'])
export type Sentiment = z.infer<typeof sentiment>

/** Why a person should look at a call, where it is not said in the words of a model or a member. */
export const attentionReasons = ['model_failed', 'line_failed', 'lost', 'displeased', 'to_look_at'] as const
export type AttentionReason = (typeof attentionReasons)[number]

/** What is told of a call after it has ended. */
export const callAnalysis = z.object({
  summary: z.string().max(2_000),
  outcome: callOutcome,
  /** How the caller felt about it in the end. */
  sentiment,
  /** Why a person should look at the call; null: no need. */
  attention: z.string().max(500).nullable(),
  /** The same, to be said in another language; null: only as it stands. */
  attention_reason: z.enum(attentionReasons).nullable(),
  /** What the caller said of themselves that is worth remembering. */
  facts: z.array(z.string().max(300)).max(10),
  source: z.enum(['rules', 'gemini']),
  /** Fields that a member has set: they stay as they are. */
  corrected: z.array(z.string()),
  analysed_at: z.iso.datetime(),
})
export type CallAnalysis = z.infer<typeof callAnalysis>

export const callCorrection = z.object({
  summary: z.string().max(2_000).optional(),
  outcome: callOutcome.optional(),
  sentiment: sentiment.optional(),
  /** `null`: it has been looked at. */
  attention: z.string().max(500).nullable().optional(),
})
export type CallCorrection = z.infer<typeof callCorrection>

/** What a model is asked for; the schema goes to it as it is. */
export const modelAnalysis = z.object({
  summary: z.string().max(2_000),
  outcome: callOutcome,
  sentiment,
  needs_attention: z.boolean(),
  attention_reason: z.string().max(500),
  facts: z.array(z.string().max(300)).max(10),
  unanswered_questions: z.array(z.string().max(300)).max(5),
})
export type ModelAnalysis = z.infer<typeof modelAnalysis>
