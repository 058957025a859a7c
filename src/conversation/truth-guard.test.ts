import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ToolResult } from '#domain/tools/tool.ts'
import { testBrief, testCustomer, testId } from '../../tests/support/brief.ts'
import {
  conversationBench,
  type ConversationBench,
  type TestCall,
} from '../../tests/support/conversation/conversation-bench.ts'

let bench: ConversationBench
let call: TestCall
const noted: ToolResult = { status: 'ok', retryable: false, say: 'I have noted that.' }

async function begin(options: Parameters<typeof conversationBench>[0] = {}): Promise<void> {
  await bench?.close()
  bench = await conversationBench(options)
  bench.desk.tool = () => noted
  call = await bench.call()
  await says('Hello!')
}
beforeEach(() => begin())
afterEach(() => bench.close())

/** A whole turn of the model, heard to its end. */
async function says(text: string): Promise<void> {
  bench.model.last.speak(text, 500)
  await call.leg.silence(800)
}
async function useTool(): Promise<void> {
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'take_message', args: { message: 'x' } })
  await bench.clock.settle()
}
const corrections = () => bench.model.last.requests.filter((text) => text.includes('Correct yourself'))
const flags = () => call.of('flag').map(({ subject, detail }) => `${subject}: ${detail}`)

test('what no tool has done is flagged, and the model is told to take it back', async () => {
  await says('I have noted that. Anything else?')
  expect(corrections()).toHaveLength(1)
  expect(corrections()[0]).toContain('I have noted that.')
  expect(flags()).toEqual(['noted: I have noted that.'])
  expect(call.leg.notices).toContainEqual(expect.objectContaining({ type: 'flag', kind: 'unproven_claim' }))
  await says('I am sorry, I was wrong: I have not noted it yet.')
  await call.leg.silence(3_000)
  expect(bench.spoken.join(' ')).not.toContain('correct myself')
  expect(flags()).toHaveLength(1)
})

test('what the owner has every caller told is not taken back', async () => {
  const brief = testBrief()
  const business = { ...brief.business, ai_disclosure: 'It is recorded.' }
  await begin({ brief: { ...brief, business } })
  await says('Hello! How may I help you? It is recorded.')
  expect(flags()).toEqual([])
  await says('I have noted that.')
  expect(flags()).toEqual(['noted: I have noted that.'])
})

test('what a tool did may be said, before its answer is there as well', async () => {
  let answer: (result: ToolResult) => void = () => undefined
  bench.desk.tool = () => new Promise((resolve) => (answer = resolve))
  bench.model.last.utter('I have noted that.', 500)
  await useTool()
  bench.model.last.finishTurn()
  await call.leg.silence(800)
  expect(corrections()).toEqual([])
  answer(noted)
  await bench.clock.settle()
  await says('As I said, your message has been passed on.')
  expect(corrections()).toEqual([])
  expect(flags()).toEqual([])
})

test('a tool that failed proves nothing', async () => {
  bench.desk.tool = () => ({ status: 'unavailable', retryable: true, say: 'I cannot do that right now.' })
  await useTool()
  await says('I have noted that for you.')
  expect(flags()).toHaveLength(1)
  expect(corrections()).toHaveLength(1)
})

test('nor does one that did something else', async () => {
  await useTool()
  await says('Your appointment is booked.')
  expect(flags()).toEqual(['booked: Your appointment is booked.'])
})

test('a later attempt that failed undoes the proof of another one', async () => {
  await useTool()
  await says('I have noted that.')
  bench.desk.tool = () => ({ status: 'unavailable', retryable: true, say: 'I cannot.' })
  bench.model.last.emit({ type: 'tool-call', id: 'b', name: 'take_message', args: { message: 'y' } })
  await bench.clock.settle()
  await says('I have noted that as well.')
  expect(flags()).toEqual(['noted: I have noted that as well.'])
})

test.each(['I have noted that, really.', 'What else can I do for you?'])(
  'a model that does not take it back (%s) is corrected aloud',
  async (stubborn) => {
    await says('I have noted that.')
    await says(stubborn)
    await call.leg.silence(200)
    expect(bench.spoken.join(' ')).toContain('I have to correct myself')
  },
)

test('a goodbye waits until it was taken back', async () => {
  bench.model.last.utter('I have noted that. Goodbye!', 800)
  bench.desk.tool = () => ({
    status: 'ok',
    retryable: false,
    say: '',
    effect: { kind: 'end_call', reason: 'done' },
  })
  bench.model.last.emit({ type: 'tool-call', id: 'e', name: 'end_call', args: {} })
  await bench.clock.settle()
  bench.model.last.finishTurn()
  await call.leg.silence(1_000)
  expect(corrections()).toHaveLength(1)
  await says('I was wrong, it is not noted yet. Shall I?')
  expect(call.of('ended')).toEqual([])
})

test('a call that ends on it is flagged all the same', async () => {
  bench.model.last.utter('I have noted that.', 2_000)
  await call.leg.silence(2_000)
  call.leg.listener.onHangup(false)
  await call.leg.silence(200)
  expect(flags()).toHaveLength(1)
  expect(call.events().at(-1)?.type).toBe('ended')
})

test('a caller with a coming appointment may be told that it is booked', async () => {
  const visit = {
    id: testId(70),
    service_name: null,
    staff_name: null,
    starts_at: '2026-12-01T15:00:00.000Z',
  }
  await begin({ brief: testBrief({ customer: testCustomer({ upcoming_appointments: [visit] }) }) })
  await says('You are booked for Tuesday.')
  expect(flags()).toEqual([])
  await says('I have booked Wednesday as well.')
  expect(flags()).toEqual(['booked: I have booked Wednesday as well.'])
})

test('a model that never learns is not asked for ever', async () => {
  for (let i = 0; i < 6; i++) {
    await says('I have noted that.')
    await call.leg.silence(6_000)
  }
  expect(corrections().length).toBeLessThanOrEqual(3)
})
