import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool } from '../../../tests/support/test-call.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let here: string
let number: string
let count = 0

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  count += 1
  number = `+1212555${String(4_000 + count)}`
  const business = { language: 'en-US', ai_phone_number: number }
  here = (await api.createBusiness(business, owner)).id
})

const ask = (method: string, path: string, body?: unknown, login: Login = owner) =>
  api.send(method, `/api/businesses/${here}/${path}`, { token: login.token, body })
const dial = () => openTestCall(api, { dialed_number: number })
const question = async (call: TestCall, text: string) => {
  api.clock.advance(10)
  return (await runTestTool(api, call, 'answer_question', { question: text })).body
}
const parking = { question: 'Where can I park?', answer: 'In the garage next door.' }

describe('answer_question', () => {
  it('says what is written down, and shows which passage it came from', async () => {
    const { body: known } = await ask('POST', 'knowledge', parking)
    const call = await dial()
    const result = await question(call, 'Is there parking?')
    expect(result).toMatchObject({
      status: 'ok',
      say: 'In the garage next door.',
      data: { passages: [{ heading: 'Where can I park?', knowledge_id: known.id }] },
    })
    const { body: detail } = await ask('GET', `calls/${call.call_id}`)
    expect(detail.tool_calls).toMatchObject([{ tool_name: 'answer_question', result }])
    expect((await ask('GET', 'gaps')).body.items).toEqual([])
  })

  it('says that nobody has written it down, and keeps the caller’s words as a gap', async () => {
    await ask('POST', 'knowledge', parking)
    const call = await dial()
    const result = await question(call, 'Do you have a swimming pool?')
    expect(result).toMatchObject({ status: 'unknown', retryable: false })
    expect(result.say).not.toMatch(/garage/)
    const { body } = await ask('GET', 'gaps?state=open')
    expect(body.items).toMatchObject([
      {
        id: result.data.gap_id,
        question: 'Do you have a swimming pool?',
        state: 'open',
        asked_count: 1,
        call_id: call.call_id,
      },
    ])
  })

  it('counts the calls that asked nearly the same, and tells of a gap once', async () => {
    const first = await dial()
    await question(first, 'Do you have a swimming pool?')
    await question(first, 'do you have a swimming pool')
    const second = await dial()
    await question(second, 'Do you have any swimming pool?')
    await question(second, 'Are dogs allowed?')
    const { items } = (await ask('GET', 'gaps')).body
    expect(items).toMatchObject([
      { question: 'Are dogs allowed?', asked_count: 1 },
      { question: 'Do you have a swimming pool?', asked_count: 2, call_id: second.call_id },
    ])
    const events = await api.deps.database.forBusiness(here, (stores) =>
      stores.events.list({ limit: 10, cursor: null }, { type: 'gap.opened' }),
    )
    expect(events.items.map(({ subject_id }) => subject_id)).toEqual(
      items.map(({ id }: { id: string }) => id),
    )
  })
})

describe('a question that a member tries', () => {
  it('is answered as a caller would hear it, and leaves no gap behind', async () => {
    const { body: known } = await ask('POST', 'knowledge', parking)
    const text = '# Sauna\n\nTowels are ready at the desk.'
    const { body: document } = await ask('POST', 'documents', { title: 'House', kind: 'markdown', text })
    const attempt = (question: string) => ask('POST', 'knowledge/search', { question })
    expect((await attempt('Is there parking?')).body).toMatchObject({
      say: parking.answer,
      passages: [{ knowledge_id: known.id }],
    })
    expect((await attempt('Do I get towels?')).body).toMatchObject({
      say: 'Towels are ready at the desk.',
      passages: [{ document_id: document.id }],
    })
    expect((await attempt('Are dogs allowed?')).body).toEqual({ say: null, passages: [] })
    expect((await attempt(' ')).status).toBe(400)
    expect((await ask('GET', 'gaps')).body.items).toEqual([])
  })
})

describe('a gap', () => {
  const gapOf = async (text: string) => (await question(await dial(), text)).data.gap_id as string

  it('that is answered becomes knowledge, with every other that the answer answers', async () => {
    const pool = await gapOf('Do you have a swimming pool?')
    const like = await gapOf('How warm is the pool?')
    const other = await gapOf('Are dogs allowed?')
    const { status, body } = await ask('POST', `gaps/${pool}/answer`, {
      answer: 'Yes, a heated pool, 28 degrees warm.',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      gap: { id: pool, state: 'answered', knowledge_id: body.knowledge.id },
      knowledge: { question: 'Do you have a swimming pool?', is_active: true },
      also_closed: [{ id: like, state: 'answered', knowledge_id: body.knowledge.id }],
    })
    expect((await ask('GET', 'gaps?state=open')).body.items).toMatchObject([{ id: other }])
    expect(await question(await dial(), 'is there a pool')).toMatchObject({
      status: 'ok',
      say: 'Yes, a heated pool, 28 degrees warm.',
    })
  })

  it('may be dismissed, and is closed but once', async () => {
    const id = await gapOf('Are dogs allowed?')
    expect(await ask('POST', `gaps/${id}/dismiss`)).toMatchObject({
      status: 200,
      body: { state: 'dismissed' },
    })
    for (const again of [
      await ask('POST', `gaps/${id}/dismiss`),
      await ask('POST', `gaps/${id}/answer`, { answer: 'No.' }),
    ]) {
      expect(again).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    }
    expect((await ask('GET', 'knowledge')).body.items).toEqual([])
    const anew = await gapOf('Are dogs allowed?')
    expect(anew).not.toBe(id)
  })

  test('of another business is not there', async () => {
    const id = await gapOf('Are dogs allowed?')
    const stranger = await api.signUp(`stranger${count}@example.com`)
    here = (await api.createBusiness({}, stranger)).id
    expect((await ask('POST', `gaps/${id}/dismiss`, undefined, stranger)).status).toBe(404)
    expect((await ask('GET', 'gaps', undefined, stranger)).body.items).toEqual([])
  })
})
