import { dataOf } from '#api/client/client.ts'
import { encodeCaption } from '#audio/caption.ts'
import type { PracticeServerMessage } from '#domain/practice-protocol.ts'
import { patternOf, type RehearsalCall, type RehearsalLine } from '#domain/rehearsal/rehearsal.ts'
import type { CallRecord } from '#domain/rehearsal/judge.ts'
import type { CallerVoice } from '../../cli/caller-voice.ts'
import { callerSampleRate, placePracticeCall, type PracticeCaller } from '../../cli/practice-caller.ts'
import type { RehearsalTime } from './rehearsal-time.ts'
import type { Stage } from './stage.ts'

/** The longest answer that is waited for before the next line is said. */
const answerLimitMs = 30_000
/** After the last line the other side may end the call; then the caller does. */
const lastWordsMs = 3_000
const endLimitMs = 60_000

/** What the caller's end saw, before the books are looked at. */
export interface HeardCall extends Omit<CallRecord, 'detail'> {
  call_id: string | null
}

interface Caller {
  line: PracticeCaller
  voice: CallerVoice
  captioned: boolean
  seen: Seen
  time: RehearsalTime
}

/** Notices with the moment at which they came. */
class Seen {
  readonly #time: RehearsalTime
  readonly all: { at: number; notice: PracticeServerMessage }[] = []
  #wake: () => void = () => undefined

  constructor(time: RehearsalTime) {
    this.#time = time
  }

  add(notice: PracticeServerMessage): void {
    this.all.push({ at: this.#time.now(), notice })
    this.#wake()
  }

  of<T extends PracticeServerMessage['type']>(type: T): Extract<PracticeServerMessage, { type: T }>[] {
    return this.all.flatMap(({ notice }) =>
      notice.type === type ? [notice as Extract<PracticeServerMessage, { type: T }>] : [],
    )
  }

  /** Resolves with false after `limitMs`, or when the call is over first. */
  async until(isThere: () => boolean, limitMs: number, over: Promise<unknown>): Promise<boolean> {
    const state = { isLate: false }
    const late = Promise.withResolvers<void>()
    const callOff = this.#time.after(limitMs, late.resolve)
    const end = () => (state.isLate = true)
    void late.promise.then(end)
    const ended = over.catch(() => undefined).then(end)
    while (!isThere() && !state.isLate) {
      const next = new Promise<void>((resolve) => (this.#wake = resolve))
      await Promise.race([next, late.promise, ended])
    }
    callOff()
    return isThere()
  }

  /** AI turns whose first word, or whose end, came in that time. */
  answers(from: number, to: number): string {
    const began = new Map<string, number>()
    for (const { at, notice } of this.all) {
      if ('turn_id' in notice && !began.has(notice.turn_id)) began.set(notice.turn_id, at)
    }
    return this.of('turn')
      .filter(({ speaker, turn_id }) => {
        const at = began.get(turn_id) ?? 0
        return speaker === 'ai' && at >= from && at < to
      })
      .map(({ text }) => text)
      .join(' ')
  }
}

/** Places one call on the rehearsal's line and says its lines. Rejects with a Problem when the line broke. */
export async function playCall(
  stage: Stage,
  url: string,
  call: RehearsalCall & { to: string },
  voice: CallerVoice,
): Promise<HeardCall> {
  const body = { to: call.to, from: call.from }
  const { ticket } = await dataOf(stage.operator.POST('/api/practice/tickets', { body }))
  const { time } = stage
  const seen = new Seen(time)
  const placedAt = time.now()
  const line = await placePracticeCall({ url, ticket, time, onNotice: (notice) => seen.add(notice) })
  const captioned = stage.model.kind === 'stand-in'
  const caller: Caller = { line, voice, captioned, seen, time }
  const waits: { from: number; limit: number }[] = [{ from: placedAt, limit: Infinity }]
  const said: { line: RehearsalLine; at: number }[] = []
  for (const one of call.lines) {
    await listen(caller, waits.at(-1)?.from ?? 0, one.interrupt_after_ms)
    const last = waits.at(-1)
    if (last !== undefined) last.limit = time.now()
    said.push({ line: one, at: time.now() })
    const from = await act(caller, one)
    if (from !== null) waits.push({ from, limit: Infinity })
    const { wait_for } = one
    if (wait_for !== undefined) await waitForWords(caller, said.at(-1)?.at ?? 0, wait_for)
  }
  const ended = await endOf(caller, waits.at(-1)?.from ?? 0, call.expect.ended)
  return { ...recordOf(seen, ended), waits_ms: waitsMs(line, waits), answers: answersOf(seen, said) }
}

/** Lets the other side finish, or only begin. */
async function listen(
  { line, time }: Caller,
  from: number,
  interruptAfterMs: number | undefined,
): Promise<void> {
  if (interruptAfterMs === undefined) return line.hearing.doneAfter(from, answerLimitMs)
  const until = time.now() + answerLimitMs
  let sound: number | null
  while ((sound = line.hearing.firstSoundAfter(from)) === null && time.now() < until) await pause(time, 20)
  if (sound !== null) await pause(time, sound + interruptAfterMs - time.now())
}

/** Does what the line says. Resolves with the moment from which an answer is due; null: none is. */
async function act(
  { line, voice, captioned, seen, time }: Caller,
  step: RehearsalLine,
): Promise<number | null> {
  if (step.hang_up === true) {
    line.hangUp()
    return null
  }
  if (step.quiet_ms !== undefined) {
    const from = time.now()
    await seen.until(() => false, step.quiet_ms, line.over)
    return from
  }
  if (step.type !== undefined) line.type(step.type)
  else if (step.press !== undefined) line.press(step.press)
  else {
    const text = step.say ?? ''
    return line.speak(captioned ? encodeCaption(text, callerSampleRate) : await voice.say(text, false))
  }
  return time.now()
}

async function waitForWords({ seen, line }: Caller, from: number, wanted: string): Promise<void> {
  const pattern = patternOf(wanted)
  await seen.until(() => pattern.test(seen.answers(from, Infinity)), answerLimitMs, line.over)
}

async function endOf({ line, time }: Caller, from: number, expected: string | undefined): Promise<string> {
  await line.hearing.doneAfter(from, answerLimitMs)
  const patience = expected === undefined || expected === 'caller_hangup' ? lastWordsMs : endLimitMs
  const callOff = time.after(patience, () => line.hangUp())
  return line.over.finally(callOff)
}

function recordOf(seen: Seen, ended: string): Omit<HeardCall, 'waits_ms' | 'answers'> {
  const started = seen.of('started')[0]
  const role = seen.of('role').at(-1)
  return {
    call_id: started?.call_id ?? null,
    turns: seen.of('turn').map(({ speaker, text }) => ({ speaker, text })),
    tools: seen.of('tool').map(({ name, args, status }) => ({ name, args, status, result: {} })),
    role: role ?? { ai_name: started?.ai_name ?? '', role_type: '' },
    ended,
  }
}

/** The quiet before an answer; one that never came lasted until the caller went on. */
function waitsMs({ hearing }: PracticeCaller, waits: { from: number; limit: number }[]): number[] {
  return waits.flatMap(({ from, limit }) => {
    const sound = hearing.firstSoundAfter(from)
    if (sound !== null && sound < limit) return [sound - from]
    return limit === Infinity ? [] : [limit - from]
  })
}

function answersOf(seen: Seen, said: { line: RehearsalLine; at: number }[]): CallRecord['answers'] {
  return said.flatMap(({ line, at }, i) =>
    line.hears === undefined ? [] : [{ line, heard: seen.answers(at, said[i + 1]?.at ?? Infinity) }],
  )
}

function pause(time: RehearsalTime, ms: number): Promise<void> {
  return new Promise((resolve) => void time.after(ms, resolve))
}
