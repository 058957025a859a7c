import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const getDirections = {
  name: 'get_directions',
  kind: 'data',
  description:
    'Where the business is and how to get there: address, parking, landmarks, public transport, a link to a map. Say only what it returns; never make up streets, turns or distances.',
  input: z.object({
    by: z
      .enum(['car', 'public_transport', 'on_foot'])
      .optional()
      .describe('How the caller comes, if they said so'),
  }),
} satisfies ToolDefinition
