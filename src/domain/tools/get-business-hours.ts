import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const getBusinessHours = {
  name: 'get_business_hours',
  kind: 'data',
  description:
    'Opening hours: on one date when given, otherwise today, the whole week and coming closures. Use it for any date beyond the next two weeks.',
  input: z.object({
    date: z.iso.date().optional().describe('YYYY-MM-DD in the time zone of the business'),
  }),
} satisfies ToolDefinition
