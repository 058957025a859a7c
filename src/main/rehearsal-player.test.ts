import { afterAll, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import type { Login, TestApi } from '../../tests/support/api.ts'
import { startTestApi } from '../../tests/support/api.ts'
import { playRehearsalRun } from '#actions/rehearsals/play-rehearsal-run.ts'
import type { RehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'
import { demoBusinesses, fillBusiness } from './demo/seed-demo.ts'
import { createRehearsalPlayer } from './rehearsal-player.ts'

let api: TestApi
let owner: Login
let business_id: string
let role_id: string
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  const demo = demoBusinesses[0]!
  business_id = (await api.createBusiness(demo.business, owner)).id
  await api.deps.database.forBusiness(business_id, (stores) => fillBusiness(stores, demo, api.clock.now()))
  const { body: roles } = await api.send('GET', `/api/ai/roles/${business_id}`, { token: owner.token })
  role_id = roles[0].id
}, 60_000)
afterAll(() => api.close())

const ask = (method: string, path: string, body?: unknown) =>
  api.send(method, `/api/businesses/${business_id}/${path}`, { token: owner.token, body })

const player = createRehearsalPlayer({
  model: {
    kind: 'stand-in',
    model: 'stand-in',
    fallback_model: null,
    api_key: 'stand-in',
    vertex: null,
    base_url: null,
  },
  ttsModel: 'tts',
  log: pino({ level: 'silent' }),
})

async function rehearse(): Promise<RehearsalRun> {
  const { body: run } = await ask('POST', 'rehearsal-runs', { role_id })
  const signal = new AbortController().signal
  await playRehearsalRun({ ...api.deps, player }, { business_id, run_id: run.id, signal, attempts: 1 })
  return (await ask('GET', `rehearsal-runs/${run.id}`)).body as RehearsalRun
}

/** What calls leave behind. */
async function traces(): Promise<unknown> {
  const lists = ['appointments', 'customers', 'calls', 'messages', 'gaps', 'callbacks', 'outgoing-messages']
  return Promise.all(lists.map(async (list) => (await ask('GET', `${list}?limit=100`)).body))
}

test('a draft is rehearsed on a copy: what it says is judged, and the business itself sees nothing of it', async () => {
  await ask('POST', 'rehearsals/defaults')
  await ask('POST', 'rehearsals', {
    name: 'Is greeted by the new name',
    caller: 'returning',
    lines: [{ say: 'How much is a cleaning?', hears: ['120 dollars'] }],
    says: ['This is Nora'],
  })
  await ask('PATCH', `roles/${role_id}/draft`, {
    ai_name: 'Nora',
    greeting_message: 'Hello {customer_name}, this is {ai_name}. How may I help?',
  })
  const before = await traces()

  const run = await rehearse()

  const failed = run.results.filter(({ ok }) => !ok)
  expect(JSON.stringify(failed, null, 1)).toBe('[]')
  expect(run).toMatchObject({ state: 'passed', problem: null })
  expect(run.results).toHaveLength(run.rehearsals)
  const greeted = run.results.find(({ name }) => name === 'Is greeted by the new name')
  expect(greeted?.conversation).toMatchObject([
    { kind: 'turn', speaker: 'ai', text: 'Hello Emma Carter, this is Nora. How may I help?' },
    { kind: 'turn', speaker: 'caller', text: 'How much is a cleaning?' },
    { kind: 'tool', name: 'get_services', status: 'ok' },
    { kind: 'turn', speaker: 'ai' },
  ])
  expect(await traces()).toEqual(before)
  expect((await ask('POST', `roles/${role_id}/publish`, {})).body.outcome).toBe('published')
}, 120_000)

test('a draft that can do less is held back, and the answer says what failed', async () => {
  await ask('PATCH', `roles/${role_id}/draft`, { allowed_tools: ['get_business_hours'] })
  const run = await rehearse()
  expect(run.state).toBe('failed')
  const { body } = await ask('POST', `roles/${role_id}/publish`, {})
  expect(body.outcome).toBe('failed')
  const booking = body.failed.find(({ name }: { name: string }) => name.startsWith('Books:'))
  expect(booking.findings).toContainEqual(
    expect.objectContaining({ kind: 'uses_tool', wanted: 'book_appointment', ok: false }),
  )
}, 120_000)

test('a run that is broken off says so, and the next one begins anew', async () => {
  await ask('PATCH', `roles/${role_id}/draft`, { ai_name: 'Eve' })
  const { body: run } = await ask('POST', 'rehearsal-runs', { role_id })
  const signal = AbortSignal.timeout(0)
  await playRehearsalRun({ ...api.deps, player }, { business_id, run_id: run.id, signal, attempts: 1 })
  const { body: broken } = await ask('GET', `rehearsal-runs/${run.id}`)
  expect(broken).toMatchObject({ state: 'broken', problem: 'It took too long.' })
  expect((await ask('POST', `roles/${role_id}/publish`, {})).body.outcome).toBe('not_rehearsed')
  expect((await ask('POST', 'rehearsal-runs', { role_id })).body.id).not.toBe(run.id)
})

test('a run whose process died again and again is over, and stands in the way of no other', async () => {
  await ask('PATCH', `roles/${role_id}/draft`, { ai_name: 'Ada' })
  const { body: run } = await ask('POST', 'rehearsal-runs', { role_id })
  const { signal } = new AbortController()
  await playRehearsalRun({ ...api.deps, player }, { business_id, run_id: run.id, signal, attempts: 4 })
  const { body: broken } = await ask('GET', `rehearsal-runs/${run.id}`)
  expect(broken).toMatchObject({ state: 'broken', problem: 'It was broken off 3 times.' })
  expect((await ask('POST', 'rehearsal-runs', { role_id })).body.id).not.toBe(run.id)
})
