import { afterAll, beforeAll, expect, test, vi, type TestContext } from 'vitest'
import { testBrief, testId, testRole } from '../../tests/support/brief.ts'
import {
  liveEngine,
  surroundings,
  type LiveEngine,
  type Surroundings,
} from '../../tests/support/conversation/live-engine.ts'

const sales = testRole({
  id: testId(21),
  role_type: 'sales',
  ai_name: 'Max',
  voice_style: 'Puck',
  greeting_message: 'Hi, this is Max.',
  priority: 5,
})
const receptionist = testRole({ greeting_message: 'Bright Smile Dental.' })

let around: Surroundings

beforeAll(async () => {
  around = await surroundings()
})
afterAll(() => around.close())

async function start({ onTestFinished }: TestContext, ...models: string[]): Promise<LiveEngine> {
  const brief = testBrief({ role: receptionist, roles: [receptionist, sales] })
  const engine = await liveEngine(around, models.length === 0 ? { brief } : { brief, models })
  onTestFinished(() => engine.close())
  engine.desk.tool = ({ name, args }) => {
    if (name === 'end_call') {
      return { status: 'ok', retryable: false, say: 'Goodbye.', effect: { kind: 'end_call', reason: 'done' } }
    }
    if (name === 'switch_role') {
      const effect = { kind: 'switch_role', role_id: sales.id, reason: String(args['reason']) } as const
      return { status: 'ok', retryable: false, say: 'I am handing you over to Max.', effect }
    }
    return { status: 'ok', retryable: false, say: 'We are open from nine to five.' }
  }
  return engine
}

function rungsOf(engine: LiveEngine, call_id: string): string[] {
  return engine.desk.eventsOf(call_id).flatMap((event) => (event.type === 'rung' ? [event.rung] : []))
}

test.concurrent('a whole call: greeting, question, tool, answer, goodbye', async (context) => {
  const engine = await start(context)
  const call = engine.call()
  await call.heard(/Bright Smile Dental/)
  call.say('When are you open?')
  await call.heard(/nine to five/)
  call.say('Thank you, bye!')
  const { reason, call_id } = await call.outcome
  expect(reason).toBe('goodbye')
  const turns = engine.desk.eventsOf(call_id).flatMap((event) => (event.type === 'turn' ? [event.turn] : []))
  expect(turns.map(({ speaker }) => speaker)).toEqual(['ai', 'caller', 'ai', 'caller', 'ai'])
  expect(turns[1]?.text).toBe('When are you open?')
  expect(turns[2]?.latency_ms).toBeGreaterThan(0)
  expect(turns.at(-1)?.text).toMatch(/bye/i)
  expect(engine.desk.tools.map(({ name }) => name)).toEqual(['get_business_hours', 'end_call'])
})

test.concurrent('a switch of roles: another voice goes on', async (context) => {
  const engine = await start(context)
  const call = engine.call()
  await call.heard(/Bright Smile Dental/)
  call.say('I would like to speak to sales, please.')
  await call.heard(/this is Max/)
  expect(call.notices.filter(({ type }) => type === 'role')).toEqual([
    { type: 'role', ai_name: 'Max', role_type: 'sales', voice_style: 'Puck' },
  ])
  call.say('When are you open?')
  await call.heard(/nine to five/)
  call.hangUp()
  const { call_id } = await call.outcome
  expect(engine.desk.eventsOf(call_id).filter(({ type }) => type === 'role_switch')).toHaveLength(1)
})

test.concurrent('two calls at once never hear each other', async (context) => {
  const engine = await start(context)
  const [first, second] = [engine.call(), engine.call()]
  await Promise.all([first.heard(/Bright/), second.heard(/Bright/)])
  first.say('When are you open?')
  second.say('I would like to speak to sales, please.')
  await Promise.all([first.heard(/nine to five/), second.heard(/this is Max/)])
  first.hangUp()
  second.hangUp()
  const [a, b] = await Promise.all([first.outcome, second.outcome])
  const wordsOf = (call_id: string) => JSON.stringify(engine.desk.eventsOf(call_id))
  expect(wordsOf(a.call_id)).not.toContain('sales')
  expect(wordsOf(b.call_id)).not.toContain('nine to five')
})

// The second answer of a session is the tool's call, the third what it found.
test.concurrent.for([
  'close:code=1000,after_ms=600,answer=3',
  'close:code=1006,after_ms=600,answer=3',
  'close:code=1011,answer=3',
  'stall:after_ms=500,answer=3',
  'no_answer:answer=2',
  'near_zero_audio:answer=3',
  'empty_turn:answer=2',
  'rejected:answer=2',
])('%s: the caller gets an answer all the same', async (fault, context) => {
  const engine = await start(context, `gemini-3.8-live~${fault}`)
  const call = engine.call()
  await call.heard(/Bright Smile Dental/)
  call.say('When are you open?')
  await call.heard(/nine to five|back with you/)
  call.hangUp()
  const { call_id } = await call.outcome
  expect(rungsOf(engine, call_id)).not.toEqual([])
})

test.concurrent('go-away in a sentence: it is said to its end, once, and the call goes on', async (context) => {
  const engine = await start(context, 'gemini-3.8-live~go_away:after_ms=700,time_left_ms=6000')
  const call = engine.call()
  await call.heard(/Bright Smile Dental/)
  await vi.waitFor(() =>
    expect(call.notices.some((n) => n.type === 'rung' && n.rung === 'go_away')).toBe(true),
  )
  call.say('When are you open?')
  await call.heard(/nine to five/)
  call.hangUp()
  const { call_id } = await call.outcome
  const turns = engine.desk.eventsOf(call_id).filter((event) => event.type === 'turn')
  expect(turns.filter((event) => JSON.stringify(event).includes('Bright Smile'))).toHaveLength(1)
})

test.concurrent('a model that closes before it is ready: an apology is heard', async (context) => {
  const engine = await start(context, 'gemini-3.8-live~close_before_setup:code=1008')
  const call = engine.call()
  await call.heard(/This is Bright Smile Dental. I am sorry/)
  expect(call.frames.some(({ peak }) => peak > 1_000)).toBe(true)
  call.hangUp()
  expect((await call.outcome).reason).toBe('caller_hangup')
})
