import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '#domain/business.ts'
import { erasedTables } from '#database/stores/erase-statement.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { ended, openTestCall, runTestTool, sendEvents } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let manager: Login
let stranger: Login
let business: Business
let count = 0

beforeAll(async () => {
  api = await startTestApi()
  // A Monday, noon in New York.
  api.clock.set('2026-11-23T17:00:00.000Z')
  owner = await api.signUp('owner@example.com')
  manager = await api.signUp('manager@example.com')
  stranger = await api.signUp('stranger@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  count += 1
  const ai_phone_number = `+1212559${String(1_000 + count)}`
  business = await api.createBusiness({ ai_phone_number, country: 'US', timezone: 'America/New_York' }, owner)
  await api.addMember(business.id, manager, 'manager')
})

const send = (method: string, path: string, body?: object, { token } = owner) =>
  api.send(method, `/api/businesses/${business.id}/${path}`, { token, body })
const erase = (subject: object, login = owner) => send('POST', 'erasures', subject, login)
const add = async (name: string, more: object = {}) =>
  (await send('POST', 'customers', { name, ...more })).body

/** A caller who leaves traces in every way there is; `canary` is in all that they say. */
async function leaveTraces(number: string, canary: string) {
  const card = { phone_number: number, email: `${canary}@example.org`, notes: canary }
  const { id } = await add(`${canary} Carter`, card)
  await send('POST', `customers/${id}/numbers`, { phone_number: `${number}7` })
  const call = await openTestCall(api, {
    dialed_number: business.ai_phone_number ?? '',
    caller_number: number,
    external_id: canary,
  })
  for (const [tool, args] of [
    ['get_customer', { name: `${canary} Carter` }],
    ['save_memory', { memory: `Likes ${canary}` }],
    ['take_message', { message: canary, caller_name: canary }],
    ['schedule_callback', { reason: canary }],
    ['leave_feedback', { words: canary, kind: 'complaint' }],
    ['answer_question', { question: `Do you sell ${canary}?` }],
  ] as const) {
    api.clock.advance(10)
    const { body } = await runTestTool(api, call, tool, args)
    expect([tool, body.status]).toEqual([tool, tool === 'answer_question' ? 'unknown' : 'ok'])
  }
  const at = api.clock.now().toISOString()
  const said = { speaker: 'caller', role_id: null, text: canary, started_at: at, ended_at: at } as const
  await sendEvents(api, call, [
    {
      seq: 0,
      at,
      type: 'turn',
      turn: { ...said, id: 't', interrupted: false, heard_text: null, latency_ms: null },
    },
    { seq: 1, at, type: 'role_switch', from_role_id: null, to_role_id: null, reason: canary },
    { seq: 2, at, type: 'rung', rung: 'nudge', detail: canary },
    { seq: 3, at, type: 'flag', kind: 'unproven_claim', subject: 'booked', detail: canary },
  ])
  await api.deps.database.forBusiness(business.id, async (stores) => {
    await stores.calls.saveRecording(call.call_id, { mime_type: 'audio/wav', audio: Buffer.from(canary) })
    await stores.analyses.put(call.call_id, {
      summary: canary,
      outcome: 'answered',
      sentiment: 'neutral',
      attention: null,
      attention_reason: null,
      facts: [canary],
      source: 'rules',
      event_id: null,
    })
    await stores.events.add({ type: 'call.analysed', subject_id: call.call_id, data: { summary: canary } })
    await stores.consents.put({ channel: 'sms', address: number, state: 'opted_in', source: 'member' })
  })
  return { ...call, hangUp: () => sendEvents(api, call, [ended(4, api.clock.now())]) }
}

const asSystem = (text: string) => api.opened.queryAs('switchboard_system', null, text)

/** Where in the database, in whichever column, somebody can be read of. */
async function tracesOf(...words: string[]): Promise<string[]> {
  const tables = await asSystem(`select relname as name from pg_class where relkind = 'r'
    and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select') order by 1`)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await asSystem(`select to_jsonb(t)::text as row from ${String(name)} t`)
    const bytes = words.map((word) => Buffer.from(word).toString('hex'))
    if (rows.some(({ row }) => [...words, ...bytes].some((word) => String(row).includes(word)))) {
      found.push(String(name))
    }
  }
  return found
}

test('everything under a number is gone from every table; figures and other people stay', async () => {
  const gone = await leaveTraces('+14155550123', 'quokka')
  const kept = await leaveTraces('+14155550124', 'wombat')
  const [emma] = (await send('GET', 'customers?search=quokka')).body.items
  await add('quokka Junior', { related_to_id: emma.id, relation: 'son' })
  await gone.hangUp()
  await kept.hangUp()
  const before = await tracesOf('wombat', '14155550124')
  expect(await tracesOf('quokka', '14155550123')).toEqual(before)
  expect(before).toEqual(expect.arrayContaining(['customer_numbers', 'recordings']))

  const receipt = await erase({ phone_number: '(415) 555-0123' })
  expect(receipt.status).toBe(201)
  expect(receipt.body).toMatchObject({
    number_hint: expect.stringMatching(/^…\d{2,4}$/),
    user_id: owner.user_id,
    counts: {
      calls: 1,
      customers: 2,
      messages: 1,
      callbacks: 1,
      feedback: 1,
      turns: 1,
      recordings: 1,
      gaps: 1,
    },
  })
  expect(await tracesOf('quokka', '14155550123')).toEqual([])
  expect(await tracesOf('wombat', '14155550124')).toEqual(before)
  expect((await send('GET', 'calls')).body.items).toHaveLength(2)
  expect((await send('GET', `calls/${gone.call_id}`)).body).toMatchObject({
    caller_number: null,
    customer_id: null,
    end_reason: 'goodbye',
  })
  expect((await send('GET', 'erasures')).body.items).toEqual([receipt.body])
  expect((await erase({ phone_number: '+14155550123' })).body.error.code).toBe('not_found')
})

test('an opt-out is kept, for it is to be respected further', async () => {
  await add('Ann', { phone_number: '+14155550123' })
  await api.deps.database.forBusiness(business.id, (stores) =>
    stores.consents.put({ channel: 'sms', address: '+14155550123', state: 'opted_out', source: 'reply' }),
  )
  await erase({ phone_number: '+14155550123' })
  const consent = await api.deps.database.forBusiness(business.id, (stores) =>
    stores.consents.get('sms', '+14155550123'),
  )
  expect(consent).toMatchObject({ state: 'opted_out' })
})

test('nobody is forgotten while on the phone', async () => {
  const call = await leaveTraces('+14155550123', 'quoll')
  expect((await erase({ phone_number: '+14155550123' })).body.error.code).toBe('conflict')
  await call.hangUp()
  expect((await erase({ phone_number: '+14155550123' })).status).toBe(201)
})

test('a customer without a number goes alone; one with a number with all that is under it', async () => {
  const alone = await add('Alone')
  const emma = await add('Emma', { phone_number: '+14155550123' })
  const tom = await add('Tom', { phone_number: '+14155550123' })
  const receipt = (await erase({ customer_id: alone.id })).body
  expect(receipt).toMatchObject({ number_hint: null, counts: { customers: 1 } })
  await erase({ customer_id: emma.id })
  expect((await send('GET', `customers/${tom.id}`)).status).toBe(404)
  expect((await send('GET', 'erasures')).body.items).toHaveLength(2)
})

test('only the owner may, of their own business, and must name one subject', async () => {
  await add('Ann', { phone_number: '+14155550123' })
  const subject = { phone_number: '+14155550123' }
  expect((await erase(subject, manager)).status).toBe(403)
  expect((await erase(subject, stranger)).status).toBe(404)
  expect((await send('GET', 'erasures', undefined, manager)).status).toBe(403)
  for (const bad of [{}, { ...subject, customer_id: business.id }, { phone_number: 'twelve' }]) {
    expect((await erase(bad)).status).toBe(400)
  }
  expect((await erase({ customer_id: business.id })).status).toBe(404)
  const elsewhere = await api.createBusiness({}, stranger)
  const foreign = await api.send('POST', `/api/businesses/${elsewhere.id}/erasures`, {
    token: stranger.token,
    body: subject,
  })
  expect(foreign.status).toBe(404)
  expect((await send('GET', 'customers')).body.items).toHaveLength(1)
})

test('every table that has a call’s or a customer’s id is treated', async () => {
  const rows = await api.opened.query(`select distinct c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('customer_id', 'call_id') and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
  // What is told there is the kind of each line and when.
  const bare = ['call_events']
  expect(
    rows.map(({ name }) => String(name)).filter((name) => ![...erasedTables, ...bare].includes(name)),
  ).toEqual([])
})

test('a number besides the one on the card leads to the same person', async () => {
  const { id } = await add('quokka Carter', { phone_number: '+14155550133' })
  await send('POST', `customers/${id}/numbers`, { phone_number: '+14155550134' })
  const { body } = await erase({ phone_number: '+14155550134' })
  expect(body.counts).toMatchObject({ customers: 1, customer_numbers: 1 })
  expect((await send('GET', `customers/${id}`)).status).toBe(404)
})
