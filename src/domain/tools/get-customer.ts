import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const getCustomer = {
  name: 'get_customer',
  kind: 'data',
  shows: ['booked', 'noted'],
  description:
    'What is known of the caller: visits, appointments, notes, what to remember. When several people share the number, first ask who is calling and pass the name.',
  input: z.object({
    name: z
      .string()
      .max(200)
      .optional()
      .describe('The name the caller gave; leave out if they have given none'),
  }),
} satisfies ToolDefinition
