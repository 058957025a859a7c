import { afterEach, expect, test } from 'vitest'
import {
  conversationBench,
  type ConversationBench,
} from '../../tests/support/conversation/conversation-bench.ts'

let bench: ConversationBench
afterEach(() => bench.close())

test('the caller’s turn has the times of what was said, though its words are written later', async () => {
  bench = await conversationBench()
  const call = await bench.call()
  bench.model.last.speak('Hello! Thank you for calling.', 1_000)
  await call.leg.silence(2_000)
  const began = bench.clock.now()
  await call.leg.speak(1_000)
  const ended = bench.clock.now()
  await call.leg.silence(900)
  bench.model.last.emit({ type: 'input-text-delta', text: 'When are you open?' })
  bench.model.last.speak('From nine to five.', 500)
  await call.leg.silence(3_000)

  const turn = call.of('turn').find((event) => event.turn.speaker === 'caller')?.turn
  expect(turn?.text).toBe('When are you open?')
  expect(Math.abs(Date.parse(turn?.started_at ?? '') - began)).toBeLessThanOrEqual(100)
  expect(Math.abs(Date.parse(turn?.ended_at ?? '') - ended)).toBeLessThanOrEqual(100)
})
