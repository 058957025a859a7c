import { z } from 'zod'
import { turn, toolCall } from './call.ts'
import { gap } from './gap.ts'
import { knowledge } from './knowledge.ts'
import { foundPassage } from './passage.ts'

/** What the AI said a turn from: its tool calls since the caller's words before, and what was found by them. */
export const answerSource = z.object({
  turn,
  /** The caller's words before it. */
  question: z.string().nullable(),
  tool_calls: z.array(toolCall),
  passages: z.array(
    foundPassage.extend({
      /** Whether it still stands like that: it may have been changed or removed since. */
      state: z.enum(['same', 'changed', 'gone']),
    }),
  ),
})
export type AnswerSource = z.infer<typeof answerSource>

export const newCorrection = z.object({
  /** What the AI said. */
  turn_id: z.string().min(1).max(200),
  answer: z.string().min(1).max(10_000),
  /** What it answers; left out: what was looked up, or the caller's words before. */
  question: z.string().min(1).max(1_000).optional(),
})
export type NewCorrection = z.infer<typeof newCorrection>

export const correction = z.object({
  knowledge,
  /** True: the answer that was given came from this knowledge, and it was mended. False: it is new. */
  replaced: z.boolean(),
  /** Gaps that it closed. */
  closed_gaps: z.array(gap),
})
export type Correction = z.infer<typeof correction>
