import { expect, test } from 'vitest'
import { chooseTool } from './choose-tool.ts'
import { readTools } from './declared-tool.ts'
import { worldIn } from './read-instructions.ts'

const functionDeclarations = ['get_services', 'get_directions', 'answer_question'].map((name) => ({ name }))
const tools = readTools([{ functionDeclarations }])
const world = worldIn(
  [
    'You are Olive, the receptionist of Miles Motors.',
    'Services:',
    '- Oil change: 45 minutes',
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
