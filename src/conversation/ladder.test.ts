import { afterEach, expect, test } from 'vitest'
import {
  conversationBench,
  type ConversationBench,
  type TestCall,
} from '../../tests/support/conversation/conversation-bench.ts'

let bench: ConversationBench

afterEach(() => bench.close())

const greeting = 'Hello! Thank you for calling Bright Smile Dental.'

/** A call whose greeting was heard and whose caller has just asked something. */
async function afterQuestion(options: Parameters<typeof conversationBench>[0] = {}): Promise<TestCall> {
  bench = await conversationBench(options)
  const call = await bench.call()
  bench.model.last.speak(greeting, 1_000)
  await call.leg.silence(1_400)
  await call.leg.speak(800)
  bench.model.last.emit({ type: 'input-text-delta', text: 'When are you open?' })
  return call
}

test('a greeting that does not come is replaced within 3 s, and asked for again', async () => {
  bench = await conversationBench()
  const call = await bench.call()
  await call.leg.silence(4_000)
  expect(call.leg.longestSilence(call.started, bench.clock.now())).toBeLessThan(3_000)
  expect(bench.spoken[0]).toBe('Thank you for calling Bright Smile Dental. One moment, please.')
  expect(bench.model.last.requests).toHaveLength(2)
  expect(call.rungs()).toEqual(['nudge'])
})

test('no answer: nudge, then a new connection that is told what was missed, and never 3 s of nothing', async () => {
  const call = await afterQuestion()
  const asked = bench.clock.now()
  bench.model.last.emit({ type: 'resumption-handle', handle: 'handle-1' })
  await call.leg.silence(2_200)
  expect(bench.model.last.requests.at(-1)).toContain('waiting for your answer')
  await call.leg.silence(4_500)
  expect(bench.model.connections).toHaveLength(2)
  expect(bench.model.connections[0]?.closed).toBe(true)
  expect(bench.model.last.options.resumptionHandle).toBe('handle-1')
  expect(bench.model.last.options.history).toContainEqual({ speaker: 'ai', text: greeting })
  expect(bench.model.last.requests).toHaveLength(1)
  expect(bench.model.last.requests[0]).toContain('When are you open?')
  bench.model.last.speak('From nine to five.', 1_000)
  await call.leg.silence(5_000)
  expect(call.leg.longestSilence(asked, bench.clock.now() - 1_000)).toBeLessThan(3_000)
  expect(call.rungs()).toEqual(['nudge', 'reconnect'])
  expect(call.of('turn').map(({ turn }) => turn.text)).toContain('From nine to five.')
})

test('an answer after a nudge ends the matter', async () => {
  const call = await afterQuestion()
  await call.leg.silence(2_100)
  bench.model.last.speak('From nine to five.', 1_000)
  await call.leg.silence(5_000)
  expect(call.rungs()).toEqual(['nudge'])
  expect(bench.model.connections).toHaveLength(1)
})

test('a mute model is given up for the second one', async () => {
  const call = await afterQuestion({ secondModel: true })
  const asked = bench.clock.now()
  await call.leg.silence(12_000)
  expect(call.rungs()).toEqual(['nudge', 'reconnect', 'second_model'])
  expect(bench.second.connections).toHaveLength(1)
  expect(bench.second.last.options.resumptionHandle).toBeNull()
  expect(bench.second.last.options.history.map((turn) => turn.text)).toContain('When are you open?')
  expect(call.leg.longestSilence(asked, bench.clock.now())).toBeLessThan(3_000)
})

test('near-zero audio counts as silence', async () => {
  const call = await afterQuestion()
  await call.leg.silence(600)
  const asked = bench.clock.now()
  bench.model.last.utter('You cannot hear this.', 8_000, 12)
  await call.leg.silence(4_000)
  expect(call.leg.longestSilence(asked, bench.clock.now())).toBeLessThan(3_000)
  expect(call.rungs()[0]).toBe('nudge')
})

test('a sentence that stalls is noticed', async () => {
  const call = await afterQuestion()
  await call.leg.silence(600)
  bench.model.last.utter('We are open from', 800)
  const stalled = bench.clock.now()
  await call.leg.silence(4_500)
  expect(call.rungs()[0]).toBe('nudge')
  expect(call.leg.longestSilence(stalled, bench.clock.now())).toBeLessThan(3_000)
})

test('a turn that is only never closed is taken as it is', async () => {
  const call = await afterQuestion()
  await call.leg.silence(600)
  bench.model.last.utter('We are open from nine to five.', 1_500)
  await call.leg.silence(6_000)
  expect(call.rungs()).toEqual([])
  expect(bench.model.last.requests).toHaveLength(1)
  expect(call.of('turn').at(-1)?.turn.text).toBe('We are open from nine to five.')
})

test.each([false, true])('an empty turn (rejected: %s) is asked for again at once', async (rejected) => {
  const call = await afterQuestion()
  await call.leg.silence(700)
  bench.model.last.finishTurn(rejected)
  await call.leg.silence(300)
  expect(call.rungs()).toEqual([rejected ? 'rejected_turn' : 'empty_turn', 'nudge'])
  expect(bench.model.last.requests.at(-1)).toContain('waiting for your answer')
})

test('noise without words and an empty turn are no reason to speak', async () => {
  bench = await conversationBench()
  const call = await bench.call()
  bench.model.last.speak(greeting, 1_000)
  await call.leg.silence(1_400)
  await call.leg.speak(120)
  await call.leg.silence(700)
  bench.model.last.finishTurn()
  await call.leg.silence(3_000)
  expect(call.rungs()).toEqual([])
})

test.each([1000, 1006, 1007, 1008, 1011])(
  'the socket dies (%i) in the middle of a sentence: the next one goes on from there',
  async (code) => {
    const call = await afterQuestion()
    await call.leg.silence(600)
    const before = bench.clock.now()
    bench.model.last.emit({ type: 'resumption-handle', handle: 'handle-2' })
    bench.model.last.utter('We are open from nine', 1_000)
    bench.model.last.drop(code)
    await call.leg.silence(200)
    expect(bench.model.connections).toHaveLength(2)
    expect(bench.model.last.options.resumptionHandle).toBe('handle-2')
    expect(bench.model.last.requests).toHaveLength(1)
    expect(bench.model.last.requests[0]).toContain('We are open from nine')
    bench.model.last.speak('to five.', 600)
    await call.leg.silence(2_500)
    expect(call.leg.longestSilence(before, before + 2_000)).toBeLessThan(1_000)
    expect(call.rungs()).toEqual(['reconnect'])
  },
)

test('a socket that dies while nobody waits is replaced without a word', async () => {
  bench = await conversationBench()
  const call = await bench.call()
  bench.model.last.speak(greeting, 1_000)
  await call.leg.silence(1_500)
  bench.model.last.drop(1011)
  await call.leg.silence(1_000)
  expect(bench.model.connections).toHaveLength(2)
  expect(bench.model.last.requests).toEqual([])
  expect(bench.spoken).toEqual([])
})

test('what the caller says into the gap reaches the next connection', async () => {
  bench = await conversationBench()
  const call = await bench.call()
  bench.model.last.speak(greeting, 1_000)
  await call.leg.silence(1_500)
  bench.model.script.push('hang')
  bench.model.last.drop()
  await call.leg.speak(900)
  await call.leg.silence(3_500)
  expect(bench.model.connections).toHaveLength(2)
  expect(bench.model.last.audioMs).toBeGreaterThan(3_500)
  expect(bench.model.last.requests, 'the model hears it itself').toEqual([])
})

test('a connection lost again and again is a broken model', async () => {
  bench = await conversationBench({ secondModel: true })
  const call = await bench.call()
  bench.model.last.speak(greeting, 1_000)
  for (let i = 0; i < 4; i++) {
    await call.leg.silence(1_500)
    bench.model.last.drop()
  }
  await call.leg.silence(500)
  expect(call.rungs()).toEqual(['reconnect', 'reconnect', 'reconnect', 'second_model'])
  expect(bench.second.connections).toHaveLength(1)
})

test('go-away is followed after the sentence, with the handle, and nothing is said twice', async () => {
  const call = await afterQuestion()
  await call.leg.silence(600)
  bench.model.last.utter('We are open from nine to five.', 2_000)
  bench.model.last.emit({ type: 'go-away', timeLeftMs: 20_000 })
  await call.leg.silence(500)
  expect(bench.model.connections).toHaveLength(1)
  bench.model.last.emit({ type: 'generation-complete' })
  bench.model.last.finishTurn()
  bench.model.last.emit({ type: 'resumption-handle', handle: 'handle-3' })
  await call.leg.silence(2_500)
  expect(bench.model.connections).toHaveLength(2)
  expect(bench.model.connections[0]?.closed).toBe(true)
  expect(bench.model.last.requests).toEqual([])
  expect(call.of('turn').filter(({ turn }) => turn.text.includes('nine to five'))).toHaveLength(1)
})

test('go-away in a sentence that does not end is followed before time runs out', async () => {
  const call = await afterQuestion()
  await call.leg.silence(600)
  bench.model.last.utter('We are open', 9_000)
  bench.model.last.emit({ type: 'go-away', timeLeftMs: 6_000 })
  await call.leg.silence(3_500)
  expect(bench.model.connections).toHaveLength(2)
})

test('a tool that takes its time is covered by a filler, and one that never answers by an apology', async () => {
  const call = await afterQuestion()
  await call.leg.silence(600)
  bench.desk.tool = () => new Promise(() => undefined)
  const asked = bench.clock.now()
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'get_services', args: {} })
  await call.leg.silence(2_600)
  expect(bench.spoken).toEqual(['One moment, please.'])
  await call.leg.silence(6_000)
  expect(call.leg.longestSilence(asked, bench.clock.now())).toBeLessThan(3_000)
  expect(bench.model.last.results).toEqual([
    {
      id: 'a',
      name: 'get_services',
      result: expect.objectContaining({ status: 'unavailable', retryable: true }),
    },
  ])
})

test('the caller keeps being heard while a tool runs', async () => {
  const call = await afterQuestion()
  await call.leg.silence(600)
  bench.desk.tool = () => new Promise(() => undefined)
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'get_services', args: {} })
  const before = bench.model.last.audioMs
  await call.leg.speak(600)
  expect(bench.model.last.audioMs - before).toBeGreaterThan(500)
})

test('a line that sends nothing is heard as silence', async () => {
  bench = await conversationBench()
  await bench.call()
  bench.model.last.speak(greeting, 1_000)
  await bench.clock.advance(3_000)
  expect(bench.model.last.audioMs).toBeGreaterThan(2_500)
  expect(bench.model.last.audio.flatMap((pcm) => [...pcm]).every((sample) => sample === 0)).toBe(true)
})

test('nobody speaks: asked twice whether they are there, then goodbye', async () => {
  bench = await conversationBench()
  const call = await bench.call()
  bench.model.last.speak(greeting, 1_000)
  for (let i = 0; i < 2; i++) {
    await call.leg.silence(12_000)
    expect(bench.model.last.requests.at(-1)).toContain('still there')
    bench.model.last.speak('Are you still there?', 1_000)
  }
  await call.leg.silence(12_000)
  expect(bench.model.last.requests.at(-1)).toContain('I cannot hear you')
  bench.model.last.speak('I cannot hear you. Goodbye.', 1_000)
  await call.leg.silence(2_500)
  expect(await call.outcome).toMatchObject({ reason: 'silence' })
  expect(call.rungs()).toEqual(['silence_check', 'silence_check'])
})
