import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const createCustomer = {
  name: 'create_customer',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Note down a new customer under the number they call from, or a family member who books under it (with relation). Then speak its sentence, which spells the name back, and correct it with update_customer until the caller says yes.',
  input: z.object({
    name: z.string().min(1).max(200).describe('First and last name'),
    email: z.string().max(200).optional().describe('Only if the caller gave one'),
    language: z
      .string()
      .max(20)
      .optional()
      .describe('BCP 47 code, if it is not the language of the business'),
    relation: z
      .string()
      .max(60)
      .optional()
      .describe('Only for a relative of the caller: daughter, husband, …'),
  }),
} satisfies ToolDefinition
