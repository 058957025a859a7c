import { z } from 'zod'

/** A piece of what a business knows: one answered question, or part of a document. */
export const foundPassage = z.object({
  id: z.uuid(),
  /** The question, or the titles the text stands under. */
  heading: z.string(),
  text: z.string(),
  knowledge_id: z.uuid().nullable(),
  document_id: z.uuid().nullable(),
  /** How well it fits what was asked: 0 not at all, 1 every word. */
  score: z.number(),
})
export type FoundPassage = z.infer<typeof foundPassage>

/** Less than this answers another question than the one that was asked. */
export const lowestScore = 0.5
