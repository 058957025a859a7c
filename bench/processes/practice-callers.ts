/**
 * Callers who type, many in one process and none of them measured: each asks for a ticket, hears the greeting, asks a
 * question, waits until all the others are on the line too, and says goodbye. Bounded in number and time.
 */
import { WebSocket } from 'ws'
import {
  practicePath,
  practiceServerMessage,
  type PracticeClientMessage,
  type PracticeServerMessage,
} from '#domain/practice-protocol.ts'
import { practiceTicket } from '#cli/backend.ts'
import { percentile } from '../support/statistics.ts'
import { dieWithParent, input, report } from '../support/self.ts'

export interface PracticeCallersInput {
  url: string
  token: string
  /** Numbers to call, taken in turn. */
  numbers: string[]
  calls: number
  rampPerSecond: number
}

export interface PracticeCallersResult {
  /** Calls that stood when the last caller had been answered, before anyone said goodbye. */
  at_once: number
  /** Why they ended, as told to the callers, and how often. */
  ends: Record<string, number>
  /** From the start message to the first sound. */
  first_audio_p50_ms: number
  first_audio_p95_ms: number
}

const question = 'What are your opening hours?'
const farewell = 'That is all, thank you. Goodbye.'
const answerLimitMs = 60_000

const options = input() as PracticeCallersInput
dieWithParent(options.calls / options.rampPerSecond + (3 * answerLimitMs) / 1_000)

interface Caller {
  startedAt: number
  firstAudioAt: number | null
  /** Resolves after the answer to the question, or with the end. */
  answered: Promise<void>
  ended: Promise<string>
  end: string | null
  say(text: string): void
}

async function call(index: number): Promise<Caller> {
  const to = options.numbers[index % options.numbers.length] ?? ''
  const ticket = await practiceTicket(options, { to, from: `+1555${String(1_000_000 + index)}` })
  const ws = new WebSocket(options.url.replace(/^http/, 'ws') + practicePath, { perMessageDeflate: false })
  await new Promise((resolve, reject) => void ws.once('open', resolve).once('error', reject))
  const answered = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<string>()
  const send = (message: PracticeClientMessage) => {
    if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message))
  }
  const caller: Caller = {
    startedAt: performance.now(),
    firstAudioAt: null,
    answered: answered.promise,
    ended: ended.promise,
    end: null,
    say: (text) => send({ type: 'text', text }),
  }
  let turns = 0
  ws.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) {
      caller.firstAudioAt ??= performance.now()
      return
    }
    const notice = practiceServerMessage.parse(JSON.parse(data.toString()))
    if (notice.type === 'ended') caller.end = notice.reason
    if (!isSpokenTurn(notice)) return
    turns += 1
    if (turns === 1) caller.say(question)
    if (turns === 2) answered.resolve()
  })
  ws.on('error', () => undefined)
  ws.on('close', (code) => {
    caller.end ??= `closed with ${code}`
    answered.resolve()
    ended.resolve(caller.end)
  })
  send({ type: 'start', ticket, sample_rate: 16_000 })
  return caller
}

function isSpokenTurn(notice: PracticeServerMessage): boolean {
  return notice.type === 'turn' && notice.speaker === 'ai'
}

const starting: Promise<Caller | string>[] = []
for (let i = 0; i < options.calls; i++) {
  starting.push(call(i).catch((error: unknown) => `never opened: ${String(error)}`))
  await new Promise((resolve) => setTimeout(resolve, 1_000 / options.rampPerSecond))
}
const opened = await Promise.all(starting)
const callers = opened.filter((caller) => typeof caller !== 'string')
await within(Promise.all(callers.map((caller) => caller.answered)))
const at_once = callers.filter(({ end }) => end === null).length
for (const caller of callers) caller.say(farewell)
await within(Promise.all(callers.map((caller) => caller.ended)))

const ends: Record<string, number> = {}
for (const one of opened) {
  const end = typeof one === 'string' ? one : (one.end ?? 'still open')
  ends[end] = (ends[end] ?? 0) + 1
}
const firstAudio = callers.flatMap(({ startedAt, firstAudioAt }) =>
  firstAudioAt === null ? [] : [firstAudioAt - startedAt],
)
report({
  type: 'result',
  at_once,
  ends,
  first_audio_p50_ms: percentile(firstAudio, 50),
  first_audio_p95_ms: percentile(firstAudio, 95),
} satisfies PracticeCallersResult & { type: string })

function within(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, answerLimitMs))])
}
