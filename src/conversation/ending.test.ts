import { afterEach, expect, test } from 'vitest'
import { testBrief } from '../../tests/support/brief.ts'
import {
  conversationBench,
  type ConversationBench,
  type TestCall,
} from '../../tests/support/conversation/conversation-bench.ts'

let bench: ConversationBench

afterEach(() => bench.close())

async function talking(options: Parameters<typeof conversationBench>[0] = {}): Promise<TestCall> {
  bench = await conversationBench(options)
  const call = await bench.call()
  bench.model.last.speak('Hello! Thank you for calling.', 1_000)
  await call.leg.silence(1_300)
  bench.desk.tool = () => ({
    status: 'ok',
    retryable: false,
    say: 'Goodbye.',
    effect: { kind: 'end_call', reason: 'done' },
  })
  return call
}

test('a goodbye said before the tool is called is heard to its end, and not said twice', async () => {
  const call = await talking()
  bench.model.last.utter('Thank you, goodbye!', 2_000)
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'end_call', args: {} })
  await bench.clock.advance(50)
  bench.model.last.emit({ type: 'generation-complete' })
  bench.model.last.finishTurn()
  await call.leg.silence(1_500)
  expect(call.leg.hungUp).toBeNull()
  await call.leg.silence(2_500)
  expect(await call.outcome).toMatchObject({ reason: 'goodbye' })
  expect(call.of('turn').at(-1)?.turn).toMatchObject({ text: 'Thank you, goodbye!', interrupted: false })
  expect(bench.spoken).toEqual([])
})

test('a model that ends the call without a word: the goodbye is said without it', async () => {
  const call = await talking()
  await call.leg.silence(4_000)
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'end_call', args: {} })
  await call.leg.silence(7_000)
  expect(bench.spoken).toEqual(['Thank you for calling. Goodbye.'])
  expect(await call.outcome).toMatchObject({ reason: 'goodbye' })
})

test('the caller who speaks over the goodbye has something else to say: once', async () => {
  const call = await talking()
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'end_call', args: {} })
  await bench.clock.advance(50)
  bench.model.last.utter('Goodbye and have a nice', 3_000)
  await call.leg.speak(400)
  bench.model.last.emit({ type: 'interrupted' })
  bench.model.last.finishTurn()
  await call.leg.speak(800)
  bench.model.last.emit({ type: 'input-text-delta', text: 'Wait, one more thing.' })
  await call.leg.silence(900)
  bench.model.last.speak('Of course.', 800)
  await call.leg.silence(3_000)
  expect(call.leg.hungUp).toBeNull()

  bench.model.last.emit({ type: 'tool-call', id: 'b', name: 'end_call', args: {} })
  await bench.clock.advance(50)
  bench.model.last.utter('Goodbye and have a nice', 3_000)
  await call.leg.speak(400)
  bench.model.last.emit({ type: 'interrupted' })
  bench.model.last.finishTurn()
  await call.leg.silence(5_000)
  expect(await call.outcome).toMatchObject({ reason: 'goodbye' })
})

test('the longest duration: told a while before, and ended politely', async () => {
  const call = await talking({ brief: testBrief({ business: { max_call_minutes: 2 } }) })
  for (let i = 0; i < 15; i++) {
    await call.leg.speak(500)
    await call.leg.silence(700)
    bench.model.last.speak('I see.', 500)
    await call.leg.silence(4_800)
  }
  await call.leg.silence(4_000)
  expect(bench.model.last.requests.some((request) => request.includes('must end'))).toBe(true)
  expect(call.leg.hungUp).toBeNull()
  for (let i = 0; i < 8 && call.leg.hungUp === null; i++) {
    await call.leg.speak(500)
    await call.leg.silence(700)
    if (bench.model.last.requests.at(-1)?.includes('longest time') === true) break
    bench.model.last.speak('I see.', 500)
    await call.leg.silence(4_800)
  }
  expect(bench.model.last.requests.at(-1)).toContain('longest time for a call')
  bench.model.last.speak('Goodbye.', 800)
  await call.leg.silence(3_000)
  expect(await call.outcome).toMatchObject({ reason: 'max_duration' })
})

test('a drain: no silence, a goodbye before the deadline, one reason', async () => {
  const call = await talking()
  const drained = bench.conversations.drain(20_000)
  await call.leg.silence(8_500)
  expect(bench.model.last.requests.at(-1)).toContain('I have to end this call now')
  await call.leg.silence(8_000)
  await drained
  expect(bench.spoken.at(-1), 'the model said nothing, so it is said without it').toContain('I have to end')
  expect(await call.outcome).toMatchObject({ reason: 'shutdown' })
  expect(call.events().filter(({ type }) => type === 'ended')).toHaveLength(1)
})

test('a drain ends at its deadline whatever happens', async () => {
  const call = await talking()
  bench.voice.fails = true
  const drained = bench.conversations.drain(1_000)
  await call.leg.silence(1_200)
  await drained
  expect((await call.outcome).reason).toBe('shutdown')
  expect(bench.conversations.count).toBe(0)
})

test('two hundred calls one after the other leave nothing behind', async () => {
  bench = await conversationBench()
  const idle = bench.clock.timers
  for (let i = 0; i < 200; i++) {
    const call = await bench.call()
    bench.model.last.speak('Hello!', 400)
    await bench.clock.advance(200)
    bench.model.last.emit({ type: 'tool-call', id: `t${i}`, name: 'get_services', args: {} })
    call.leg.listener.onHangup(i % 2 === 1)
    await bench.clock.advance(20)
    expect((await call.outcome).reason).toBe(i % 2 === 1 ? 'line_failed' : 'caller_hangup')
  }
  expect(bench.conversations.count).toBe(0)
  expect(bench.model.connections.filter(({ closed }) => !closed)).toEqual([])
  expect(bench.clock.timers).toBe(idle)
})
