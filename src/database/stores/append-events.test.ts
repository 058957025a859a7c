import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CallEvent } from '#domain/call-event.ts'
import { callDetail, type Turn } from '#domain/call.ts'
import { buildBusiness, buildOpenRequest, buildRole } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let db: TestDatabase
let business_id: string
let number: string
let call_id: string

beforeAll(async () => {
  db = await openTestDatabase()
})
beforeEach(async () => {
  const business = await buildBusiness(db.database, { max_concurrent_calls: 100 })
  business_id = business.id
  number = business.ai_phone_number ?? ''
  call_id = await openCall()
})
afterAll(() => db.close())

async function openCall(dialed_number = number): Promise<string> {
  const request = buildOpenRequest({ dialed_number })
  await db.database.asSystem((stores) => stores.calls.open(request))
  return request.call_id
}

const append = (...events: CallEvent[]) =>
  db.database.forBusiness(business_id, (stores) => stores.calls.append(call_id, events))
const get = () => db.database.forBusiness(business_id, (stores) => stores.calls.get(call_id))
const closeLost = (before: string) =>
  db.database.asSystem((stores) => stores.calls.closeLost(new Date(before)))
const usageDay = async () =>
  (await db.queryAs('switchboard_tenant', business_id, 'select * from usage_days'))[0]

const second = (n: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, n)).toISOString()

function turnEvent(seq: number, turn: Partial<Turn> = {}): CallEvent {
  return {
    seq,
    at: second(seq),
    type: 'turn',
    turn: {
      id: `turn-${seq}`,
      speaker: 'ai',
      role_id: null,
      text: 'Hello',
      started_at: second(seq),
      ended_at: second(seq + 1),
      interrupted: false,
      heard_text: null,
      latency_ms: 320.5,
      ...turn,
    },
  }
}
const ended = (seq: number, reason: 'goodbye' | 'caller_hangup' | 'lost', at = second(seq)): CallEvent => ({
  seq,
  at,
  type: 'ended',
  reason,
  detail: '',
})
const used = (seq: number, tokens: number): CallEvent => ({
  seq,
  at: second(seq),
  type: 'usage',
  usage: {
    input_tokens: tokens,
    output_tokens: tokens,
    audio_input_tokens: 0,
    audio_output_tokens: 0,
    total_tokens: 2 * tokens,
    cost_micro_usd: 3 * tokens,
  },
})

test('a whole call is told from its journal', async () => {
  const role = await buildRole(db.database, business_id)
  await append(
    { seq: 0, at: second(1), type: 'answered', source: 'cache', model_kind: 'stand-in' },
    turnEvent(2),
    turnEvent(3, { speaker: 'caller', text: 'Hi', latency_ms: null }),
    { seq: 4, at: second(4), type: 'role_switch', from_role_id: null, to_role_id: role.id, reason: 'sales' },
    { seq: 5, at: second(5), type: 'rung', rung: 'reconnect', detail: '1006' },
    used(6, 10),
    used(7, 5),
    ended(30, 'goodbye'),
  )
  const call = await get()
  expect(callDetail.parse(call)).toEqual(call)
  expect(call).toMatchObject({
    model_kind: 'stand-in',
    ended_at: second(30),
    duration_seconds: 30,
    end_reason: 'goodbye',
    usage: { input_tokens: 15, output_tokens: 15, total_tokens: 30, cost_micro_usd: 45 },
    turns: [
      { id: 'turn-2', speaker: 'ai', latency_ms: 320.5 },
      { id: 'turn-3', speaker: 'caller', text: 'Hi', latency_ms: null },
    ],
    role_switches: [{ from_role_id: null, to_role_id: role.id, reason: 'sales', at: second(4) }],
    rungs: [{ rung: 'reconnect', detail: '1006', at: second(5) }],
  })
  expect(await usageDay()).toMatchObject({ calls: 1, seconds: 30, day: '2026-11-23' })
})

test('a batch that is sent again, also at the same time and overlapping, is stored once', async () => {
  const batch = [turnEvent(0), used(1, 10), ended(9, 'goodbye')]
  expect(await Promise.all([append(...batch), append(...batch), append(turnEvent(0), used(2, 1))])).toEqual([
    true,
    true,
    true,
  ])
  await append(...batch)
  expect(await get()).toMatchObject({ usage: { input_tokens: 11 }, turns: [{ id: 'turn-0' }] })
  expect(Number((await usageDay())?.['input_tokens'])).toBe(11)
  expect(await usageDay()).toMatchObject({ seconds: 9 })
})

test('a turn told again later is the later one, whatever order they arrive in', async () => {
  await append(turnEvent(5, { id: 't', text: 'later', interrupted: true, heard_text: 'la' }))
  await append(turnEvent(3, { id: 't', text: 'earlier' }))
  expect((await get())?.turns).toMatchObject([{ text: 'later', interrupted: true, heard_text: 'la' }])
  await append(turnEvent(7, { id: 't', text: 'first of two' }), turnEvent(8, { id: 't', text: 'last' }))
  expect((await get())?.turns).toMatchObject([{ text: 'last' }])
})

test('the first end counts', async () => {
  await append(ended(5, 'caller_hangup'))
  await append(ended(9, 'goodbye'))
  expect(await get()).toMatchObject({ end_reason: 'caller_hangup', ended_at: second(5) })
  expect(await usageDay()).toMatchObject({ seconds: 5 })
})

test('a call that nobody heard of is closed as lost when it was last heard of; a replayed journal corrects it', async () => {
  db.clock.set(second(20))
  await append(turnEvent(1))
  await closeLost(second(20)) // those of other tests
  expect(await get()).toMatchObject({ end_reason: null })
  expect(await closeLost(second(21))).toBe(1)
  expect(await closeLost(second(21))).toBe(0)
  expect(await get()).toMatchObject({ end_reason: 'lost', ended_at: second(20), turns: [{ id: 'turn-1' }] })
  expect(await usageDay()).toMatchObject({ seconds: 20 })

  db.clock.set(second(50))
  await append(turnEvent(2), ended(45, 'goodbye'))
  expect(await get()).toMatchObject({ end_reason: 'goodbye', ended_at: second(45) })
  expect(await usageDay()).toMatchObject({ seconds: 45 })
  await append(ended(46, 'lost'))
  expect(await get()).toMatchObject({ end_reason: 'goodbye' })
})

test('a heartbeat keeps a call from being lost', async () => {
  db.clock.set('2026-11-23T10:00:00.000Z')
  await append({ seq: 0, at: second(1), type: 'heartbeat' })
  await closeLost('2026-11-23T09:59:00.000Z')
  expect(await get()).toMatchObject({ end_reason: null })
})

test('a role that was deleted meanwhile does not stop the journal', async () => {
  const role = await buildRole(db.database, business_id)
  await append(turnEvent(0, { role_id: role.id }))
  await db.database.forBusiness(business_id, (stores) => stores.roles.remove(role.id))
  await append(turnEvent(1, { role_id: role.id }))
  expect((await get())?.turns).toMatchObject([{ role_id: null }, { role_id: null }])
})

test("another business's role is not taken over", async () => {
  const other = await buildBusiness(db.database)
  const role = await buildRole(db.database, other.id)
  await append(turnEvent(0, { role_id: role.id }))
  expect((await get())?.turns).toMatchObject([{ role_id: null }])
})

test('words that PostgreSQL cannot hold are stored without what it cannot hold', async () => {
  await append(turnEvent(0, { text: "it's \0 \ud800 \\u0000 $1 🙂" }))
  expect((await get())?.turns).toMatchObject([{ text: "it's  \ufffd \\u0000 $1 🙂" }])
})

test("nobody appends to another business's call, to an unrouted one by a business, or to none", async () => {
  const other = await buildBusiness(db.database)
  const unrouted = await openCall('+19990001111')
  const inBusiness = (id: string, call: string) =>
    db.database.forBusiness(id, (stores) => stores.calls.append(call, [turnEvent(0)]))
  expect(await inBusiness(other.id, call_id)).toBe(false)
  expect(await inBusiness(business_id, unrouted)).toBe(false)
  expect(await inBusiness(business_id, 'no id')).toBe(false)
  const asUnrouted = (call: string) =>
    db.database.asSystem((stores) => stores.calls.appendUnrouted(call, [ended(3, 'caller_hangup')]))
  expect(await asUnrouted(call_id)).toBe(false)
  expect(await asUnrouted(unrouted)).toBe(true)
  expect((await get())?.turns).toEqual([])
  const { items } = await db.database.asSystem((stores) =>
    stores.calls.listUnrouted({ limit: 1, cursor: null }),
  )
  expect(items).toMatchObject([{ id: unrouted, end_reason: 'caller_hangup', duration_seconds: 3 }])
})

test('the end of a call is an event, once, and once more when it turns out otherwise', async () => {
  const ends = async () =>
    (
      await db.database.forBusiness(business_id, (stores) =>
        stores.events.list({ limit: 10, cursor: null }, { type: 'call.ended' }),
      )
    ).items.map(({ subject_id, data }) => ({ subject_id, reason: data['end_reason'] }))
  await append(turnEvent(1))
  await closeLost('2026-11-24T00:00:00.000Z')
  expect(await ends()).toEqual([{ subject_id: call_id, reason: 'lost' }])
  db.clock.advance(1_000)
  await append(ended(45, 'goodbye'))
  await append(ended(45, 'goodbye'), ended(46, 'caller_hangup'))
  expect(await ends()).toEqual([
    { subject_id: call_id, reason: 'goodbye' },
    { subject_id: call_id, reason: 'lost' },
  ])
})
