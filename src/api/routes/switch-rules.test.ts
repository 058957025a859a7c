import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let business_id: string
let receptionist: string
let sales: string
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  business_id = (await api.createBusiness({ ai_phone_number: '+1234567890' }, owner)).id
  receptionist = (await addRole({ ai_name: 'Rita' })).body.id
  sales = (await addRole({ ai_name: 'Sam', role_type: 'sales' })).body.id
})
afterAll(() => api.close())

const addRole = (fields: object) =>
  api.send('POST', '/api/ai/roles', { token: owner.token, body: { business_id, ...fields } })
const add = (body: object) =>
  api.send('POST', `/api/businesses/${business_id}/switch-rules`, { token: owner.token, body })

test('rules reach the receptionist in their order, disabled ones not', async () => {
  await add({ keywords: ['invoice'], to_role_id: sales, position: 5 })
  await add({ keywords: ['buy', 'test drive'], to_role_id: sales, from_role_id: receptionist })
  await add({ keywords: ['never'], to_role_id: sales, is_enabled: false })
  const { opened } = await openTestCall(api)
  expect(opened.brief.switch_rules).toEqual([
    { from_role_id: receptionist, keywords: ['buy', 'test drive'], to_role_id: sales },
    { from_role_id: null, keywords: ['invoice'], to_role_id: sales },
  ])
})

test('a rule needs roles of this business, two different ones, and something to listen for', async () => {
  const stranger = await api.signUp('stranger@example.com')
  const other = (await api.createBusiness({ name: 'Other' }, stranger)).id
  const body = { business_id: other, ai_name: 'Foreign' }
  const foreign = (await api.send('POST', '/api/ai/roles', { token: stranger.token, body })).body.id
  for (const [fields, field] of [
    [{ keywords: ['a'], to_role_id: foreign }, 'to_role_id'],
    [{ keywords: ['a'], to_role_id: sales, from_role_id: foreign }, 'from_role_id'],
    [{ keywords: ['a'], to_role_id: sales, from_role_id: sales }, 'to_role_id'],
    [{ keywords: [], to_role_id: sales }, 'keywords'],
    [{ keywords: [' '], to_role_id: sales }, 'keywords'],
  ] as const) {
    const answer = await add(fields)
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } })
    expect(answer.body.error.message).toContain(field)
  }
  const { body: rule } = await add({ keywords: ['a'], to_role_id: sales, from_role_id: receptionist })
  const url = `/api/businesses/${business_id}/switch-rules/${rule.id}`
  const patch = (body: object) => api.send('PATCH', url, { token: owner.token, body })
  expect((await patch({ to_role_id: receptionist })).status).toBe(400)
  expect((await patch({ keywords: ['b'] })).body).toMatchObject({ keywords: ['b'], to_role_id: sales })
})

test('a role may be given tools there are, or all', async () => {
  expect((await addRole({ ai_name: 'A', allowed_tools: ['take_message'] })).body).toMatchObject({
    allowed_tools: ['take_message'],
  })
  expect((await addRole({ ai_name: 'B' })).body.allowed_tools).toBeNull()
  const unknown = await addRole({ ai_name: 'C', allowed_tools: ['take_message', 'drop_table'] })
  expect(unknown).toMatchObject({
    status: 400,
    body: { error: { details: { field: 'allowed_tools', allowed: expect.arrayContaining(['end_call']) } } },
  })
})

test('nobody is sent straight back for the same reason, or for none', async () => {
  const call = await openTestCall(api)
  const hand = async (role: string, reason: string) =>
    (await runTestTool(api, call, 'switch_role', { role, reason })).body
  expect((await hand('sales', 'The caller wants to buy a second-hand car')).status).toBe('ok')
  for (const same of ['caller wants to buy a car', '', 'The caller']) {
    const result = await hand('Rita', same)
    expect(result.status).toBe('straight_back')
    expect(result.effect).toBeUndefined()
  }
  expect((await hand('Rita', 'now asks when the garage is open on Saturday')).status).toBe('ok')
})
