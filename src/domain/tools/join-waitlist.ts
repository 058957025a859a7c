import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const joinWaitlist = {
  name: 'join_waitlist',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Put the caller on the waitlist when check_availability has nothing that suits them; they are told when a place becomes free.',
  input: z.object({
    service: z.string().max(200).optional().describe('Name of the service'),
    date: z
      .string()
      .max(200)
      .optional()
      .describe('Days that would suit, in English words or YYYY-MM-DD; leave out for any day'),
    time: z.string().max(200).optional().describe('Time of day, if the caller has a wish: "morning"'),
    staff: z
      .string()
      .max(200)
      .optional()
      .describe('Name of the person, only if the caller wants nobody else'),
    customer_name: z.string().max(200).optional().describe('Full name of who will come, unless known'),
  }),
} satisfies ToolDefinition
