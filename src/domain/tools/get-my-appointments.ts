import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const getMyAppointments = {
  name: 'get_my_appointments',
  kind: 'data',
  shows: ['booked', 'rescheduled'],
  description: 'The coming appointments of this caller, with their ids.',
  input: z.object({}),
} satisfies ToolDefinition
