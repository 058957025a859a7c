import { createCallerVoice, type CallerVoice } from '../../src/cli/caller-voice.ts'
import type { TestSystem } from '../../tests/support/start-system.ts'
import { customerNumbers, type CanaryBusiness } from './canary-businesses.ts'
import { pick, type Random } from './random.ts'
import { callAsCarrier, callToPractise, type TalkingCaller } from './talking-caller.ts'

export interface MixedCall {
  business: CanaryBusiness
  line: 'carrier' | 'practice'
  /** Practice: spoken or typed. */
  types: boolean
  caller_number: string
  questions: string[]
  hangsUp: boolean
  told: string[]
  /** Why it could not be made. */
  problem: string | null
}

export interface MixedCalls {
  system: TestSystem
  businesses: CanaryBusiness[]
  random: Random
  calls: number
  /** At once. */
  callers: number
  say: (text: string) => void
}

const questions = [
  'What are your opening hours?',
  'What services do you offer?',
  'Who am I talking to?',
  'Please take a message: call me back about my visit.',
  'May I speak to sales, please?',
  'Where can I park?',
]
const answerLimitMs = 15_000
const closeLimitMs = 15_000

/** Several at once from first to last, each business as likely as any other, after every one has had its turn. */
export async function placeMixedCalls(options: MixedCalls): Promise<MixedCall[]> {
  const calls = Array.from({ length: options.calls }, (_, index) => planCall(options, index))
  const voice = createCallerVoice()
  let next = 0
  async function callOneByOne(): Promise<void> {
    for (let index = next++; index < calls.length; index = next++) {
      const call = calls[index]
      if (call !== undefined) await makeCall(options.system, call, index, voice)
      if ((index + 1) % 20 === 0) options.say(`${index + 1} calls`)
    }
  }
  try {
    await Promise.all(Array.from({ length: options.callers }, callOneByOne))
  } finally {
    await voice.close()
  }
  return calls
}

function planCall({ businesses, random }: MixedCalls, index: number): MixedCall {
  return {
    business: businesses[index] ?? pick(random, businesses),
    line: random() < 0.6 ? 'carrier' : 'practice',
    types: random() < 0.5,
    caller_number: pick(random, customerNumbers),
    questions: [pick(random, questions), pick(random, questions)],
    hangsUp: random() < 0.2,
    told: [],
    problem: null,
  }
}

async function makeCall(
  system: TestSystem,
  call: MixedCall,
  index: number,
  voice: CallerVoice,
): Promise<void> {
  try {
    const caller = await dial(system, call, index, voice)
    call.told = caller.told
    for (const question of call.questions) await caller.ask(question, answerLimitMs)
    if (call.hangsUp) caller.hangUp()
    else await caller.ask('Goodbye', closeLimitMs)
    const timer = setTimeout(() => caller.hangUp(), closeLimitMs)
    await caller.over
    clearTimeout(timer)
  } catch (error) {
    call.problem = String(error)
  }
}

async function dial(
  system: TestSystem,
  call: MixedCall,
  index: number,
  voice: CallerVoice,
): Promise<TalkingCaller> {
  const url = `http://127.0.0.1:${system.ready.port}`
  const from = call.caller_number
  const to = call.business.number
  if (call.line === 'carrier') {
    const callSid = `CA${index}`.padEnd(34, '0')
    return callAsCarrier(`${url.replace('http', 'ws')}/twilio/stream`, { callSid, to, from }, voice)
  }
  const body = { to, from }
  const ticket = await call.business.owner<{ ticket: string }>('POST', '/api/practice/tickets', body)
  return callToPractise(url, ticket.ticket, voice, call.types)
}
