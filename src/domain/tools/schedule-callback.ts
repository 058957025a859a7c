import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const scheduleCallback = {
  name: 'schedule_callback',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Promise that somebody of the business calls the caller back. Ask what it is about and when it suits them; then speak its sentence, which says day, time and number.',
  input: z.object({
    reason: z.string().min(1).max(2_000).describe('What the call will be about'),
    date: z
      .string()
      .max(200)
      .optional()
      .describe('Day in English words or YYYY-MM-DD; leave out for as soon as possible'),
    time: z.string().max(200).optional().describe('Time of day in English words or HH:MM'),
    caller_name: z.string().max(200).optional().describe('The name the caller gave'),
    callback_number: z
      .string()
      .max(60)
      .optional()
      .describe('Number to call; leave out if it is the one they call from'),
  }),
} satisfies ToolDefinition
