import { z } from 'zod'
import { endReason } from '../call.ts'

/** A regular expression as text; upper and lower case are one, and each turn is a line. */
const pattern = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    try {
      patternOf(text)
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `This is no regular expression: ${(error as Error).message}`,
      })
    }
  })
const patterns = z.union([pattern.transform((one) => [one]), z.array(pattern)])

export function patternOf(text: string): RegExp {
  return new RegExp(text, 'imu')
}

const acts = ['say', 'type', 'press', 'quiet_ms', 'hang_up'] as const

/** One thing the caller does. A plain text is something said. */
const fullLine = z
  .strictObject({
    say: z.string().min(1).optional(),
    /** Typed instead of spoken. */
    type: z.string().min(1).optional(),
    press: z
      .string()
      .regex(/^[0-9*#]$/)
      .optional(),
    /** Says nothing for so long. */
    quiet_ms: z.int().min(1).max(60_000).optional(),
    hang_up: z.literal(true).optional(),
    /** Speaks over the answer, so long after its first sound. Else the caller lets the other side finish. */
    interrupt_after_ms: z.int().min(0).max(20_000).optional(),
    /** The caller does not go on until this was said. */
    wait_for: pattern.optional(),
    /** What the answer must be. */
    hears: patterns.optional(),
  })
  .refine((line) => acts.filter((act) => line[act] !== undefined).length === 1, {
    message: `A line has exactly one of: ${acts.join(', ')}.`,
  })
export const rehearsalLine = z.union([
  z
    .string()
    .min(1)
    .transform((say): z.output<typeof fullLine> => ({ say })),
  fullLine,
])
export type RehearsalLine = z.output<typeof rehearsalLine>

const subset = z.record(z.string(), z.unknown())

const toolExpectation = z.union([
  z
    .string()
    .min(1)
    .transform((name): ToolExpectation => ({ name, status: 'ok' })),
  z.strictObject({
    name: z.string().min(1),
    /** A part of them; see `matches`. */
    args: subset.optional(),
    status: z.string().default('ok'),
    /** A part of what the model was given, or a pattern for all of it. */
    data: z.union([subset, z.string()]).optional(),
    /** So often with this outcome; left out: once at least. */
    times: z.int().min(0).optional(),
  }),
])
export interface ToolExpectation {
  name: string
  status: string
  args?: Record<string, unknown> | undefined
  data?: Record<string, unknown> | string | undefined
  times?: number | undefined
}

const spoken = z.strictObject({ ai: patterns.optional(), caller: patterns.optional() })

/** What must be true of one call when it is over. */
export const callExpectations = z.strictObject({
  tools: z.array(toolExpectation).optional(),
  never_tools: z.array(z.string().min(1)).optional(),
  said: spoken.optional(),
  never_said: spoken.optional(),
  /** Type or name of the role that had the call last. */
  role: z.string().min(1).optional(),
  ended: endReason.optional(),
  /** The longest wait of the caller for the first sound of an answer. */
  silence_within_ms: z.int().min(1).optional(),
  /** A part of the call as the API shows it. */
  call: subset.optional(),
})
export type CallExpectations = z.output<typeof callExpectations>

const rowExpectation = z.strictObject({
  /** The list as the API names it: `appointments`, `messages`, `customers`, … */
  list: z.string().min(1),
  where: subset.default({}),
  /** So many; left out: one at least. */
  count: z.int().min(0).optional(),
})
export type RowExpectation = z.output<typeof rowExpectation>

const callFields = {
  /** Null: withheld. */
  from: z.string().min(1).nullable().default(null),
  /** A number, or the name of a business of this rehearsal; left out: the first one's number. */
  to: z.string().min(1).optional(),
  lines: z.array(rehearsalLine).default([]),
  expect: callExpectations.default({}),
}
const oneCall = z.strictObject(callFields)
export type RehearsalCall = z.output<typeof oneCall>

/** A request that sets the scene: `closures: {…}` posts one, `PATCH services/$services{Cleaning}: {…}` changes one. */
const sceneEntry = z.record(z.string(), z.unknown()).refine((entry) => Object.keys(entry).length === 1, {
  message: 'One request an entry: its path, and its body.',
})

const businessName = z.union([z.string().min(1), z.record(z.string(), z.unknown())])

export const rehearsal = z
  .strictObject({
    about: z.string().min(1),
    /** What it proves: tools, and words of docs pages. */
    proves: z.array(z.string()).default([]),
    /** A demo business by name (`bright-smile-dental`), or the fields of a new one. */
    business: businessName.default('bright-smile-dental'),
    /** Others that share the system. */
    others: z.array(z.string().min(1)).default([]),
    /** When it plays: an instant, or local time of the business. */
    now: z.string().default('2026-11-24T15:00:00Z'),
    data: z.array(sceneEntry).default([]),
    /** What goes wrong with the model; only the stand-in can be told to. */
    faults: z.array(z.record(z.string(), z.unknown())).default([]),
    ...callFields,
    expect: callExpectations.extend({ rows: z.array(rowExpectation).optional() }).default({}),
    /** Several calls instead of one, after each other or `at_once`. */
    calls: z.array(oneCall).optional(),
    at_once: z.boolean().default(false),
    /** Plays on the stand-in only, because it needs faults or exact words. */
    stand_in_only: z.boolean().default(false),
  })
  .refine((one) => one.calls === undefined || (one.lines.length === 0 && one.to === undefined), {
    message: 'Either `lines` of one call, or `calls`.',
  })
export type Rehearsal = z.output<typeof rehearsal>

/** The calls in it, whichever way they are written. */
export function callsOf({ calls, from, to, lines, expect }: Rehearsal): RehearsalCall[] {
  if (calls !== undefined) return calls
  const { rows: _rows, ...expectations } = expect
  return [{ from, to, lines, expect: expectations }]
}
