import { z } from 'zod'
import { knowledge } from './knowledge.ts'

export const gapState = z.enum(['open', 'answered', 'dismissed'])
export type GapState = z.infer<typeof gapState>

/** A question nobody could answer, in the caller's words. */
export const gap = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  question: z.string(),
  state: gapState,
  /** In so many calls. */
  asked_count: z.int(),
  /** The last of them. */
  call_id: z.uuid().nullable(),
  /** What answers it now. */
  knowledge_id: z.uuid().nullable(),
  created_at: z.iso.datetime(),
  last_asked_at: z.iso.datetime(),
  closed_at: z.iso.datetime().nullable(),
})
export type Gap = z.infer<typeof gap>

export const gapAnswer = z.object({
  /** How it will stand in the knowledge; the caller's words when left out. */
  question: z.string().min(1).max(1_000).optional(),
  answer: z.string().min(1).max(10_000),
})
export type GapAnswer = z.infer<typeof gapAnswer>

export const answeredGap = z.object({
  gap,
  knowledge,
  /** Other open gaps that the same answer closed. */
  also_closed: z.array(gap),
})
export type AnsweredGap = z.infer<typeof answeredGap>
