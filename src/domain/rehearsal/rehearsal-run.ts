import { z } from 'zod'
import { roleDraft, roleVersion, roleWords, wordsDifference } from '../role-version.ts'

export const rehearsalRunState = z.enum(['queued', 'running', 'passed', 'failed', 'broken'])

/** One thing of a rehearsed conversation, in the order in which it happened. */
export const rehearsalStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('turn'), speaker: z.enum(['caller', 'ai']), text: z.string() }),
  z.object({
    kind: z.literal('tool'),
    name: z.string(),
    args: z.record(z.string(), z.unknown()),
    status: z.string(),
    /** What the receptionist was given to say. */
    say: z.string().nullable(),
  }),
])

export type RehearsalStep = z.infer<typeof rehearsalStep>

/** One thing that was expected, and whether it came so; `found` is what was there instead. */
export const rehearsalFinding = z.object({
  ok: z.boolean(),
  /** `hears`: the answer to `line` contains `wanted`; `untrue`: said something that no tool has done. */
  kind: z.enum(['hears', 'uses_tool', 'never_uses_tool', 'says', 'never_says', 'untrue']),
  line: z.string().nullable(),
  wanted: z.string(),
  found: z.string(),
})
export type RehearsalFinding = z.infer<typeof rehearsalFinding>

/** Why a rehearsal could not be played. */
export const rehearsalProblems = ['not_answered'] as const

/** How one rehearsal went. */
export const rehearsalResult = z.object({
  /** The rehearsal may have been changed or removed since. */
  rehearsal_id: z.uuid(),
  name: z.string(),
  ok: z.boolean(),
  findings: z.array(rehearsalFinding),
  conversation: z.array(rehearsalStep),
  /** Why it could not be played at all. */
  problem: z.string().nullable(),
  /** The same, to be said in another language; null or left out: only as it stands. */
  problem_reason: z.enum(rehearsalProblems).nullish(),
  duration_ms: z.number(),
})
export type RehearsalResult = z.infer<typeof rehearsalResult>

/** All enabled rehearsals of a business, played on what one role is to say. */
export const rehearsalRun = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  role_id: z.uuid(),
  subject: z.enum(['draft', 'published']),
  words: roleWords,
  /** `broken`: it could not be played to its end; `problem` says why. */
  state: rehearsalRunState,
  /** How many rehearsals are in it; `results` has those that are over. */
  rehearsals: z.int(),
  results: z.array(rehearsalResult),
  problem: z.string().nullable(),
  model_kind: z.enum(['gemini-live', 'stand-in']),
  by_kind: z.enum(['member', 'operator', 'system']),
  user_id: z.string().nullable(),
  created_at: z.iso.datetime(),
  finished_at: z.iso.datetime().nullable(),
})
export type RehearsalRun = z.infer<typeof rehearsalRun>

/** What came of the wish to publish. */
export const publication = z.object({
  /** Only `published` has changed anything. `not_rehearsed`: these very words have not been rehearsed to the end. */
  outcome: z.enum(['published', 'not_rehearsed', 'rehearsing', 'failed']),
  /** The number of the new version. */
  version: z.int().nullable(),
  /** The last run of these words. */
  rehearsal_run_id: z.uuid().nullable(),
  /** What did not go as it must. */
  failed: z.array(rehearsalResult),
})
export type Publication = z.infer<typeof publication>

/** What a role says, what is written for it, how far apart they are, and how that was rehearsed. */
export const roleDraftState = z.object({
  published: roleVersion,
  /** Null: nothing is written that is not published. */
  draft: roleDraft.nullable(),
  /** From what is published to the draft. */
  differences: z.array(wordsDifference),
  /** Something else was published since the draft was begun. */
  is_outdated: z.boolean(),
  /** The last run of the very words of the draft (without one: of what is published). */
  run: rehearsalRun.nullable(),
})
export type RoleDraftState = z.infer<typeof roleDraftState>
