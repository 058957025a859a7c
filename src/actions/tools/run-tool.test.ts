import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#domain/access.ts'
import { openTestDatabase } from '../../../tests/support/database.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { runTool } from './run-tool.ts'
import type { ToolAction, ToolContext } from './tool-action.ts'
import { toolAction } from './tool-action.ts'

let store: TestDatabase
let business_id: string
let actor: Extract<Actor, { kind: 'call' }>
let lines: string[]

beforeAll(async () => {
  store = await openTestDatabase()
  const business = await store.database.asSystem((system) =>
    system.businesses.create(
      { name: 'Dental', timezone: 'UTC', ai_phone_number: '+1234567890', max_concurrent_calls: 100 },
      null,
    ),
  )
  business_id = business.id
})
afterAll(() => store.close())
beforeEach(async () => {
  lines = []
  actor = { kind: 'call', business_id, call_id: randomUUID() }
  await store.database.asSystem((system) =>
    system.calls.open({
      call_id: actor.call_id,
      line: 'practice',
      dialed_number: '+1234567890',
      caller_number: null,
      external_id: actor.call_id,
      ticket: null,
      started_at: store.clock.now().toISOString(),
    }),
  )
})

const noteFor = ({ call_id, stores }: ToolContext) =>
  stores.messages.create({
    call_id,
    caller_name: null,
    callback_number: null,
    body: 'note',
    urgency: 'normal',
  })

function run(work: (context: ToolContext) => Promise<void>, tool_call_id: string = randomUUID()) {
  const definition = { name: 'test_tool', description: '', kind: 'data' as const, input: z.object({}) }
  const tool = toolAction(definition, async (context) => {
    await work(context)
    return { status: 'ok', retryable: false, say: 'Done.' }
  })
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const tools = new Map<string, ToolAction>([['test_tool', tool]])
  const deps = { database: store.database, clock: store.clock, log, tools }
  return runTool(deps, actor, { call_id: actor.call_id, tool_call_id, tool_name: 'test_tool', args: {} })
}

const inBusiness = () =>
  store.database.forBusiness(business_id, async (stores) => ({
    call: await stores.calls.get(actor.call_id),
    notes: (await stores.messages.list({ limit: 100, cursor: null }, {})).items.filter(
      (each) => each.call_id === actor.call_id,
    ),
  }))

describe('a tool that breaks', () => {
  it('answers with a sentence, leaves nothing of its work behind, and is recorded and logged', async () => {
    const result = await run(async (context) => {
      await noteFor(context)
      throw new Error('secret of the caller: 4242')
    }, 'broken')
    expect(result).toMatchObject({
      status: 'unavailable',
      retryable: true,
      say: expect.stringMatching(/\.$/),
    })

    const { call, notes } = await inBusiness()
    expect(notes).toEqual([])
    expect(call?.tool_calls).toMatchObject([{ id: 'broken', status: 'unavailable', result }])
    const logged = JSON.parse(lines[0] ?? '{}')
    expect(logged).toMatchObject({ msg: 'tool failed', tool_name: 'test_tool', call_id: actor.call_id })
    const { pii, ...rest } = logged
    expect(pii.message).toContain('4242')
    expect(JSON.stringify(rest)).not.toContain('4242')
  })

  it('answers the same for the same id, and works again for the next', async () => {
    const broken = await run(async () => {
      throw new Error('away')
    }, 'first')
    expect(await run(async (context) => void (await noteFor(context)), 'first')).toEqual(broken)
    expect(await run(async (context) => void (await noteFor(context)), 'second')).toMatchObject({
      status: 'ok',
    })
    expect((await inBusiness()).notes).toHaveLength(1)
  })

  it('breaks on a fault of the database like on any other', async () => {
    const result = await run(async ({ stores }) => {
      await stores.messages.create({
        call_id: randomUUID(),
        caller_name: null,
        callback_number: null,
        body: 'of a call that is not there',
        urgency: 'normal',
      })
    })
    expect(result.status).toBe('unavailable')
  })
})

describe('runTool', () => {
  it('runs once when it is asked for twice at once', async () => {
    let runs = 0
    const work = async (context: ToolContext) => {
      runs += 1
      await noteFor(context)
    }
    const answers = await Promise.all([run(work, 'twice'), run(work, 'twice'), run(work, 'twice')])
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(runs).toBe(1)
    expect((await inBusiness()).notes).toHaveLength(1)
  })

  it('refuses an actor that is not this very call', async () => {
    const own = actor
    for (const other of [
      { ...own, call_id: randomUUID() },
      { kind: 'agent' as const },
      { kind: 'member' as const, user_id: 'x', business_id, access: 'owner' as const },
    ]) {
      const deps = { database: store.database, clock: store.clock, log: pino({ level: 'silent' }) }
      const input = { call_id: own.call_id, tool_call_id: 'x', tool_name: 'end_call', args: {} }
      await expect(runTool(deps, other, input)).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('refuses a call that is not of the business its token claims', async () => {
    const other = await store.database.asSystem((system) =>
      system.businesses.create({ name: 'Other', timezone: 'UTC' }, null),
    )
    actor = { ...actor, business_id: other.id }
    await expect(run(async () => undefined)).rejects.toMatchObject({ code: 'not_found' })
  })
})
