import { afterEach, beforeEach, expect, test } from 'vitest'
import { testBrief, testId, testRole } from '../../tests/support/brief.ts'
import {
  conversationBench,
  type ConversationBench,
  type TestCall,
} from '../../tests/support/conversation/conversation-bench.ts'

const receptionist = testRole()
const sales = testRole({
  id: testId(21),
  role_type: 'sales',
  ai_name: 'Max',
  voice_style: 'Puck',
  priority: 5,
})
let bench: ConversationBench
let call: TestCall

beforeEach(async () => {
  bench = await conversationBench({ brief: testBrief({ role: receptionist, roles: [receptionist, sales] }) })
  bench.desk.tool = () => ({
    status: 'ok',
    retryable: false,
    say: 'I am handing you over.',
    effect: { kind: 'switch_role', role_id: sales.id, reason: 'wants to buy' },
  })
  call = await bench.call()
  bench.model.last.speak('Hello!', 800)
  await call.leg.silence(1_100)
  await call.leg.speak(600)
  bench.model.last.emit({ type: 'input-text-delta', text: 'Sales, please.' })
  await call.leg.silence(700)
})
afterEach(() => bench.close())

function askForSales(): void {
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'switch_role', args: { role: 'sales' } })
}

test('the old role says its sentence, then the next one speaks, with everything that was said', async () => {
  const [old] = bench.model.connections
  askForSales()
  await call.leg.silence(200)
  expect(bench.model.connections).toHaveLength(2)
  expect(bench.model.last.options).toMatchObject({ voice: 'Puck', resumptionHandle: null })
  expect(bench.model.last.options.instructions).toContain('Max')
  expect(bench.model.last.options.history).toContainEqual({ speaker: 'caller', text: 'Sales, please.' })
  expect(old?.results).toHaveLength(1)
  expect(bench.model.last.requests).toEqual([])
  old?.speak('I am handing you over.', 1_500)
  await call.leg.silence(100)
  expect(old?.closed).toBe(true)
  expect(bench.model.last.requests).toEqual([expect.stringContaining('as Max (sales)')])
  bench.model.last.speak('Hello, this is Max.', 1_000)
  await call.leg.silence(3_500)
  expect(call.of('turn').map(({ turn }) => [turn.text, turn.role_id])).toEqual([
    ['Hello!', receptionist.id],
    ['Sales, please.', receptionist.id],
    ['I am handing you over.', receptionist.id],
    ['Hello, this is Max.', sales.id],
  ])
  expect(call.of('role_switch')).toMatchObject([
    { from_role_id: receptionist.id, to_role_id: sales.id, reason: 'wants to buy' },
  ])
  expect(call.rungs()).toEqual([])
})

test('an old role that has said it already does not say it twice', async () => {
  const [old] = bench.model.connections
  old?.utter('One moment, here is Max.', 1_500)
  askForSales()
  await call.leg.silence(200)
  expect(old?.results).toEqual([])
  expect(old?.closed).toBe(true)
  expect(bench.model.last.requests).toHaveLength(1)
})

test('an old role that says nothing is not waited for', async () => {
  askForSales()
  await call.leg.silence(1_800)
  expect(bench.model.connections[0]?.closed).toBe(true)
  expect(bench.model.last.requests).toHaveLength(1)
})

test('what the old connection still says after the switch is not played', async () => {
  const [old] = bench.model.connections
  old?.utter('Here is Max.', 600)
  askForSales()
  await call.leg.silence(1_500)
  const frames = call.leg.frames.length
  old?.emit({ type: 'audio-delta', pcm: new Int16Array(4_800).fill(9_000) })
  await call.leg.silence(200)
  expect(call.leg.frames).toHaveLength(frames)
})

test('a next role that cannot be connected: the old one goes on, and says so', async () => {
  bench.model.always = 'overloaded'
  bench.model.connections[0]?.utter('Here is Max.', 600)
  askForSales()
  await call.leg.silence(5_000)
  expect(call.rungs()).toContain('switch_failed')
  expect(bench.model.connections[0]?.results).toMatchObject([{ result: { status: 'unavailable' } }])
  expect(call.of('role_switch')).toEqual([])
  expect(call.leg.longestSilence(bench.clock.now() - 5_000, bench.clock.now())).toBeLessThan(3_000)
})
