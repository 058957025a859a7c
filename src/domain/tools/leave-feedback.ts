import { z } from 'zod'
import { feedbackKind } from '../feedback.ts'
import type { ToolDefinition } from './tool.ts'

export const leaveFeedback = {
  name: 'leave_feedback',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Write down praise, a complaint or a suggestion about the business, in the caller’s words. Complaints are looked into by the business; promise nothing else.',
  input: z.object({
    words: z.string().min(1).max(5_000).describe('What the caller said, in full sentences'),
    kind: feedbackKind.describe('complaint when something went wrong for them'),
    rating: z.int().min(1).max(5).optional().describe('1 to 5, only if the caller gave one'),
    caller_name: z.string().max(200).optional().describe('The name the caller gave'),
  }),
} satisfies ToolDefinition
