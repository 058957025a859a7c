import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '#domain/business.ts'
import { encodeWav } from '#audio/wav.ts'
import { startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool, sendEvents, type TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let business: Business
let count = 0
const wav = Buffer.from(encodeWav({ pcm: new Int16Array(8), sampleRate: 8_000 }))
const notice = 'This call is recorded.'

beforeAll(async () => {
  api = await startTestApi()
  api.clock.set('2026-11-23T17:00:00.000Z')
  owner = await api.signUp('recorded@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  count += 1
  business = await api.createBusiness({ ai_phone_number: `+1212558${1_000 + count}` }, owner)
  await send('PATCH', '', { recording_enabled: true, recording_notice: notice })
  await send('POST', '/customers', { name: 'Maria Fox', phone_number: '+12125550147' })
})

const send = (method: string, path: string, body?: object) =>
  api.send(method, `/api/businesses/${business.id}${path}`, { token: owner.token, body })
const list = async (query = '') => (await send('GET', `/recording-consents${query}`)).body
const open = () =>
  openTestCall(api, { dialed_number: business.ai_phone_number ?? '', caller_number: '+12125550147' })
const keep = ({ call_id, call_token }: TestCall) =>
  api.app.inject({
    method: 'PUT',
    url: `/api/calls/${call_id}/recording`,
    headers: { authorization: `Bearer ${call_token}`, 'content-type': 'audio/wav' },
    payload: wav,
  })
const says = (call: TestCall, text: string, heard_text: string | null = null) => {
  const at = api.clock.now().toISOString()
  const turn = { id: 't', speaker: 'ai', role_id: null, text, started_at: at, ended_at: at } as const
  const heard = { interrupted: heard_text !== null, heard_text, latency_ms: null }
  return sendEvents(api, call, [{ seq: 0, at, type: 'turn', turn: { ...turn, ...heard } }])
}

test('a call that was recorded is listed with who it was, what was to be said and what they heard', async () => {
  const call = await open()
  await says(call, `Hello Maria! ${notice}`)
  expect((await keep(call)).statusCode).toBe(204)
  const { items } = await list()
  expect(items).toEqual([
    {
      call_id: call.call_id,
      started_at: api.clock.now().toISOString(),
      created_at: api.clock.now().toISOString(),
      caller_number: '+12125550147',
      customer_name: 'Maria Fox',
      notice,
      heard: `Hello Maria! ${notice}`,
      was_told: true,
      declined_at: null,
      has_recording: true,
    },
  ])
})

test('who spoke over the notice was not told, and what was said then stays when the owner writes another', async () => {
  const call = await open()
  await says(call, `Hello Maria! ${notice}`, 'Hello Maria! This')
  await keep(call)
  await send('PATCH', '', { recording_notice: null })
  expect((await list()).items).toMatchObject([{ notice, heard: 'Hello Maria! This', was_told: false }])
  api.clock.advance(10)
  const silent = await open()
  await says(silent, 'Hello Maria!')
  await keep(silent)
  expect((await list('?limit=1')).items).toMatchObject([{ notice: null, was_told: false }])
})

test('of a call whose caller does not want it nothing is kept, also when it is sent twice', async () => {
  const call = await open()
  await says(call, `Hello Maria! ${notice}`)
  expect((await runTestTool(api, call, 'stop_recording')).body).toMatchObject({ status: 'ok' })
  for (const answer of [await keep(call), await keep(call)]) expect(answer.statusCode).toBe(204)
  expect((await list()).items).toMatchObject([
    { was_told: true, has_recording: false, declined_at: api.clock.now().toISOString() },
  ])
  expect((await send('GET', `/calls/${call.call_id}/recording`)).status).toBe(404)
})

test('a message that was then left after the tone is kept', async () => {
  const call = await open()
  await runTestTool(api, call, 'stop_recording')
  const at = api.clock.now().toISOString()
  await sendEvents(api, call, [{ type: 'rung', seq: 0, at, rung: 'last_resort', detail: 'no connection' }])
  await keep(call)
  expect((await list()).items).toMatchObject([{ has_recording: true, declined_at: at }])
})

test('where nothing is recorded there is nothing to stop, and nobody is listed', async () => {
  await send('PATCH', '', { recording_enabled: false })
  const call = await open()
  expect((await runTestTool(api, call, 'stop_recording')).body).toMatchObject({ status: 'not_recorded' })
  expect((await keep(call)).statusCode).toBe(403)
  expect((await list()).items).toEqual([])
})
