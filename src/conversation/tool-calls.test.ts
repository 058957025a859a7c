import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ToolResult } from '#domain/tools/tool.ts'
import {
  conversationBench,
  type ConversationBench,
  type TestCall,
} from '../../tests/support/conversation/conversation-bench.ts'

let bench: ConversationBench
let call: TestCall
let answers: ((result: ToolResult) => void)[]
const done: ToolResult = { status: 'ok', retryable: false, say: 'I have noted that.' }

beforeEach(async () => {
  bench = await conversationBench()
  answers = []
  bench.desk.tool = () => new Promise((resolve) => answers.push(resolve))
  call = await bench.call()
  bench.model.last.speak('Hello!', 500)
  await call.leg.silence(800)
})
afterEach(() => bench.close())

function ask(id: string, args: Record<string, unknown> = { message: 'x' }): void {
  bench.model.last.emit({ type: 'tool-call', id, name: 'take_message', args })
}
const keys = () => bench.desk.tools.map(({ tool_call_id }) => tool_call_id)

test('the result goes back under the name of the call', async () => {
  ask('a')
  await bench.clock.settle()
  answers[0]?.(done)
  await bench.clock.settle()
  expect(bench.model.last.results).toEqual([{ id: 'a', name: 'take_message', result: done }])
  expect(call.leg.notices).toContainEqual(expect.objectContaining({ type: 'tool', status: 'ok' }))
})

test('a call sent twice runs once', async () => {
  ask('a')
  ask('a')
  await bench.clock.settle()
  expect(keys()).toEqual(['a'])
})

test('a cancelled call is not answered; asked again it is the same call', async () => {
  ask('a')
  await bench.clock.settle()
  bench.model.last.emit({ type: 'tool-call-cancelled', ids: ['a'] })
  answers[0]?.(done)
  await bench.clock.settle()
  expect(bench.model.last.results).toEqual([])
  ask('b')
  await bench.clock.settle()
  expect(keys()).toEqual(['a', 'a'])
})

test('a connection lost while a tool runs: the next one is told, and asking again does nothing twice', async () => {
  ask('a')
  await bench.clock.settle()
  bench.model.last.drop()
  await bench.clock.settle()
  expect(bench.model.connections).toHaveLength(2)
  answers[0]?.(done)
  await call.leg.silence(2_200)
  expect(bench.model.last.results, 'it never asked').toEqual([])
  expect(JSON.stringify(bench.model.last.requests)).toContain('I have noted that.')
  ask('z')
  await bench.clock.settle()
  expect(keys()).toEqual(['a', 'a'])
})

test('the same wish later in the call is another one, and an id used again for another wish as well', async () => {
  ask('a')
  await bench.clock.settle()
  answers[0]?.(done)
  await bench.clock.settle()
  ask('b')
  await bench.clock.settle()
  answers[1]?.(done)
  await bench.clock.settle()
  ask('a', { message: 'something else' })
  await bench.clock.settle()
  const [first, second, third] = keys()
  expect([first, second]).toEqual(['a', 'b'])
  expect(third).not.toBe('a')
})

test('a caller who types is answered like one who speaks, and interrupts like one', async () => {
  bench.model.last.utter('We offer a great many things, among them', 4_000)
  await call.leg.silence(1_000)
  call.leg.listener.onText('When are you open?')
  expect(call.leg.clears).toHaveLength(1)
  expect(bench.model.last.texts).toEqual(['When are you open?'])
  bench.model.last.emit({ type: 'interrupted' })
  bench.model.last.finishTurn()
  bench.model.last.speak('Nine to five.', 500)
  await call.leg.silence(1_500)
  expect(call.of('turn').map(({ turn }) => turn.text)).toEqual([
    'Hello!',
    'We offer a great many things, among them',
    'When are you open?',
    'Nine to five.',
  ])
  expect(call.rungs()).toEqual([])
})

test('a tool that the role does not have is refused without a word to the API', async () => {
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'drop_table', args: {} })
  await bench.clock.settle()
  expect(bench.model.last.results).toMatchObject([{ id: 'a', result: { status: 'not_allowed' } }])
  expect(bench.desk.tools).toEqual([])
})
