import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const endCall = {
  name: 'end_call',
  kind: 'engine',
  description:
    'Hang up. Only after the caller has said goodbye or clearly has no more questions, and after you have said goodbye.',
  input: z.object({
    reason: z.string().max(300).optional().describe('Why the call is over, in a few words'),
  }),
} satisfies ToolDefinition
