import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BusinessStores, CallFilter } from '#actions/ports.ts'
import { call as callSchema } from '#domain/call.ts'
import { buildBusiness, buildOpenRequest, buildRole } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'

let db: TestDatabase
let business_id: string
let other_id: string
const calls: string[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  const business = await buildBusiness(db.database, { max_concurrent_calls: 100 })
  business_id = business.id
  other_id = (await buildBusiness(db.database)).id
  for (let index = 0; index < 6; index += 1) {
    const request = buildOpenRequest({
      dialed_number: business.ai_phone_number ?? '',
      caller_number: `+1555000000${index % 2}`,
      // Two at the same instant, so that the order must not hang on time alone.
      started_at: `2026-11-2${Math.floor(index / 2)}T10:00:00.000Z`,
    })
    calls.push(request.call_id)
    await db.database.asSystem((stores) => stores.calls.open(request))
  }
})
afterAll(() => db.close())

const here = <T>(work: (stores: BusinessStores['calls']) => Promise<T>) =>
  db.database.forBusiness(business_id, (stores) => work(stores.calls))
const there = <T>(work: (stores: BusinessStores['calls']) => Promise<T>) =>
  db.database.forBusiness(other_id, (stores) => work(stores.calls))

async function listed(filter: CallFilter, limit = 2): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page = await here((store) => store.list({ limit, cursor }, filter))
    for (const item of page.items) expect(callSchema.parse(item)).toEqual(item)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next_cursor
  } while (cursor !== null)
  return ids
}

test('calls are listed newest first, over pages', async () => {
  expect(await listed({})).toEqual(calls.toReversed())
  expect(await listed({}, 3)).toEqual(calls.toReversed())
  expect(await there((store) => store.list({ limit: 10, cursor: null }, {}))).toEqual({
    items: [],
    next_cursor: null,
  })
})

test('calls are filtered by caller, time and end', async () => {
  const [c0, c1, c2, c3, c4, c5] = calls
  expect(await listed({ caller_number: '+15550000001' })).toEqual([c5, c3, c1])
  expect(await listed({ from: '2026-11-21T10:00:00.000Z', to: '2026-11-22T10:00:00.000Z' })).toEqual([c3, c2])
  await here((store) =>
    store.append(c4 ?? '', [
      { seq: 0, at: '2026-11-22T10:01:00.000Z', type: 'ended', reason: 'transferred', detail: '' },
    ]),
  )
  expect(await listed({ end_reason: 'transferred' })).toEqual([c4])
  expect(await listed({ end_reason: 'goodbye', caller_number: '+15550000000' })).toEqual([])
  expect(await listed({ to: '2026-11-20T10:00:00.001Z' })).toEqual([c1, c0])
})

test('calls are found by number, by what was said, and by who spoke', async () => {
  const c2 = calls[2] ?? ''
  const { id: role_id } = await buildRole(db.database, business_id, { role_type: 'sales' })
  const said = { id: 't1', speaker: 'caller' as const, role_id: null, text: 'My crown is 100% loose_again' }
  const at = '2026-11-21T10:00:05.000Z'
  const times = { started_at: at, ended_at: at, interrupted: false, heard_text: null, latency_ms: null }
  await here((store) =>
    store.append(c2, [
      { seq: 0, at, type: 'turn', turn: { ...said, ...times } },
      { seq: 1, at, type: 'role_switch', from_role_id: null, to_role_id: role_id, reason: 'sales' },
    ]),
  )
  expect(await listed({ search: 'CROWN is 100%' })).toEqual([c2])
  expect(await listed({ search: 'loose_again' })).toEqual([c2])
  expect(await listed({ search: '1%0' })).toEqual([])
  expect(await listed({ search: '(555) 000-0001' })).toEqual([calls[5], calls[3], calls[1]])
  expect(await listed({ role_id })).toEqual([c2])
})

test('a tool call is recorded once, and answered the same again', async () => {
  const call_id = calls[0] ?? ''
  const tool = { id: 'tool-1', tool_name: 'take_message', args: { body: 'nul \0 and \ud800' } }
  const start = () => here((store) => store.startTool(call_id, tool))
  expect(await start()).toEqual({ fresh: true, result: null })
  expect(await start()).toEqual({ fresh: false, result: null })
  const result = { status: 'ok', say: "It's noted." }
  await here((store) => store.finishTool(call_id, { id: 'tool-1', result, status: 'ok', duration_ms: 12.5 }))
  expect(await start()).toEqual({ fresh: false, result })
  expect((await here((store) => store.get(call_id)))?.tool_calls).toMatchObject([
    { id: 'tool-1', args: { body: 'nul  and \ufffd' }, result, status: 'ok', duration_ms: 12.5 },
  ])
})

test('of many who start the same tool call at once, one does it and the others get its answer', async () => {
  const result = { status: 'ok', say: 'Done.' }
  const run = () =>
    here(async (store) => {
      const tool = { id: 'tool-2', tool_name: 'take_message', args: {} }
      const started = await store.startTool(calls[0] ?? '', tool)
      if (!started.fresh) return started
      await store.finishTool(calls[0] ?? '', { id: 'tool-2', result, status: 'ok', duration_ms: 1 })
      return started
    })
  const answers = await Promise.all(Array.from({ length: 8 }, run))
  expect(answers.filter(({ fresh }) => fresh)).toHaveLength(1)
  for (const { fresh, result: answered } of answers) expect(answered).toEqual(fresh ? null : result)
})

test("a tool call in another business's call is refused", async () => {
  const tool = { id: 'tool-3', tool_name: 'take_message', args: {} }
  const notFound = { code: 'not_found' }
  await expect(there((store) => store.startTool(calls[0] ?? '', tool))).rejects.toMatchObject(notFound)
  await expect(there((store) => store.startTool('no id', tool))).rejects.toMatchObject(notFound)
})

const audio = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251)

test('a recording is kept, replaced, and of its own business alone', async () => {
  const call_id = calls[1] ?? ''
  const save = (length: number) =>
    here((store) => store.saveRecording(call_id, { mime_type: 'audio/wav', audio: audio(length) }))
  expect(await here((store) => store.recording(call_id))).toBeNull()
  expect(await save(10)).toBe(true)
  expect(await save(300_000)).toBe(true)
  const kept = await here((store) => store.recording(call_id))
  expect(kept?.mime_type).toBe('audio/wav')
  expect(Buffer.compare(kept?.audio ?? new Uint8Array(), audio(300_000))).toBe(0)
  expect(await here((store) => store.get(call_id))).toMatchObject({ has_recording: true })
  expect(await there((store) => store.recording(call_id))).toBeNull()
  expect(
    await there((store) => store.saveRecording(call_id, { mime_type: 'audio/wav', audio: audio(1) })),
  ).toBe(false)
})

test('a call of another business, or none, is null', async () => {
  expect(await there((store) => store.get(calls[0] ?? ''))).toBeNull()
  expect(await here((store) => store.get('no id'))).toBeNull()
})
