import { z } from 'zod'
import type { RehearsalCall } from './rehearsal.ts'

const words = z.string().trim().min(1).max(300)
const toolNames = z.array(z.string().min(1).max(60)).max(20)

/** A conversation that a business keeps, to try what its roles say before callers hear it. Words are plain, not patterns. */
export const businessRehearsal = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  name: z.string().trim().min(1).max(120),
  /** Whether the business knows the number that calls. */
  caller: z.enum(['new', 'returning']),
  /** What the caller says, one after the other, and what the answer to it must contain. */
  lines: z
    .array(z.object({ say: words, hears: z.array(words).max(10).default([]) }))
    .min(1)
    .max(20),
  /** Tools that must have done their work by the end, and tools that must not be used. */
  uses_tools: toolNames,
  never_uses_tools: toolNames,
  /** Words that must fall, and words that must not. */
  says: z.array(words).max(20),
  never_says: z.array(words).max(20),
  /** Only these are played. */
  is_enabled: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type BusinessRehearsal = z.infer<typeof businessRehearsal>

const written = businessRehearsal.omit({ id: true, business_id: true, created_at: true, updated_at: true })

export const newBusinessRehearsal = written.extend({
  caller: written.shape.caller.default('new'),
  uses_tools: toolNames.default([]),
  never_uses_tools: toolNames.default([]),
  says: written.shape.says.default([]),
  never_says: written.shape.never_says.default([]),
  is_enabled: z.boolean().default(true),
})
export type NewBusinessRehearsal = z.infer<typeof newBusinessRehearsal>

export const businessRehearsalPatch = written.partial()
export type BusinessRehearsalPatch = z.infer<typeof businessRehearsalPatch>

/** As it is played; `from` is the number that calls. */
export function callOf({ lines }: Pick<BusinessRehearsal, 'lines'>, from: string): RehearsalCall {
  // What is heard is judged by `judgeRehearsal`; the empty list makes the player keep the answer.
  return { from, to: undefined, lines: lines.map(({ say }) => ({ say, hears: [] })), expect: {} }
}
