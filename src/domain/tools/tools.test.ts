import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { testBrief, testId, testRole } from '../../../tests/support/brief.ts'
import { findTool, toolDefinitions, toolsForRole } from './index.ts'
import { toModelTool } from './model-tool.ts'
import { takeMessage } from './take-message.ts'
import type { ToolDefinition } from './tool.ts'

function tool(input: z.ZodObject): ToolDefinition {
  return { name: 't', description: 't', kind: 'data', input }
}

const names = toolDefinitions.map(({ name }) => name)

it('lists each tool once, in snake case, and finds it by name', () => {
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([])
  expect(names.map((name) => findTool(name)?.name)).toEqual(names)
  expect(findTool('drop_table')).toBeNull()
})

/** Thursday, 10 in the morning in New York. */
const now = new Date('2026-11-26T15:00:00.000Z')

describe('toolsForRole', () => {
  test.each([
    ['alone', [testRole()], testId(20), false],
    ['with another', [testRole(), testRole({ id: testId(21) })], testId(20), true],
    [
      'with a disabled other',
      [testRole(), testRole({ id: testId(21), is_enabled: false })],
      testId(20),
      false,
    ],
    ['built in, beside a role', [testRole()], null, true],
    [
      'with another that takes no calls at this hour',
      [testRole(), testRole({ id: testId(21), hours: { kind: 'outside_business_hours' } })],
      testId(20),
      false,
    ],
  ])('%s: switch_role %s', (_, roles, id, expected) => {
    const tools = toolsForRole(testBrief({ roles }), { id }, { now }).map(({ name }) => name)
    expect(tools.includes('switch_role')).toBe(expected)
    expect(tools).toContain('end_call')
  })
})

test('a role has the tools that its owner allows it, and can always hang up', () => {
  const role = testRole({ allowed_tools: ['take_message', 'switch_role'] })
  const brief = testBrief({ roles: [role, testRole({ id: testId(21) })] })
  const names = (allowed_tools: string[] | null) =>
    toolsForRole(brief, { ...role, allowed_tools }, { now }).map(({ name }) => name)
  expect(names(role.allowed_tools)).toEqual(['take_message', 'switch_role', 'end_call'])
  expect(names([])).toEqual(['end_call'])
  expect(names(null).length).toBeGreaterThan(4)
})

test('who is recorded can refuse that, whatever the owner allows the role', () => {
  const names = (recording_enabled: boolean) => {
    const brief = testBrief()
    const business = { ...brief.business, recording_enabled }
    return toolsForRole({ ...brief, business }, { id: null, allowed_tools: [] }, { now }).map(
      ({ name }) => name,
    )
  }
  expect(names(true)).toEqual(['stop_recording', 'end_call'])
  expect(names(false)).toEqual(['end_call'])
})

test('nobody is put through where the owner has set nobody', () => {
  const target = { id: testId(90), name: 'Ann', purpose: null, keywords: [], staff_id: null }
  const names = (transfer_targets: (typeof target)[]) =>
    toolsForRole(testBrief({ transfer_targets }), testRole(), { now }).map(({ name }) => name)
  expect(names([])).not.toContain('transfer_to_person')
  expect(names([target])).toContain('transfer_to_person')
})

it('a tool that changes something says what the AI may then say is done', () => {
  const silent = toolDefinitions.filter(({ name, proves }) => {
    const tellsOnly = /^(get|check|answer|end|press|stop)_/.test(name)
    return !tellsOnly && (proves?.ok ?? []).length === 0
  })
  expect(
    silent.map(({ name }) => name),
    'these lack `proves` (see tool.ts)',
  ).toEqual([])
})

describe('toModelTool', () => {
  it('declares what the model may pass', () => {
    expect(toModelTool(takeMessage)).toMatchObject({
      name: 'take_message',
      parameters: {
        type: 'object',
        properties: {
          message: { type: 'string' },
          caller_name: { type: 'string' },
          callback_number: { type: 'string' },
          urgency: { type: 'string', enum: ['low', 'normal', 'urgent'] },
        },
        required: ['message'],
      },
    })
  })

  it('sends no keyword that Gemini does not take', () => {
    const allowed = new Set(['type', 'properties', 'required', 'description', 'enum', 'items'])
    const keywords = (schema: object): string[] =>
      Object.entries(schema).flatMap(([keyword, value]) => [
        keyword,
        ...(keyword === 'properties' ? Object.values(value as object).flatMap(keywords) : []),
      ])
    for (const definition of toolDefinitions) {
      const { parameters } = toModelTool(definition)
      expect(keywords(parameters ?? {}).filter((keyword) => !allowed.has(keyword))).toEqual([])
    }
  })

  it('has no parameters for a tool that takes nothing', () => {
    expect(toModelTool(tool(z.object({})))).toEqual({ name: 't', description: 't', parameters: null })
  })

  it('takes lists and refuses what cannot be declared', () => {
    expect(toModelTool(tool(z.object({ ids: z.array(z.string()) }))).parameters).toEqual({
      type: 'object',
      properties: { ids: { type: 'array', items: { type: 'string' } } },
      required: ['ids'],
    })
    expect(() => toModelTool(tool(z.object({ a: z.string().nullable() })))).toThrow(/plain strings/)
  })
})

test.each([
  ['get_business_hours', { date: '2026-12-24' }, true],
  ['get_business_hours', { date: 'tomorrow' }, false],
  ['take_message', { message: '' }, false],
  ['take_message', { message: 'Call me', urgency: 'urgent' }, true],
  ['switch_role', { role: 'sales', reason: 'wants to buy' }, true],
  ['end_call', {}, true],
])('%s takes %j: %s', (name, input, ok) => {
  expect(findTool(name)?.input.safeParse(input).success).toBe(ok)
})
