import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import type { RehearsalResult, RehearsalRun } from '#domain/rehearsal/rehearsal-run.ts'

let api: TestApi
let owner: Login
let business_id: string
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  business_id = (await api.createBusiness({}, owner)).id
})
afterAll(() => api.close())

const ask = (method: string, path: string, body?: unknown) =>
  api.send(method, `/api/businesses/${business_id}/${path}`, { token: owner.token, body })

async function addRole(greeting_message = 'Hello!') {
  const body = { business_id, ai_name: 'Sarah', greeting_message }
  const { body: role } = await api.send('POST', '/api/ai/roles', { token: owner.token, body })
  return { id: role.id as string, path: `roles/${role.id}` }
}
const roles = async () =>
  (await api.send('GET', `/api/ai/roles/${business_id}`, { token: owner.token })).body as {
    id: string
    greeting_message: string
    personality: string
  }[]
const greetingOf = async (id: string) => (await roles()).find((role) => role.id === id)?.greeting_message

test('personality is drafted, compared, published and brought back with the other words of a role', async () => {
  const role = await addRole()
  const stored = async () => (await roles()).find(({ id }) => id === role.id)?.personality
  const draft = await ask('PATCH', `${role.path}/draft`, { personality: 'Warm and calm' })
  expect(draft.body.differences).toMatchObject([{ field: 'personality', before: '', after: 'Warm and calm' }])
  expect(await stored()).toBe('')
  expect((await ask('GET', 'role-drafts')).body).toContainEqual({
    role_id: role.id,
    fields: ['personality'],
    by_kind: 'member',
    by_name: 'owner',
    user_id: owner.user_id,
    updated_at: draft.body.draft.updated_at,
  })
  expect((await ask('POST', `${role.path}/publish`, { anyway: true })).body.outcome).toBe('published')
  expect(await stored()).toBe('Warm and calm')
  expect((await ask('GET', `${role.path}/versions/2`)).body).toMatchObject({
    words: { personality: 'Warm and calm' },
    differences: [{ field: 'personality' }],
  })
  const pending = async () => {
    const { body } = await ask('GET', 'role-drafts')
    return (body as { role_id: string }[]).some(({ role_id }) => role_id === role.id)
  }
  expect(await pending()).toBe(false)
  await ask('PATCH', `${role.path}/draft`, { personality: 'Warm and calm' })
  expect(await pending(), 'a draft that is as it is published').toBe(false)
  await ask('DELETE', `${role.path}/draft`)
  await ask('POST', `${role.path}/versions/1/restore`)
  expect(await stored()).toBe('')
})

test('a draft is heard by nobody until it is published; versions tell who, when and what', async () => {
  const role = await addRole()
  const fresh = await ask('GET', `${role.path}/draft`)
  expect(fresh.body).toMatchObject({ draft: null, differences: [], run: null, published: { number: 1 } })

  const draft = await ask('PATCH', `${role.path}/draft`, { greeting_message: 'Hello and welcome!' })
  expect(draft).toMatchObject({
    status: 200,
    body: { is_outdated: false, draft: { based_on: 1, by_name: 'owner' } },
  })
  expect(draft.body.differences).toEqual([
    {
      field: 'greeting_message',
      before: 'Hello!',
      after: 'Hello and welcome!',
      parts: expect.arrayContaining([{ kind: 'same', text: 'Hello' }]) as unknown,
    },
  ])
  expect(await greetingOf(role.id)).toBe('Hello!')

  const published = await ask('POST', `${role.path}/publish`, { note: 'Friendlier' })
  expect(published.body).toEqual({ outcome: 'published', version: 2, rehearsal_run_id: null, failed: [] })
  expect(await greetingOf(role.id)).toBe('Hello and welcome!')
  expect((await ask('GET', `${role.path}/draft`)).body).toMatchObject({
    draft: null,
    published: { number: 2 },
  })
  expect(await ask('POST', `${role.path}/publish`, {})).toMatchObject({ status: 409 })

  const { body: page } = await ask('GET', `${role.path}/versions?limit=1`)
  const who = { by_kind: 'member', user_id: owner.user_id, by_name: 'owner' }
  expect(page.items).toMatchObject([{ number: 2, ...who, note: 'Friendlier', restores: null }])
  const { body: rest } = await ask('GET', `${role.path}/versions?limit=1&cursor=${page.next_cursor}`)
  expect(rest).toMatchObject({ items: [{ number: 1, ...who }], next_cursor: null })
})

test('the hours of a role are drafted, told apart, published and brought back like its words', async () => {
  const role = await addRole()
  const week = [{ closes_at: '08:00', opens_at: '18:00', weekday: 5 }]
  const hours = { week, kind: 'own_hours' }
  const draft = await ask('PATCH', `${role.path}/draft`, { hours })
  expect(draft.body.differences).toEqual([{ field: 'hours', before: null, after: hours, parts: [] }])
  await ask('POST', `${role.path}/publish`, {})
  const hoursNow = async () => (await ask('GET', `${role.path}/draft`)).body.published.words.hours
  expect(await hoursNow()).toEqual(hours)
  expect((await ask('PATCH', `${role.path}/draft`, { hours })).body.differences, 'the same').toEqual([])
  expect(await ask('POST', `${role.path}/publish`, {})).toMatchObject({ status: 409 })
  await ask('POST', `${role.path}/versions/1/restore`)
  expect(await hoursNow()).toBeNull()
  const refused = await ask('PATCH', `${role.path}/draft`, { hours: { kind: 'own_hours', week: [] } })
  expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } })
})

test('a version is brought back in one call, and a draft stays and is told to be outdated', async () => {
  const role = await addRole()
  await api.send('PUT', `/api/ai/roles/${role.id}`, {
    token: owner.token,
    body: { greeting_message: 'Yes?' },
  })
  await api.send('PUT', `/api/ai/roles/${role.id}`, { token: owner.token, body: { priority: 3 } })
  await ask('PATCH', `${role.path}/draft`, { ai_name: 'Anna' })
  const restored = await ask('POST', `${role.path}/versions/1/restore`)
  expect(restored).toMatchObject({ status: 200, body: { number: 3, restores: 1 } })
  expect(await greetingOf(role.id)).toBe('Hello!')
  expect(await ask('POST', `${role.path}/versions/1/restore`)).toMatchObject({ status: 409 })
  expect(await ask('POST', `${role.path}/versions/9/restore`)).toMatchObject({ status: 404 })

  const before = await ask('GET', `${role.path}/versions/3`)
  expect(before.body.differences).toMatchObject([{ before: 'Yes?', after: 'Hello!' }])
  const against = await ask('GET', `${role.path}/versions/3?against=1`)
  expect(against.body.differences).toEqual([])

  const { body: state } = await ask('GET', `${role.path}/draft`)
  expect(state).toMatchObject({ is_outdated: true, draft: { words: { ai_name: 'Anna' } } })
  expect((await ask('DELETE', `${role.path}/draft`)).status).toBe(204)
  expect((await ask('DELETE', `${role.path}/draft`)).status).toBe(404)
})

test('words that would fail in a call are not drafted', async () => {
  const role = await addRole()
  const refused = await ask('PATCH', `${role.path}/draft`, { greeting_message: 'Hello {nobody}' })
  expect(refused).toMatchObject({ status: 422, body: { error: { code: 'unknown_template_variable' } } })
  const nowhere = 'roles/01980000-0000-7000-8000-0000000000ff'
  expect((await ask('PATCH', `${nowhere}/draft`, { ai_name: 'Eve' })).status).toBe(404)
  expect((await ask('GET', `${nowhere}/versions`)).status).toBe(404)
})

test('what a business keeps to rehearse stands before publishing', async () => {
  const role = await addRole()
  await ask('PATCH', `${role.path}/draft`, { greeting_message: 'Hi!' })
  await ask('POST', 'knowledge', { question: 'Can I park?', answer: 'Behind the house.' })
  await ask('POST', 'services', { name: 'Cleaning', duration_minutes: 30 })
  const { body: added } = await ask('POST', 'rehearsals/defaults')
  expect(added.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['Books: Cleaning', 'Can I park?']),
  )
  expect((await ask('POST', 'rehearsals/defaults')).body).toEqual([])

  expect((await ask('POST', `${role.path}/publish`, {})).body.outcome).toBe('not_rehearsed')
  const started = await ask('POST', 'rehearsal-runs', { role_id: role.id })
  expect(started).toMatchObject({ status: 202, body: { state: 'queued', rehearsals: added.length } })
  const run = started.body as RehearsalRun
  expect((await ask('POST', 'rehearsal-runs', { role_id: role.id })).body.id).toBe(run.id)
  expect((await ask('POST', `${role.path}/publish`, {})).body).toMatchObject({
    outcome: 'rehearsing',
    rehearsal_run_id: run.id,
  })

  await end(run, 'failed', [result(added[0].id, false), result(added[1].id, true)])
  const refused = await ask('POST', `${role.path}/publish`, {})
  expect(refused.body).toMatchObject({
    outcome: 'failed',
    failed: [{ rehearsal_id: added[0].id, findings: [{ wanted: '95 dollars' }] }],
  })
  expect(await greetingOf(role.id)).toBe('Hello!')

  await ask('PATCH', `${role.path}/draft`, { greeting_message: 'Hi there!' })
  expect((await ask('POST', `${role.path}/publish`, {})).body.outcome).toBe('not_rehearsed')
  const again = (await ask('POST', 'rehearsal-runs', { role_id: role.id })).body as RehearsalRun
  await end(again, 'passed', [result(added[0].id, true)])
  expect((await ask('GET', `${role.path}/draft`)).body.run).toMatchObject({ id: again.id, state: 'passed' })
  expect((await ask('POST', `${role.path}/publish`, {})).body.outcome).toBe('published')
  const { body: versions } = await ask('GET', `${role.path}/versions`)
  expect(versions.items[0]).toMatchObject({ number: 2, rehearsal_run_id: again.id })
  const { body: runs } = await ask('GET', `rehearsal-runs?role_id=${role.id}`)
  expect(runs.items.map(({ id }: { id: string }) => id)).toEqual([again.id, run.id])
})

test('the usual rehearsals of a business that speaks German are German', async () => {
  const { id } = await api.createBusiness({ language: 'de-DE' }, owner)
  const post = (path: string, body?: unknown) =>
    api.send('POST', `/api/businesses/${id}/${path}`, { token: owner.token, body })
  await post('services', { name: 'Zahnreinigung', duration_minutes: 30 })
  const { body: added } = await post('rehearsals/defaults')
  const booking = added.find(({ name }: { name: string }) => name === 'Bucht: Zahnreinigung')
  expect(booking).toMatchObject({
    lines: [
      { say: 'Ich hätte gern einen Termin für Zahnreinigung, so bald wie möglich' },
      { say: 'Den ersten, bitte. Mein Name ist Emma Carter' },
      { say: 'Ja, bitte buchen Sie das' },
    ],
    uses_tools: ['check_availability', 'book_appointment'],
  })
})

test('whoever must may publish anyway', async () => {
  const role = await addRole()
  await ask('PATCH', `${role.path}/draft`, { greeting_message: 'Hi!' })
  await ask('POST', 'rehearsals', { name: 'Any', lines: [{ say: 'Hello?' }] })
  expect((await ask('POST', `${role.path}/publish`, { anyway: true })).body.outcome).toBe('published')
})

test('runs need a draft and something to play', async () => {
  const role = await addRole()
  expect((await ask('POST', 'rehearsal-runs', { role_id: role.id })).status).toBe(409)
  const { body: kept } = await ask('GET', 'rehearsals?limit=100')
  for (const { id } of kept.items) await ask('DELETE', `rehearsals/${id}`)
  const empty = await ask('POST', 'rehearsal-runs', { role_id: role.id, subject: 'published' })
  expect(empty).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } })
})

function result(rehearsal_id: string, ok: boolean): RehearsalResult {
  const finding = { kind: 'hears', line: 'How much?', wanted: '95 dollars', found: '90 dollars' } as const
  return {
    rehearsal_id,
    name: 'A rehearsal',
    ok,
    findings: [{ ...finding, ok }],
    conversation: [{ kind: 'turn', speaker: 'caller', text: 'How much?' }],
    problem: null,
    duration_ms: 10,
  }
}

async function end(run: RehearsalRun, state: 'passed' | 'failed', results: RehearsalResult[]): Promise<void> {
  await api.deps.database.forBusiness(business_id, async (stores) => {
    for (const one of results) await stores.rehearsalRuns.addResult(run.id, one)
    await stores.rehearsalRuns.finish(run.id, { state, problem: null })
  })
}
