import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  conversationBench,
  type ConversationBench,
} from '../../tests/support/conversation/conversation-bench.ts'

let bench: ConversationBench

beforeEach(async () => {
  bench = await conversationBench()
})
afterEach(() => bench.close())

const greeting = 'Hello! Thank you for calling Bright Smile Dental.'

test('a call from greeting to goodbye', async () => {
  const { clock, model } = bench
  const call = await bench.call()
  expect(model.last.requests).toEqual([`Say exactly: "${greeting}"`])

  model.last.speak(greeting, 1_500)
  await call.leg.silence(1_700)
  await call.leg.speak(800)
  model.last.emit({ type: 'input-text-delta', text: 'When are you open?' })
  await call.leg.silence(900)
  model.last.speak('From nine to five.', 1_000)
  await call.leg.silence(1_500)

  bench.desk.tool = () => ({
    status: 'ok',
    retryable: false,
    say: 'Goodbye!',
    effect: { kind: 'end_call', reason: 'the caller said goodbye' },
  })
  model.last.emit({ type: 'tool-call', id: 'tool-1', name: 'end_call', args: {} })
  await clock.advance(100)
  expect(model.last.results).toHaveLength(1)
  model.last.speak('Goodbye!', 600)
  await clock.advance(300)
  expect(call.leg.hungUp, 'not before the goodbye was heard').toBeNull()
  await clock.advance(1_500)

  const outcome = await call.outcome
  expect(outcome).toMatchObject({ reason: 'goodbye', detail: 'the caller said goodbye' })
  expect(call.leg.hungUp).toBe('goodbye')
  const turns = call.of('turn').map(({ turn }) => [turn.speaker, turn.text])
  expect(turns).toEqual([
    ['ai', greeting],
    ['caller', 'When are you open?'],
    ['ai', 'From nine to five.'],
    ['ai', 'Goodbye!'],
  ])
  const [answered] = call.of('answered')
  expect(answered).toMatchObject({ source: 'live', model_kind: 'scripted' })
  expect(call.events().map(({ seq }) => seq)).toEqual(call.events().map((_, index) => index))
  expect(call.events().at(-1)).toMatchObject({ type: 'ended', reason: 'goodbye' })
  expect(call.rungs()).toEqual([])
})

test('barge-in: what was queued is forgotten at once, and the record says what was heard', async () => {
  const { model } = bench
  const call = await bench.call()
  model.last.speak(greeting, 1_000)
  await call.leg.silence(1_200)
  await call.leg.speak(600)
  await call.leg.silence(600)
  model.last.utter('We are open from nine to five on weekdays and from ten to two on Saturdays.', 6_000)
  await call.leg.silence(2_000)
  await call.leg.speak(300)
  const frames = call.leg.frames.length
  model.last.emit({ type: 'interrupted' })
  expect(call.leg.clears).toHaveLength(1)
  await call.leg.speak(600)
  expect(call.leg.frames).toHaveLength(frames)
  model.last.finishTurn()
  model.last.emit({ type: 'input-text-delta', text: 'Only weekdays.' })
  await call.leg.silence(800)
  model.last.speak('Nine to five.', 500)
  await call.leg.silence(1_000)
  call.leg.listener.onHangup(false)
  await call.outcome

  const turn = call.of('turn').find((event) => event.turn.interrupted)?.turn
  expect(turn?.text).toContain('Saturdays')
  expect(turn?.heard_text).not.toBe('')
  expect(turn?.text.startsWith(turn?.heard_text ?? 'x')).toBe(true)
  expect(turn?.heard_text?.length).toBeLessThan((turn?.text.length ?? 0) / 2)
  expect(call.rungs()).toEqual([])
  expect(call.events().at(-1)).toMatchObject({ type: 'ended', reason: 'caller_hangup' })
})
