import { expect, test } from 'vitest'
import { chooseTool } from './choose-tool.ts'
import { readTools } from './declared-tool.ts'
import { worldIn } from './read-instructions.ts'

const names = ['get_services', 'get_directions', 'answer_question', 'schedule_callback', 'book_appointment']
const functionDeclarations = names.map((name) => ({ name }))
const tools = readTools([{ functionDeclarations }])
const world = worldIn(
  [
    'You are Olive, the receptionist of Miles Motors.',
    'Services:',
    '- Oil change: 45 minutes',
    '- Call back about a car: 10 minutes',
    'Written down, by answer_question:',
    '- What does a repair cost?',
    '- How do I get a courtesy car when mine has to stay with you for longer than …',
  ].join('\n'),
)

test.each([
  ['What does a repair cost?', 'answer_question'],
  ['what does a repair cost', 'answer_question'],
  ['How do I get a courtesy car when mine has to stay with you for longer than a day?', 'answer_question'],
  ['What does an oil change cost?', 'get_services'],
  ['How do I get to you?', 'get_directions'],
])('a question that is written down is looked up, whatever its words: %s', (words, name) => {
  expect(chooseTool(tools, words, world)?.name).toBe(name)
})

test.each([
  ['I would like to book an appointment: Call back about a car', 'book_appointment'],
  ['How much is: Call back about a car?', 'get_services'],
  ['Please call me back', 'schedule_callback'],
])('the name of a service is no wish: %s', (words, name) => {
  expect(chooseTool(tools, words, world)?.name).toBe(name)
})
