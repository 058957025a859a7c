import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const checkAvailability = {
  name: 'check_availability',
  kind: 'data',
  description:
    'Free times for a service. Always call it before booking or moving an appointment, and offer only what it returns. Each time has a hold_id, good for this call and some minutes.',
  input: z.object({
    service: z.string().max(200).optional().describe('Name of the service, as the caller says it'),
    date: z
      .string()
      .max(200)
      .optional()
      .describe(
        'Day in English words or YYYY-MM-DD: "tomorrow", "next Tuesday", "the 3rd", "next week". Leave out for the soonest',
      ),
    time: z
      .string()
      .max(200)
      .optional()
      .describe('Time of day, if the caller has a wish: "morning", "after 3 pm", "at 2:30 pm"'),
    staff: z.string().max(200).optional().describe('Name of the person, only if the caller asks for one'),
    appointment_id: z
      .string()
      .max(60)
      .optional()
      .describe('When an appointment is to be moved: its id from get_my_appointments'),
  }),
} satisfies ToolDefinition
