import { z } from 'zod'

const milliseconds = z.number().min(0).max(3_600_000)
const closeCode = z.literal([1000, 1006, 1007, 1008, 1011])

/** Faults of the connection: they begin with the session. */
const connectionFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slow_setup'), delay_ms: milliseconds.default(3_000) }),
  z.object({ kind: z.literal('no_setup') }),
  z.object({
    kind: z.literal('close_before_setup'),
    code: closeCode.default(1011),
    reason: z.string().default(''),
  }),
  /** Announces the end, and closes when the time is up. */
  z.object({
    kind: z.literal('go_away'),
    after_ms: milliseconds.default(0),
    time_left_ms: milliseconds.default(10_000),
    code: closeCode.default(1000),
  }),
  /** Closes, whatever is going on: Gemini does at 58 minutes, with 1011. */
  z.object({
    kind: z.literal('lifetime'),
    after_ms: milliseconds,
    code: closeCode.default(1011),
    reason: z.string().default('Deadline expired before operation could complete.'),
  }),
  z.object({ kind: z.literal('garbage') }),
])

/**
 * `answer` is the number of the answer in its session, from 1; without it the next one. `always`: every one.
 * `first_session`: written into a name, only the first session of that name has it.
 */
const which = {
  answer: z.int().min(1).optional(),
  always: z.boolean().default(false),
  first_session: z.boolean().default(false),
}

/** Faults of one answer. */
const answerFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slow_answer'), delay_ms: milliseconds.default(5_000), ...which }),
  /** Nothing is ever sent, and the socket stays open. */
  z.object({ kind: z.literal('no_answer'), ...which }),
  z.object({ kind: z.literal('empty_turn'), ...which }),
  z.object({ kind: z.literal('no_turn_complete'), ...which }),
  z.object({ kind: z.literal('near_zero_audio'), ...which }),
  z.object({ kind: z.literal('rejected'), ...which }),
  z.object({ kind: z.literal('duplicate'), ...which }),
  /** Says this whatever was asked, and uses no tool: how a model makes things up. */
  z.object({ kind: z.literal('says'), text: z.string().min(1), ...which }),
  /** Text instead of audio. */
  z.object({ kind: z.literal('text_only'), ...which }),
  /** Silent in the midst of a sentence, then goes on; without `delay_ms` it never does. */
  z.object({
    kind: z.literal('stall'),
    after_ms: milliseconds.default(500),
    delay_ms: milliseconds.optional(),
    ...which,
  }),
  /** Closes when `after_ms` of the sentence have been sent; 0 is before it. 1006 cuts the connection. */
  z.object({
    kind: z.literal('close'),
    code: closeCode.default(1011),
    after_ms: milliseconds.default(0),
    reason: z.string().default(''),
    ...which,
  }),
])

export type ConnectionFault = z.infer<typeof connectionFault>
export type AnswerFault = z.infer<typeof answerFault>
export type Fault = ConnectionFault | AnswerFault
/** As it is written: what has a default may be left out. */
export type FaultInput = z.input<typeof connectionFault> | z.input<typeof answerFault>

export const fault = z.union([connectionFault, answerFault])

const connectionKinds = new Set<string>(connectionFault.options.map((option) => option.shape.kind.value))

export function isConnectionFault(one: Fault): one is ConnectionFault {
  return connectionKinds.has(one.kind)
}

/** Body of `POST /stand-in/faults`. `session`: an id, every `next` one until `count` are served, or `all` from now on. */
export const faultRequest = z.object({
  faults: z.array(fault).min(1).max(50),
  session: z.string().default('next'),
  count: z.int().min(1).max(10_000).default(1),
})

/**
 * Faults written into a model's name or a key, for clients that can set nothing else: `…~no_answer` and
 * `…~close:code=1006,after_ms=800,answer=2`, any number of them, text in URI encoding. What is not a fault is ignored.
 */
export function faultsInName(name: string): Fault[] {
  return name
    .split('~')
    .slice(1)
    .flatMap((written) => {
      const [kind, settings = ''] = written.split(':')
      const entries = settings.split(',').flatMap((setting) => {
        const [key, value] = setting.split('=')
        return key && value ? [[key, readValue(value)]] : []
      })
      const parsed = fault.safeParse({ kind, ...Object.fromEntries(entries) })
      return parsed.success ? [parsed.data] : []
    })
}

function readValue(value: string): unknown {
  if (value === 'true') return true
  return Number.isNaN(Number(value)) ? decodeURIComponent(value) : Number(value)
}
