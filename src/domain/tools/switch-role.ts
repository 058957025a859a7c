import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const switchRole = {
  name: 'switch_role',
  kind: 'engine',
  proves: { ok: ['transferred'] },
  description:
    'Hand the caller to another role of this business, when they ask for it or it fits their request better. Say that you are handing over, then call this.',
  input: z.object({
    role: z.string().min(1).max(100).describe('Type or name of the role, as listed in your instructions'),
    reason: z.string().max(500).describe('What the caller needs, for the one who takes over'),
  }),
} satisfies ToolDefinition
