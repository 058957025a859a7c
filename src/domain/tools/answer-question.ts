import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

export const answerQuestion = {
  name: 'answer_question',
  kind: 'data',
  proves: { unknown: ['noted'] },
  description:
    'Look up what the business has written down: parking, payment, insurance, policies, how things are done, and any other fact that is not in your instructions. Answer only from what it returns. Status unknown: nobody has written it down; the question is noted for the business, so do not guess.',
  input: z.object({
    question: z
      .string()
      .min(1)
      .max(1_000)
      .describe(
        'What the caller wants to know, as one short question in their words, in the language of the business',
      ),
  }),
} satisfies ToolDefinition
