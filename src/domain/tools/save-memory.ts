import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const saveMemory = {
  name: 'save_memory',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Remember something about this caller for their next calls: when they ask for it, or tell a lasting preference. Nothing about payment, passwords or other people.',
  input: z.object({
    memory: z.string().min(1).max(300).describe('One short sentence, such as: prefers mornings'),
    kind: z.enum(['fact', 'preference']).optional().describe('fact unless it is a wish'),
    customer_name: z
      .string()
      .max(200)
      .optional()
      .describe('Whom it is about, when several people share the number'),
  }),
} satisfies ToolDefinition
