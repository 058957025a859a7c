import { afterEach, expect, test } from 'vitest'
import { decodeWav } from '#audio/wav.ts'
import {
  conversationBench,
  type ConversationBench,
} from '../../tests/support/conversation/conversation-bench.ts'
import { testBrief } from '../../tests/support/brief.ts'

let bench: ConversationBench

afterEach(() => bench.close())

test('a rejected key: an apology in the name of the business, a message is taken, and the log says why', async () => {
  bench = await conversationBench()
  bench.model.always = 'rejected_key'
  const call = await bench.call()
  await call.leg.silence(1_000)
  expect(bench.spoken[0]).toContain('This is Bright Smile Dental. I am sorry')
  expect(bench.model.attempts, 'no use in trying again').toBe(1)
  await call.leg.silence(11_000)
  await call.leg.speak(3_000)
  await call.leg.silence(9_000)
  expect(bench.spoken.at(-1)).toContain('Your message has been taken')
  await call.leg.silence(3_000)

  const outcome = await call.outcome
  expect(outcome.reason).toBe('model_failed')
  expect(call.leg.hungUp).toBe('model_failed')
  expect(call.rungs()).toEqual(['last_resort'])
  expect(bench.desk.tools).toEqual([
    expect.objectContaining({ name: 'take_message', args: expect.objectContaining({ urgency: 'normal' }) }),
  ])
  const wav = decodeWav(bench.desk.recordings.get(call.call_id) ?? new Uint8Array())
  expect(wav.channels).toBe(2)
  const left = wav.pcm.filter((_, index) => index % 2 === 0)
  expect(left.filter((sample) => Math.abs(sample) > 1_000).length).toBeGreaterThan(8_000)
  expect(bench.logs).toContainEqual(
    expect.objectContaining({ level: 50, msg: 'the model cannot be had', failure: 'rejected_key' }),
  )
  expect(call.events().filter((event) => event.type === 'ended')).toHaveLength(1)
})

test('a pause in a message is not its end, and never 3 s of nothing', async () => {
  bench = await conversationBench()
  bench.model.always = 'rejected_key'
  const call = await bench.call()
  await call.leg.silence(12_000)
  await call.leg.speak(2_000)
  const paused = bench.clock.now()
  await call.leg.silence(4_000)
  expect(bench.spoken.at(-1)).toContain('Please go on')
  expect(call.leg.longestSilence(paused, bench.clock.now())).toBeLessThan(3_000)
  await call.leg.speak(2_000)
  const done = bench.clock.now()
  await call.leg.silence(13_000)
  expect(bench.spoken.at(-1)).toContain('Your message has been taken')
  expect(await call.outcome).toMatchObject({ reason: 'model_failed' })
  expect(call.leg.longestSilence(done, done + 7_000)).toBeLessThan(3_000)
  expect(bench.desk.tools).toHaveLength(1)
})

test('a caller who leaves no message is told so', async () => {
  bench = await conversationBench()
  bench.model.always = 'invalid_setup'
  const call = await bench.call()
  await call.leg.silence(35_000)
  expect(bench.spoken.at(-1)).toContain('I did not hear anything')
  expect(await call.outcome).toMatchObject({ reason: 'model_failed' })
  expect(bench.desk.tools).toEqual([])
})

test('a caller who hangs up in the middle of a message has left one', async () => {
  bench = await conversationBench()
  bench.model.always = 'rejected_key'
  const call = await bench.call()
  await call.leg.silence(13_000)
  await call.leg.speak(2_000)
  call.leg.listener.onHangup(false)
  await bench.clock.advance(500)
  expect(await call.outcome).toMatchObject({ reason: 'caller_hangup' })
  expect(bench.desk.tools).toHaveLength(1)
  expect(bench.desk.recordings.has(call.call_id)).toBe(true)
})

test('an overloaded model is tried again with back-off before the last resort', async () => {
  bench = await conversationBench()
  bench.model.always = 'overloaded'
  const call = await bench.call()
  await call.leg.silence(4_000)
  expect(bench.model.attempts).toBe(2)
  expect(call.leg.longestSilence(call.started, bench.clock.now())).toBeLessThan(3_000)
  expect(call.rungs()).toEqual(['last_resort'])
})

test('a model that never answers the call is waited for, but not in silence', async () => {
  bench = await conversationBench({ secondModel: true })
  bench.model.always = 'hang'
  const call = await bench.call()
  await call.leg.silence(8_000)
  expect(call.leg.longestSilence(call.started, bench.clock.now())).toBeLessThan(3_000)
  expect(bench.second.connections).toHaveLength(1)
  expect(bench.second.last.requests[0]).toContain('Say exactly')
})

test('a business with a fallback number puts the caller through, where the line can', async () => {
  bench = await conversationBench({ brief: testBrief({ business: { fallback_number: '+12125550199' } }) })
  bench.model.always = 'rejected_key'
  const call = await bench.call({ transfer: true })
  await call.leg.silence(12_000)
  expect(call.leg.transferTo).toBe('+12125550199')
  expect(await call.outcome).toMatchObject({ reason: 'transferred' })
})

test('even the local voice may be broken: the call ends, and says why', async () => {
  bench = await conversationBench()
  bench.model.always = 'rejected_key'
  bench.voice.fails = true
  const call = await bench.call()
  await call.leg.silence(20_000)
  expect(await call.outcome).toMatchObject({ reason: 'model_failed' })
  expect(call.leg.frames.length, 'the tone at least').toBeGreaterThan(0)
})

test('an exception in one call ends that call spoken and recorded, and no other', async () => {
  bench = await conversationBench()
  const broken = await bench.call()
  const fine = await bench.call()
  const [first, second] = bench.model.connections
  if (first === undefined || second === undefined) throw new Error('two connections were expected')
  first.speak('Hello from one.', 500)
  second.speak('Hello from two.', 500)
  await fine.leg.silence(700)
  first.sendAudio = () => {
    throw new TypeError('cannot send')
  }
  await broken.leg.silence(1_000)
  await fine.leg.silence(30_000)
  expect(await broken.outcome).toMatchObject({ reason: 'model_failed', detail: 'fault: TypeError' })
  expect(bench.spoken[0]).toContain('I am sorry')
  expect(fine.leg.hungUp).toBeNull()
  fine.leg.listener.onHangup(false)
  expect(await fine.outcome).toMatchObject({ reason: 'caller_hangup' })
})
