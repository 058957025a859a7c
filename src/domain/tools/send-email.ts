import { z } from 'zod'
import { sendableThings } from './send-sms.ts'
import type { ToolDefinition } from './tool.ts'

export const sendEmail = {
  name: 'send_email',
  kind: 'data',
  proves: { ok: ['sent'] },
  description:
    'Send the caller a mail with the details of their next appointment, the address, or the website. Only when they want it. Spell a new address back to them first.',
  input: z.object({
    about: z.enum(sendableThings).describe('What to send'),
    email: z
      .string()
      .max(200)
      .optional()
      .describe('The address the caller gave as their own; leave out for the one we have of them'),
  }),
} satisfies ToolDefinition
