import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { makePdf } from '../../../tests/support/make-pdf.ts'
import { openTestCall, runTestTool } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let here: string
const number = '+12125556000'

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  here = (await api.createBusiness({ language: 'en-US', ai_phone_number: number }, owner)).id
})
afterAll(() => api.close())

const ask = (method: string, path: string, body?: unknown) =>
  api.send(method, `/api/businesses/${here}/${path}`, { token: owner.token, body })
const upload = async (bytes: Buffer, title = 'House rules') => {
  const answer = await api.app.inject({
    method: 'POST',
    url: `/api/businesses/${here}/documents/pdf?title=${encodeURIComponent(title)}`,
    headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/pdf' },
    payload: bytes,
  })
  return { status: answer.statusCode, body: answer.json() }
}
const answerTo = async (question: string) => {
  const call = await openTestCall(api, { dialed_number: number })
  return (await runTestTool(api, call, 'answer_question', { question })).body
}

describe('a document', () => {
  it('in Markdown is cut at its headings, and callers are answered from it', async () => {
    const text =
      '# Rules\n\nBe kind.\n\n## Wheelchairs\n\nThere is a ramp at the back entrance; ring the bell there.'
    const { status, body } = await ask('POST', 'documents', { title: 'House', kind: 'markdown', text })
    expect(status).toBe(201)
    expect(body).toMatchObject({ title: 'House', kind: 'markdown', passages_count: 2, length: text.length })
    const { body: detail } = await ask('GET', `documents/${body.id}`)
    expect(detail).toMatchObject({
      text,
      passages: [{ heading: 'House › Rules', text: 'Be kind.' }, { heading: 'House › Rules › Wheelchairs' }],
    })
    expect(await answerTo('Is there a ramp for my wheelchair?')).toMatchObject({
      status: 'ok',
      say: 'There is a ramp at the back entrance; ring the bell there.',
      data: { passages: [{ id: detail.passages[1].id, document_id: body.id, knowledge_id: null }] },
    })
  })

  it('is cut anew when it changes, and is gone when it is removed', async () => {
    const values = { kind: 'text', text: 'Umbrellas can be borrowed.' }
    const { body } = await ask('POST', 'documents', values)
    expect(body).toMatchObject({ title: 'Umbrellas can be borrowed.' })
    const changed = await ask('PATCH', `documents/${body.id}`, { text: 'Bicycles can be borrowed.' })
    expect(changed).toMatchObject({ status: 200, body: { passages_count: 1, title: body.title } })
    expect(await answerTo('Can I borrow a bicycle?')).toMatchObject({ say: 'Bicycles can be borrowed.' })
    await ask('PATCH', `documents/${body.id}`, { title: 'Lending' })
    expect((await ask('GET', `documents/${body.id}`)).body.passages).toMatchObject([{ heading: 'Lending' }])
    expect((await ask('DELETE', `documents/${body.id}`)).status).toBe(204)
    expect(await answerTo('Can I borrow a bicycle?')).toMatchObject({ status: 'unknown' })
    expect((await ask('GET', `documents/${body.id}`)).status).toBe(404)
    expect((await ask('PATCH', `documents/${body.id}`, { title: 'x' })).status).toBe(404)
    expect((await ask('DELETE', `documents/${body.id}`)).status).toBe(404)
  })

  it('may be the page of a website', async () => {
    const text =
      '<title>Our rooms</title><nav>Home</nav><h1>Sauna</h1><p>The sauna is open every evening.</p><script>x</script>'
    const source_url = 'https://example.com/rooms'
    const { body } = await ask('POST', 'documents', { kind: 'web_page', text, source_url })
    expect(body).toMatchObject({ title: 'Our rooms', source_url })
    expect(await answerTo('when is the sauna open')).toMatchObject({
      say: 'The sauna is open every evening.',
    })
    expect((await ask('GET', 'documents?limit=1')).body.items).toMatchObject([{ id: body.id }])
  })

  it('may be a PDF', async () => {
    const { status, body } = await upload(
      makePdf(['Lockers cost one euro and take\ncoins only.', 'Towels are free.']),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({ title: 'House rules', kind: 'pdf', passages_count: 1 })
    expect(await answerTo('How much are the lockers?')).toMatchObject({
      say: 'Lockers cost one euro and take coins only. Towels are free.',
    })
  })
})

describe('what cannot be read is refused, and nothing of it is kept', () => {
  test.each([
    ['encrypted', () => upload(makePdf(['x'], { password: true }))],
    ['no_text', () => upload(makePdf(['']))],
    ['damaged', () => upload(Buffer.from('GIF89a'))],
    ['no_text', () => ask('POST', 'documents', { kind: 'web_page', text: '<nav>menu</nav>' })],
    ['no_text', () => ask('POST', 'documents', { kind: 'markdown', text: '# Only a heading' })],
    ['too_long', () => ask('POST', 'documents', { kind: 'text', text: 'word '.repeat(120_000) })],
  ])('%s', async (reason, send) => {
    const before = (await ask('GET', 'documents')).body.items.length
    expect(await send()).toMatchObject({
      status: 422,
      body: { error: { code: 'unreadable_document', details: { reason } } },
    })
    expect((await ask('GET', 'documents')).body.items).toHaveLength(before)
  })

  test('a file that is too large, of another type, or empty', async () => {
    expect(await upload(Buffer.alloc(21 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: { error: { code: 'body_too_large' } },
    })
    const body = { kind: 'text', text: 'x'.repeat(5 * 1024 * 1024) }
    expect((await ask('POST', 'documents', body)).status).toBe(413)
    expect((await ask('POST', 'documents/pdf?title=x', { a: 1 })).status).toBe(415)
    expect((await ask('POST', 'documents', { kind: 'pdf', text: 'x' })).status).toBe(400)
    const script = { kind: 'web_page', text: '<p>x</p>', source_url: 'javascript:alert(1)' }
    expect((await ask('POST', 'documents', script)).status).toBe(400)
  })

  test('more than a business may have', async () => {
    const other = (await api.createBusiness({}, owner)).id
    const text = `${'word '.repeat(150)}\n\n`.repeat(640)
    const add = () =>
      api.send('POST', `/api/businesses/${other}/documents`, {
        token: owner.token,
        body: { kind: 'text', text },
      })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await add()).status)
    expect(statuses).toEqual([201, 201, 201, 409])
    expect((await add()).body.error).toMatchObject({ code: 'knowledge_full', details: { most: 2_000 } })
  })
})
