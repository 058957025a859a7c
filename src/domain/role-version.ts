import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { roleHours } from './role-hours.ts'
import { role } from './role.ts'

/** What is drafted, rehearsed, published and kept as a version: all of a role but its switch and its place in the order. */
export const roleWords = role.pick({
  role_type: true,
  ai_name: true,
  voice_style: true,
  personality: true,
  system_prompt: true,
  greeting_message: true,
  allowed_tools: true,
  hours: true,
})
export type RoleWords = z.infer<typeof roleWords>
/** No defaults: a field that is absent stays as it is. */
export const roleWordsPatch = roleWords.partial()
export type RoleWordsPatch = z.infer<typeof roleWordsPatch>

export function wordsOf(of: RoleWords): RoleWords {
  const { role_type, ai_name, voice_style, personality } = of
  const { system_prompt, greeting_message, allowed_tools, hours } = of
  return {
    role_type,
    ai_name,
    voice_style,
    personality,
    system_prompt,
    greeting_message,
    allowed_tools,
    hours,
  }
}

export function patchedWords(words: RoleWords, patch: RoleWordsPatch): RoleWords {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  return wordsOf({ ...words, ...(Object.fromEntries(given) as Partial<RoleWords>) })
}

export function sameWords(a: RoleWords, b: RoleWords): boolean {
  return isDeepStrictEqual(wordsOf(a), wordsOf(b))
}

const by = {
  by_kind: z.enum(['member', 'operator', 'system']),
  /** Null: not a person, or an API key. */
  user_id: z.string().nullable(),
  /** As that person is called now. */
  by_name: z.string().nullable(),
}

const wordsValue = z.union([z.string(), z.array(z.string()), roleHours, z.null()])

/** One field that is not the same; of texts also what was taken out and put in, in order. */
export const wordsDifference = z.object({
  field: roleWords.keyof(),
  before: wordsValue,
  after: wordsValue,
  parts: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
})
export type WordsDifference = z.infer<typeof wordsDifference>

/** What a role said from `published_at` to the next version's. */
export const roleVersion = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  role_id: z.uuid(),
  /** From 1. */
  number: z.int().min(1),
  words: roleWords,
  published_at: z.iso.datetime(),
  ...by,
  note: z.string().nullable(),
  /** The version that this one brought back. */
  restores: z.int().nullable(),
  /** The run of rehearsals that it was published after. */
  rehearsal_run_id: z.uuid().nullable(),
})
export type RoleVersion = z.infer<typeof roleVersion>

/** What is written for a role, and not yet what it says. */
export const roleDraft = z.object({
  role_id: z.uuid(),
  words: roleWords,
  /** The number of the version that it was begun from. */
  based_on: z.int(),
  ...by,
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type RoleDraft = z.infer<typeof roleDraft>

/** That something is written for a role which callers do not hear yet. */
export const pendingDraft = roleDraft.omit({ words: true, based_on: true, created_at: true }).extend({
  /** What is not as it is published. */
  fields: z.array(roleWords.keyof()),
})
export type PendingDraft = z.infer<typeof pendingDraft>

/** Who changed what a role says, and why. */
export interface RoleAuthor {
  by_kind: RoleVersion['by_kind']
  user_id: string | null
  note?: string | null
  restores?: number | null
  rehearsal_run_id?: string | null
}
