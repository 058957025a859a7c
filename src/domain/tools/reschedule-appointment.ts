import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const rescheduleAppointment = {
  name: 'reschedule_appointment',
  kind: 'data',
  proves: { ok: ['rescheduled', 'booked'] },
  description:
    'Move an appointment of this caller to a time that check_availability returned in this call. Read old and new time back first.',
  input: z.object({
    appointment_id: z.string().max(60).describe('From get_my_appointments'),
    hold_id: z.string().max(60).describe('The hold_id of the new time'),
  }),
} satisfies ToolDefinition
