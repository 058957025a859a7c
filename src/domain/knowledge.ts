import { z } from 'zod'

/** A question the business has answered. */
export const knowledge = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  question: z.string().min(1).max(1_000),
  answer: z.string().min(1).max(10_000),
  is_active: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Knowledge = z.infer<typeof knowledge>

export const newKnowledge = z.object({
  question: z.string().min(1).max(1_000),
  answer: z.string().min(1).max(10_000),
  is_active: z.boolean().default(true),
})
export type NewKnowledge = z.infer<typeof newKnowledge>

export const knowledgePatch = z.object({
  question: z.string().min(1).max(1_000).optional(),
  answer: z.string().min(1).max(10_000).optional(),
  is_active: z.boolean().optional(),
})
export type KnowledgePatch = z.infer<typeof knowledgePatch>
