import { afterEach, beforeEach, expect, test } from 'vitest'
import { speechKey } from '#domain/speech-key.ts'
import { testBrief } from '../../tests/support/brief.ts'
import {
  conversationBench,
  type ConversationBench,
} from '../../tests/support/conversation/conversation-bench.ts'
import type { ScriptedModel } from '../../tests/support/conversation/scripted-model.ts'
import { sine } from '../../tests/support/sine.ts'

const greeting = 'Hello! Thank you for calling Bright Smile Dental.'
let bench: ConversationBench

beforeEach(async () => {
  bench = await conversationBench({
    brief: testBrief({ speech_keys: [speechKey('Kore', greeting, 'scripted')] }),
  })
  bench.desk.speechBytes = new Uint8Array(sine(500, 24_000, 8_000, 3).buffer)
})
afterEach(() => bench.close())

test('a kept greeting is heard at once, while the model connects, and told to it as said', async () => {
  bench.model.always = 'hang'
  const call = await bench.call()
  expect(call.leg.frames.length).toBeGreaterThan(0)
  expect(call.leg.frames[0]?.at).toBe(call.started)
  bench.model.always = null
  await bench.clock.advance(100)
  expect(bench.spoken).toEqual([])
})

test('the model does not greet again, and knows what was said', async () => {
  const call = await bench.call()
  await call.leg.silence(4_000)
  expect(bench.model.last.options.history).toEqual([{ speaker: 'ai', text: greeting }])
  expect(bench.model.last.requests).toEqual([])
  expect(call.of('answered')).toMatchObject([{ source: 'cached' }])
  expect(call.of('turn').map(({ turn }) => turn.text)).toEqual([greeting])
  expect(call.rungs()).toEqual([])
})

test('it is fetched once a process', async () => {
  await bench.call()
  const second = await bench.call()
  expect(bench.desk.speechAsked).toHaveLength(1)
  expect(second.leg.frames.length).toBeGreaterThan(0)
})

test('an API that is slow to give it is not waited for', async () => {
  bench.desk.speech = () => new Promise(() => undefined)
  const call = await bench.call()
  await bench.clock.advance(400)
  expect(bench.model.last.requests).toEqual([`Say exactly: "${greeting}"`])
  call.leg.listener.onHangup(false)
})

test('a cough over the greeting is not passed on, an interruption is, with its beginning', async () => {
  const call = await bench.call()
  await call.leg.silence(500)
  await call.leg.speak(100)
  await call.leg.silence(400)
  expect(call.leg.clears).toEqual([])
  await call.leg.speak(700)
  expect(call.leg.clears).toHaveLength(1)
  const loud = bench.model.last.audio.flatMap((pcm) => [...pcm]).filter((sample) => Math.abs(sample) > 1_000)
  expect(loud.length / 8).toBeGreaterThan(400)
  await bench.clock.advance(300)
  expect(call.of('turn').map(({ turn }) => turn.interrupted)).toEqual([true])
})

test('while it still rings nothing is said; when it is answered the greeting is there at once', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const call = await bench.call({ answered })
  await bench.clock.advance(2_000)
  expect(call.leg.frames).toEqual([])
  answer()
  await bench.clock.advance(20)
  expect(call.leg.frames.length).toBeGreaterThan(0)
})

test('a caller who gives up while it rings has hung up, and heard nothing', async () => {
  const call = await bench.call({ answered: new Promise(() => undefined) })
  call.leg.listener.onHangup(false)
  expect((await call.outcome).reason).toBe('caller_hangup')
  expect(call.leg.frames).toEqual([])
})

test('the model is connected while it rings, and told the greeting that will be heard', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const call = await bench.call({ answered })
  await bench.clock.advance(100)
  expect(bench.model.connections).toHaveLength(1)
  expect(bench.model.last.options.history).toEqual([{ speaker: 'ai', text: greeting }])
  answer()
  await call.leg.silence(4_000)
  expect(bench.model.connections).toHaveLength(1)
  expect(bench.model.last.requests).toEqual([])
  expect(call.rungs()).toEqual([])
})

test('without a kept greeting the model is asked for it in the moment the caller can hear', async () => {
  bench.desk.speech = () => new Promise(() => undefined)
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  await bench.call({ answered })
  await bench.clock.advance(20_000)
  expect(bench.model.last.requests).toEqual([])
  expect(bench.spoken).toEqual([])
  answer()
  await bench.clock.advance(0)
  expect(bench.model.last.requests).toEqual([`Say exactly: "${greeting}"`])
})

test.each<[string, (model: ScriptedModel) => void, (model: ScriptedModel) => void]>([
  ['is lost', () => undefined, (model) => model.last.drop()],
  ['cannot be had', (model) => model.script.push('overloaded'), () => undefined],
])('a model that %s while it rings is called again when the call begins', async (_, before, meanwhile) => {
  before(bench.model)
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const call = await bench.call({ answered })
  await bench.clock.advance(2_000)
  meanwhile(bench.model)
  expect(bench.model.attempts).toBe(1)
  answer()
  await call.leg.silence(4_000)
  expect(bench.model.attempts).toBe(2)
  expect(bench.model.last.closed).toBe(false)
  expect(call.of('turn').map(({ turn }) => turn.text)).toEqual([greeting])
  expect(call.rungs()).toEqual([])
})

test('a process that is stopped while it rings lets go of the model', async () => {
  const call = await bench.call({ answered: new Promise(() => undefined) })
  await bench.clock.advance(100)
  await bench.conversations.close()
  expect((await call.outcome).reason).toBe('shutdown')
  expect(bench.model.last.closed).toBe(true)
})
