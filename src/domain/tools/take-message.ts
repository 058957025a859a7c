import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const takeMessage = {
  name: 'take_message',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Write down a message for the business. Ask for the caller’s name and what it is about first, and repeat the callback number if they give one.',
  input: z.object({
    message: z.string().min(1).max(5_000).describe('What the caller wants passed on, in full sentences'),
    caller_name: z.string().max(200).optional().describe('The name the caller gave'),
    callback_number: z
      .string()
      .max(60)
      .optional()
      .describe('Number to call back; leave out if it is the one they call from'),
    urgency: z
      .enum(['low', 'normal', 'urgent'])
      .optional()
      .describe('normal unless the caller says otherwise'),
  }),
} satisfies ToolDefinition
