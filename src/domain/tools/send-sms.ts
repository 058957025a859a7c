import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

/** What the business lets the receptionist send; the words are the owner's templates. */
export const sendableThings = ['appointment', 'address', 'website'] as const

export const sendSms = {
  name: 'send_sms',
  kind: 'data',
  proves: { ok: ['sent'] },
  description:
    'Send the caller a text message with the details of their next appointment, the address, or the website. Only when they want it. It goes to the number they are calling from.',
  input: z.object({
    about: z.enum(sendableThings).describe('What to send'),
    via: z.enum(['sms', 'whatsapp']).optional().describe('sms unless the caller asks for WhatsApp'),
    number: z
      .string()
      .max(60)
      .optional()
      .describe('Only a number the caller just gave as their own; leave out for the one they call from'),
  }),
} satisfies ToolDefinition
