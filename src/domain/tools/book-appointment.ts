import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const bookAppointment = {
  name: 'book_appointment',
  kind: 'data',
  proves: { ok: ['booked'] },
  description:
    'Book a time that check_availability returned in this call. First read day, time and service back and let the caller say yes.',
  input: z.object({
    hold_id: z.string().max(60).describe('The hold_id of the chosen time'),
    customer_name: z
      .string()
      .max(200)
      .optional()
      .describe('Full name of who will come; needed unless the caller is known and comes themselves'),
    notes: z.string().max(2_000).optional().describe('What the business should know about the visit'),
  }),
} satisfies ToolDefinition
