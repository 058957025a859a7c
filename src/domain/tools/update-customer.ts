import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const updateCustomer = {
  name: 'update_customer',
  kind: 'data',
  proves: { ok: ['noted'] },
  description:
    'Correct name, e-mail or language of the caller or of a relative under the same number. Then speak its sentence, which spells it back. A phone number cannot be changed here: take a message.',
  input: z.object({
    name: z.string().max(200).optional().describe('The corrected full name'),
    email: z.string().max(200).optional().describe('The corrected e-mail address'),
    language: z.string().max(20).optional().describe('BCP 47 code of the language they prefer'),
    customer_name: z
      .string()
      .max(200)
      .optional()
      .describe('The name it stands under now, when several people share the number'),
  }),
} satisfies ToolDefinition
