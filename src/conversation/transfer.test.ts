import { afterEach, expect, test } from 'vitest'
import { testBrief, testId } from '../../tests/support/brief.ts'
import {
  conversationBench,
  type ConversationBench,
  type TestCall,
} from '../../tests/support/conversation/conversation-bench.ts'
import type { fakeLeg } from '../../tests/support/conversation/fake-leg.ts'

let bench: ConversationBench
let call: TestCall

afterEach(() => bench.close())

const say = 'I am putting you through to Dr. Gomez now. One moment, please.'

const dentist = { id: testId(90), name: 'Dr. Gomez', purpose: null, keywords: [], staff_id: null }

async function dialled(options: Parameters<typeof fakeLeg>[1]): Promise<void> {
  bench = await conversationBench({ brief: testBrief({ transfer_targets: [dentist] }) })
  bench.desk.tool = ({ name }) => ({
    status: 'ok',
    retryable: false,
    say,
    effect:
      name === 'end_call'
        ? { kind: 'end_call', reason: 'bye' }
        : {
            kind: 'transfer',
            target_id: testId(90),
            target_name: 'Dr. Gomez',
            number: '+12125550111',
            say_before: say,
            reason: 'a broken tooth',
          },
  })
  call = await bench.call(options)
  bench.model.last.speak('Hello!', 800)
  await call.leg.silence(1_100)
  await call.leg.speak(600)
  bench.model.last.emit({ type: 'input-text-delta', text: 'Dr. Gomez, please.' })
  await call.leg.silence(700)
}

function ask(): void {
  bench.model.last.emit({
    type: 'tool-call',
    id: 'a',
    name: 'transfer_to_person',
    args: { target: 'Dr. Gomez', reason: 'tooth' },
  })
}

test('the line is said, then dialled, and the call ends as transferred', async () => {
  await dialled({ transfer: true })
  ask()
  await call.leg.silence(300)
  expect(bench.model.last.results).toEqual([
    { id: 'a', name: 'transfer_to_person', result: { status: 'ok', retryable: false, say } },
  ])
  expect(JSON.stringify(bench.model.last.results)).not.toContain('+12125550111')
  bench.model.last.speak(say, 2_000)
  await call.leg.silence(1_500)
  expect(call.leg.transferTo, 'not before it was heard').toBeNull()
  await call.leg.silence(1_500)
  expect(call.leg.transferTo).toBe('+12125550111')
  expect(await call.outcome).toMatchObject({ reason: 'transferred', detail: 'put through to Dr. Gomez' })
  expect(call.of('transfer')).toMatchObject([
    { target_id: testId(90), target_name: 'Dr. Gomez', outcome: 'transferred', reason: 'a broken tooth' },
  ])
  expect(call.leg.notices).toContainEqual({ type: 'transfer', target_name: 'Dr. Gomez' })
  expect(call.rungs()).toEqual([])
})

test('a model that has said so already is not made to say it twice', async () => {
  await dialled({ transfer: true })
  bench.model.last.utter('I am putting you through to Dr. Gomez.', 1_500)
  ask()
  await call.leg.silence(3_000)
  expect(bench.model.last.results).toEqual([])
  expect(bench.spoken).toEqual([])
  expect(await call.outcome).toMatchObject({ reason: 'transferred' })
})

test('a model that says nothing does not keep the caller: the line is said without it', async () => {
  await dialled({ transfer: true })
  ask()
  const asked = bench.clock.now()
  await call.leg.silence(9_000)
  expect(bench.spoken).toEqual([say])
  expect(await call.outcome).toMatchObject({ reason: 'transferred' })
  expect(call.leg.longestSilence(asked, asked + 5_000)).toBeLessThan(3_000)
})

test('nobody there: the model is told, the caller hears it and is offered a message, and the call goes on', async () => {
  await dialled({ transfer: false })
  ask()
  await call.leg.silence(100)
  bench.model.last.speak(say, 500)
  await call.leg.silence(2_000)
  expect(bench.model.last.requests.at(-1)).toContain(
    'I am sorry, I could not reach Dr. Gomez. Shall I take a message',
  )
  expect(call.of('transfer')).toMatchObject([{ outcome: 'failed' }])
  bench.model.last.speak('I am sorry, I could not reach Dr. Gomez.', 800)
  await call.leg.silence(2_000)
  expect(call.leg.hungUp).toBeNull()
  expect(call.rungs()).toEqual([])
})

test('nobody there, and the model waits for its answer: the answer says so', async () => {
  await dialled({ transfer: () => Promise.reject(new Error('the carrier is away')) })
  bench.model.last.utter('I am putting you through to Dr. Gomez.', 600)
  ask()
  await call.leg.silence(3_000)
  expect(bench.model.last.results).toMatchObject([
    { id: 'a', result: { status: 'unavailable', say: expect.stringContaining('could not reach Dr. Gomez') } },
  ])
})

test('a line that cannot put anybody through never lets it be promised', async () => {
  await dialled({})
  ask()
  await call.leg.silence(200)
  expect(bench.model.last.results).toMatchObject([
    {
      result: { status: 'unavailable', say: expect.stringContaining('cannot put you through to Dr. Gomez') },
    },
  ])
  await call.leg.silence(300)
  expect(call.of('transfer')).toMatchObject([{ outcome: 'failed' }])
})

test('a caller who speaks over the line is put through all the same', async () => {
  await dialled({ transfer: true })
  ask()
  await call.leg.silence(100)
  bench.model.last.utter(say, 3_000)
  await call.leg.speak(400)
  bench.model.last.emit({ type: 'interrupted' })
  await call.leg.silence(3_000)
  expect(await call.outcome).toMatchObject({ reason: 'transferred' })
})

test('the carrier takes the caller away while it connects them: that is no hang-up', async () => {
  const connected = Promise.withResolvers<boolean>()
  await dialled({ transfer: () => connected.promise })
  ask()
  await call.leg.silence(100)
  bench.model.last.speak(say, 500)
  await call.leg.silence(1_500)
  call.leg.listener.onHangup(false)
  await bench.clock.advance(500)
  expect(call.of('ended')).toEqual([])
  connected.resolve(true)
  await bench.clock.advance(100)
  expect(await call.outcome).toMatchObject({ reason: 'transferred' })
})

test('a caller who leaves while it rings in vain has hung up', async () => {
  const connected = Promise.withResolvers<boolean>()
  await dialled({ transfer: () => connected.promise })
  ask()
  await call.leg.silence(100)
  bench.model.last.speak(say, 500)
  await call.leg.silence(1_500)
  call.leg.listener.onHangup(false)
  connected.resolve(false)
  await bench.clock.advance(100)
  expect(await call.outcome).toMatchObject({ reason: 'caller_hangup' })
})

test('hanging up is no way to hand over: end_call does not end a transfer', async () => {
  await dialled({ transfer: true })
  ask()
  await call.leg.silence(100)
  bench.model.last.emit({ type: 'tool-call', id: 'b', name: 'end_call', args: {} })
  bench.model.last.speak(say, 500)
  await call.leg.silence(3_000)
  expect(await call.outcome).toMatchObject({ reason: 'transferred' })
})

test('a model that is lost meanwhile does not keep the caller either', async () => {
  await dialled({ transfer: true })
  ask()
  await call.leg.silence(100)
  bench.model.last.drop()
  await call.leg.silence(9_000)
  expect(await call.outcome).toMatchObject({ reason: 'transferred' })
})
