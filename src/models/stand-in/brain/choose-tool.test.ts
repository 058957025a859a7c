import { expect, test } from 'vitest'
import { chooseTool } from './choose-tool.ts'
import { readTools } from './declared-tool.ts'

const tools = readTools([{ functionDeclarations: [{ name: 'get_services' }, { name: 'answer_question' }] }])
const garage = { people: [], handovers: [], services: ['Oil change', 'Brakes'] }

test.each([
  ['What does a repair cost?', 'answer_question'],
  ['How much is an oil change?', 'get_services'],
  ['What does it cost?', 'get_services'],
])('a price is looked up where it can stand: %s', (words, name) => {
  expect(chooseTool(tools, words, garage)?.name).toBe(name)
})
