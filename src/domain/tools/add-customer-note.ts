import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const addCustomerNote = {
  name: 'add_customer_note',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Add a note for the staff to the card of this caller: something they should know that nobody needs to act on now.',
  input: z.object({
    note: z.string().min(1).max(1_000).describe('In one or two sentences'),
    customer_name: z
      .string()
      .max(200)
      .optional()
      .describe('Whom it is about, when several people share the number'),
  }),
} satisfies ToolDefinition
