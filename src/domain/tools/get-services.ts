import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const getServices = {
  name: 'get_services',
  kind: 'data',
  description: 'Services with description, duration, price and who offers them.',
  input: z.object({
    name: z.string().max(200).optional().describe('Part of a service’s name; leave out for all'),
  }),
} satisfies ToolDefinition
