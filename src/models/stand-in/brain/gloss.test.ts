import { expect, test } from 'vitest'
import type { JsonSchema, Tool } from '../wire-messages.ts'
import { createBrain, decide } from './brain.ts'
import { inEnglish } from './gloss.ts'

const text: JsonSchema = { type: 'STRING' }
const tool = (name: string, properties: Record<string, JsonSchema> = {}, required: string[] = []): Tool => ({
  functionDeclarations: [{ name, parameters: { type: 'OBJECT', properties, required } }],
})
const tools = [
  tool('get_business_hours'),
  tool('get_services', { name: { ...text, description: 'Part of a service’s name' } }),
  tool('take_message', { message: text, caller_name: text }, ['message']),
  tool('check_availability', { date: text }),
  tool('book_appointment', { starts_at: text, customer_name: text }, ['starts_at', 'customer_name']),
  tool('end_call'),
]
const newBrain = () => createBrain({ instructions: 'You are Sarah.', tools, today: '2026-11-23' })
const hear = (brain: ReturnType<typeof newBrain>, words: string) =>
  decide(brain, { kind: 'words', text: words })

test.each([
  ['Wie sind Ihre Öffnungszeiten?', 'get_business_hours'],
  ['Wie lange dauert Zahnreinigung, und was kostet das?', 'get_services'],
  ['Bitte nehmen Sie eine Nachricht auf: Die Rechnung stimmt nicht', 'take_message'],
  ['Auf Wiederhören', 'end_call'],
])('what is wanted in German is found: %s', (words, name) => {
  expect(hear(newBrain(), words).calls).toMatchObject([{ name }])
})

test('a booking in German', () => {
  const first = hear(newBrain(), 'Ich hätte gern einen Termin, so bald wie möglich')
  expect(first.calls).toEqual([{ name: 'check_availability', args: {} }])
  const slots = [{ starts_at: '2026-11-24T09:00:00-05:00' }, { starts_at: '2026-11-24T10:30:00-05:00' }]
  const output = { status: 'ok', say: 'I have nine or half past ten.', data: { slots } }
  const offered = decide(first.brain, {
    kind: 'results',
    results: [{ name: 'check_availability', result: { output } }],
  })
  expect(hear(offered.brain, 'Den zweiten, bitte. Mein Name ist Anna Groß').calls).toEqual([
    {
      name: 'book_appointment',
      args: { starts_at: '2026-11-24T10:30:00-05:00', customer_name: 'Anna Groß' },
    },
  ])
})

test('English stays as it is', () => {
  const words = 'Yes, the first one. Die hard is on at nine, and my name is Jan Nein.'
  expect(inEnglish(words)).toBe(words)
})
