import { expect, test } from 'vitest'
import type { JsonSchema, Tool } from '../wire-messages.ts'
import { createBrain, decide, type Brain, type Decision } from './brain.ts'

const text: JsonSchema = { type: 'STRING' }

function tool(name: string, properties: Record<string, JsonSchema>, required: string[]): Tool {
  return { functionDeclarations: [{ name, parameters: { type: 'OBJECT', properties, required } }] }
}

function hear(brain: Brain, words: string): Decision {
  return decide(brain, { kind: 'words', text: words })
}

test('somebody of the list is put through to, and a role switched to', () => {
  const setup = {
    instructions:
      'You are Sarah.\nRoles, by switch_role:\n- sales: Max\nPeople, by transfer_to_person:\n- the workshop: repairs\n- Ann',
    tools: [
      tool('switch_role', { role: text, reason: text }, ['role', 'reason']),
      tool('transfer_to_person', { target: text, reason: text }, ['target', 'reason']),
    ],
    today: '2026-11-23',
  }
  const brain = createBrain(setup)
  expect(brain.world.people).toEqual(['the workshop', 'Ann'])
  const asked = 'Can you put me through to the workshop?'
  expect(hear(brain, asked).calls).toEqual([
    { name: 'transfer_to_person', args: { target: asked, reason: asked } },
  ])
  expect(hear(brain, 'Put me through to sales, please').calls[0]?.name).toBe('switch_role')
  expect(hear(brain, 'I want to speak to a real person').calls[0]?.name).toBe('transfer_to_person')
})

test('the owner’s rules decide who takes a call', () => {
  const brain = createBrain({
    instructions:
      'You are Arjun.\nA caller who speaks of this is handed over at once, to:\n- test drive, second-hand car: sales (Meera)',
    tools: [tool('switch_role', { role: text, reason: text }, ['role', 'reason'])],
    today: '2026-11-23',
  })
  const asked = 'I saw a second-hand car in your yard'
  expect(hear(brain, asked).calls).toEqual([{ name: 'switch_role', args: { role: 'sales', reason: asked } }])
  expect(hear(brain, 'My car is second to none').calls).toEqual([])
})
