import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool, sendEvents } from '../../../tests/support/test-call.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let here: string
let call: TestCall
let count = 0

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  count += 1
  const ai_phone_number = `+1212555${String(7_000 + count)}`
  here = (await api.createBusiness({ language: 'en-US', ai_phone_number, address: '1 Main Street' }, owner))
    .id
  call = await openTestCall(api, { dialed_number: ai_phone_number })
})

const ask = (method: string, path: string, body?: unknown) =>
  api.send(method, `/api/businesses/${here}/${path}`, { token: owner.token, body })

let seq = 0
/** A turn of one second; returns its id. */
async function says(speaker: 'caller' | 'ai', text: string) {
  const started_at = api.clock.now().toISOString()
  api.clock.advance(1_000)
  const ended_at = api.clock.now().toISOString()
  const turn = { id: `turn-${seq}`, speaker, role_id: null, text, started_at, ended_at }
  const whole = { ...turn, interrupted: false, heard_text: null, latency_ms: null }
  await sendEvents(api, call, [{ type: 'turn', seq: seq++, at: ended_at, turn: whole }])
  api.clock.advance(10)
  return turn.id
}
/** As a call goes: the caller asks, the AI looks it up and says what it found. */
async function askAndAnswer(question: string, lookedUp = question) {
  await says('caller', question)
  const { body } = await runTestTool(api, call, 'answer_question', { question: lookedUp })
  api.clock.advance(10)
  return says('ai', body.say)
}
const why = (turn_id: string) => ask('GET', `calls/${call.call_id}/turns/${turn_id}/source`)
const correct = (body: object) => ask('POST', `calls/${call.call_id}/corrections`, body)

describe('why the AI said that', () => {
  it('shows what was looked up for this turn and no other, and whether it still stands', async () => {
    const { body: parking } = await ask('POST', 'knowledge', {
      question: 'Where can I park?',
      answer: 'Here.',
    })
    const { body: dogs } = await ask('POST', 'knowledge', { question: 'Are dogs allowed?', answer: 'Yes.' })
    const first = await askAndAnswer('Is there parking?')
    const second = await askAndAnswer('May my dog come in?')
    expect((await why(first)).body).toMatchObject({
      turn: { id: first, text: 'Here.' },
      question: 'Is there parking?',
      tool_calls: [{ tool_name: 'answer_question', args: { question: 'Is there parking?' } }],
      passages: [{ knowledge_id: parking.id, state: 'same' }],
    })
    await ask('PATCH', `knowledge/${dogs.id}`, { answer: 'Only small ones.' })
    expect((await why(second)).body.passages).toMatchObject([
      { text: 'Yes.', knowledge_id: dogs.id, state: 'changed' },
    ])
    await ask('DELETE', `knowledge/${dogs.id}`)
    expect((await why(second)).body.passages).toMatchObject([{ text: 'Yes.', state: 'gone' }])
  })

  test('is asked of the AI’s own turns only', async () => {
    const said = await says('caller', 'Hello?')
    expect((await why(said)).status).toBe(404)
    expect((await why('no-such-turn')).status).toBe(404)
    const greeting = await says('ai', 'How can I help?')
    expect((await why(greeting)).body).toMatchObject({ question: 'Hello?', tool_calls: [], passages: [] })
  })
})

describe('a correction', () => {
  it('mends the knowledge that the answer came from', async () => {
    const { body: known } = await ask('POST', 'knowledge', { question: 'Where can I park?', answer: 'Here.' })
    const turn_id = await askAndAnswer('Is there parking?')
    const { status, body } = await correct({ turn_id, answer: 'Only in the street behind.' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      replaced: true,
      knowledge: { id: known.id, question: 'Where can I park?', answer: 'Only in the street behind.' },
    })
    expect((await ask('GET', 'knowledge')).body.items).toHaveLength(1)
  })

  it('of an answer that was not known is new knowledge, and closes the gaps that it answers', async () => {
    const turn_id = await askAndAnswer('Erm, do you have like a pool there?', 'Is there a pool?')
    const { body } = await correct({ turn_id, answer: 'Yes, a heated one.' })
    expect(body).toMatchObject({
      replaced: false,
      knowledge: { question: 'Is there a pool?', answer: 'Yes, a heated one.' },
      closed_gaps: [{ question: 'Is there a pool?', state: 'answered', knowledge_id: body.knowledge.id }],
    })
    expect((await runTestTool(api, call, 'answer_question', { question: 'pool' })).body.say).toBe(
      'Yes, a heated one.',
    )
  })

  it('needs a question, given or asked', async () => {
    const turn_id = await says('ai', 'We are closed on Mondays.')
    expect(await correct({ turn_id, answer: 'On Tuesdays.' })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_request' } },
    })
    const question = 'When are you closed?'
    expect((await correct({ turn_id, answer: 'On Tuesdays.', question })).body.knowledge).toMatchObject({
      question,
    })
  })
})

describe('get_directions', () => {
  const directions = async (args: object = {}) =>
    (await runTestTool(api, call, 'get_directions', { ...args })).body

  it('tells the address and what is written down about the way', async () => {
    await ask('POST', 'knowledge', { question: 'Where can I park?', answer: 'In the garage next door.' })
    await ask('POST', 'knowledge', { question: 'Which bus goes there?', answer: 'Bus 7 stops in front.' })
    await ask('POST', 'knowledge', { question: 'Are dogs allowed?', answer: 'Yes.' })
    expect(await directions({ by: 'car' })).toMatchObject({
      status: 'ok',
      say: 'We are at 1 Main Street. In the garage next door.',
      data: {
        maps_url: expect.stringMatching(
          /^https:\/\/www\.google\.com\/maps\/search\/\?api=1&query=.*1\+Main\+Street/,
        ) as string,
      },
    })
    expect((await directions({ by: 'public_transport' })).say).toBe(
      'We are at 1 Main Street. Bus 7 stops in front.',
    )
    const { say } = await directions()
    expect(say).toMatch(/garage/)
    expect(say).toMatch(/Bus 7/)
    expect(say).not.toMatch(/Yes/)
  })

  it('makes nothing up where there is nothing', async () => {
    await api.send('PATCH', `/api/businesses/${here}`, { token: owner.token, body: { address: null } })
    expect(await directions()).toMatchObject({ status: 'unknown', retryable: false })
  })
})

test('what can be looked up stands in the brief', async () => {
  await ask('POST', 'knowledge', { question: 'Where can I park?', answer: 'Here.' })
  await ask('POST', 'knowledge', { question: 'Old?', answer: 'Yes.', is_active: false })
  await ask('POST', 'documents', { title: 'House rules', kind: 'text', text: 'Be kind.' })
  const number = `+1212555${String(7_000 + count)}`
  const { opened } = await openTestCall(api, { dialed_number: number })
  expect(opened.brief.topics).toEqual(['Where can I park?', 'House rules'])
})
