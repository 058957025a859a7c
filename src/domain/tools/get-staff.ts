import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const getStaff = {
  name: 'get_staff',
  kind: 'data',
  description: 'Who works here, who offers a service, and who is in on a day.',
  input: z.object({
    name: z.string().max(200).optional().describe('Part of a person’s name'),
    service: z.string().max(200).optional().describe('Only who offers this service'),
    date: z.string().max(200).optional().describe('Only who is in: "today", "Friday", or YYYY-MM-DD'),
  }),
} satisfies ToolDefinition
