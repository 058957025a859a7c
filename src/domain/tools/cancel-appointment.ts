import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const cancelAppointment = {
  name: 'cancel_appointment',
  kind: 'data',
  proves: { ok: ['cancelled'] },
  description:
    'Cancel an appointment of this caller. Be sure which one and ask why first; also offer to move it instead.',
  input: z.object({
    appointment_id: z.string().max(60).describe('From get_my_appointments'),
    reason: z
      .string()
      .max(500)
      .optional()
      .describe('Why, in the caller’s words; "not given" if they will not say'),
  }),
} satisfies ToolDefinition
