import { z } from 'zod'

export const feedbackKind = z.enum(['praise', 'complaint', 'suggestion'])
export type FeedbackKind = z.infer<typeof feedbackKind>
/** `none`: nothing has to be done about it. */
export const followUp = z.enum(['none', 'open', 'done'])
export type FollowUp = z.infer<typeof followUp>

/** What a caller thinks of the business. */
export const feedback = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  call_id: z.uuid().nullable(),
  customer_id: z.uuid().nullable(),
  caller_name: z.string().max(200).nullable(),
  kind: feedbackKind,
  /** 1 (bad) to 5 (very good). */
  rating: z.int().min(1).max(5).nullable(),
  body: z.string().min(1).max(5_000),
  follow_up: followUp,
  assigned_staff_id: z.uuid().nullable(),
  /** What was done about it. */
  outcome: z.string().max(2_000).nullable(),
  done_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Feedback = z.infer<typeof feedback>

export const feedbackPatch = z.object({
  follow_up: followUp.optional(),
  assigned_staff_id: z.uuid().nullable().optional(),
  outcome: z.string().max(2_000).nullable().optional(),
})
export type FeedbackPatch = z.infer<typeof feedbackPatch>

export interface FeedbackFilter {
  kind?: FeedbackKind
  follow_up?: FollowUp
  assigned_staff_id?: string
  customer_id?: string
}

/** Complaints and bad ratings are looked into. */
export function followUpOf(kind: FeedbackKind, rating: number | null): FollowUp {
  return kind === 'complaint' || (rating !== null && rating <= 2) ? 'open' : 'none'
}
