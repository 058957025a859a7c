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

/** A question as a caller would ask it, and what comes of it. */
export const tryQuestion = z.object({ question: z.string().trim().min(1).max(1_000) })
export const triedQuestion = z.object({
  /** What would be said; null: nobody has written it down. */
  say: z.string().nullable(),
  /** Best first; the first is what is said. */
  passages: z.array(foundPassage),
})
export type TriedQuestion = z.infer<typeof triedQuestion>

/** Less than this answers another question than the one that was asked. */
export const lowestScore = 0.5

/**
 * So alike are a question and what answers it to an embedding model; what has only the subject in common stays below.
 * After Google's published examples; not measured on calls yet.
 */
const closeEnough = 0.7

/** A cosine on the scale of scores: close enough is the lowest score that answers. */
export function scoreOfLikeness(likeness: number): number {
  const score =
    likeness < closeEnough
      ? (likeness / closeEnough) * lowestScore
      : lowestScore + ((likeness - closeEnough) / (1 - closeEnough)) * (1 - lowestScore)
  return Math.round(Math.max(0, Math.min(1, score)) * 1_000) / 1_000
}
