import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signCallToken } from '#api/auth/call-token.ts'
import { signTicket } from '#api/auth/ticket.ts'
import type { Business } from '#domain/business.ts'
import { estimateCost } from '#domain/cost.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { callRequest, ended, openTestCall, sendEvents } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let business: Business
let count = 0

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())
beforeEach(async () => {
  count += 1
  const ai_phone_number = `+1212555${String(1_000 + count)}`
  business = await api.createBusiness({ name: `Business ${count}`, ai_phone_number }, owner)
})

const open = (request: object, token: string | null = secrets.agent_token) =>
  api.send('POST', '/api/calls', { token, body: callRequest(request) })
const dial = (request: object = {}) =>
  openTestCall(api, { dialed_number: business.ai_phone_number ?? '', ...request })
const detail = async (call_id: string) =>
  (await api.send('GET', `/api/businesses/${business.id}/calls/${call_id}`, { token: owner.token })).body
const unrouted = async (call_id: string) =>
  (
    await api.send('GET', '/api/operator/unrouted-calls?limit=100', { token: secrets.operator_token })
  ).body.items.find((each: { id: string }) => each.id === call_id)

describe('POST /api/calls', () => {
  it('answers with the brief of the business that was dialled, and records the call', async () => {
    const call = await dial({ dialed_number: `sip:${business.ai_phone_number}@example.com` })
    expect(call.opened).toMatchObject({ outcome: 'routed', brief: { business: { id: business.id } } })
    expect(await detail(call.call_id)).toMatchObject({
      id: call.call_id,
      line: 'media_stream',
      dialed_number: business.ai_phone_number,
      caller_number: '+15550001111',
      ended_at: null,
    })
  })

  it('knows the caller', async () => {
    const body = { name: 'Ann Lee', phone_number: '+15550001111' }
    await api.send('POST', `/api/businesses/${business.id}/customers`, { token: owner.token, body })
    expect((await dial()).opened.brief.customer).toMatchObject({ name: 'Ann Lee' })
    expect((await dial({ caller_number: '+15550002222' })).opened.brief.customer).toBeNull()
  })

  it('takes a caller number that is withheld, or no number, as nobody', async () => {
    for (const caller_number of [null, 'anonymous', 'sip:restricted@example.com', '+266696687', '']) {
      const call = await dial({ caller_number })
      expect((await detail(call.call_id)).caller_number).toBeNull()
    }
  })

  it('records a call to a number that nobody owns, and gives it to no business', async () => {
    for (const dialed_number of ['+19995550000', 'room-with-no-number', '']) {
      const call = await openTestCall(api, { dialed_number })
      expect(call.opened).toEqual({
        outcome: 'unrouted',
        call_id: call.call_id,
        call_token: expect.any(String),
      })
      expect(await unrouted(call.call_id)).toMatchObject({ dialed_number, business_id: null })
    }
  })

  it('keeps control characters of what was dialled out of the log', async () => {
    const call = await openTestCall(api, { dialed_number: 'ex\u0000it\u001B[2J' })
    expect((await unrouted(call.call_id)).dialed_number).toBe('exit[2J')
  })

  it('is opening once, however often it is asked for', async () => {
    const request = { call_id: randomUUID(), dialed_number: business.ai_phone_number }
    const answers = await Promise.all([open(request), open(request), open(request)])
    for (const answer of answers) {
      expect(answer.body).toMatchObject({ outcome: 'routed', call_id: request.call_id })
    }
    const list = await api.send('GET', `/api/businesses/${business.id}/calls`, { token: owner.token })
    expect(list.body.items).toHaveLength(1)
  })

  it('refuses more calls at once than the business takes, and takes the next when one has ended', async () => {
    await api.deps.database.forBusiness(business.id, (stores) =>
      stores.business.update({ max_concurrent_calls: 2 }),
    )
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => open({ dialed_number: business.ai_phone_number })),
    )
    const outcomes = answers.map((answer) => String(answer.body.outcome)).toSorted()
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'routed', 'routed'])
    expect(answers.find((answer) => answer.body.outcome === 'refused')?.body).toMatchObject({
      reason: 'limit_reached',
      business_name: business.name,
      language: business.language,
    })

    const { call_id, call_token } = answers.find((answer) => answer.body.outcome === 'routed')?.body ?? {}
    await sendEvents(api, { call_id, call_token, opened: null }, [ended(0, api.clock.now())])
    expect((await dial()).opened.outcome).toBe('routed')
  })

  it('needs the token of the agent', async () => {
    const request = { dialed_number: business.ai_phone_number }
    expect((await open(request, null)).status).toBe(401)
    expect((await open(request, owner.token)).status).toBe(403)
    expect((await open(request, secrets.operator_token)).status).toBe(403)
  })

  it('refuses a request that is none', async () => {
    const answer = await open({ call_id: 'not-a-uuid', line: 'smoke-signals' })
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_request'])
  })
})

const ticket = (content: object = {}, at = api.clock.now()) =>
  signTicket(
    secrets.signing_key,
    {
      line: 'practice',
      dialed_number: business.ai_phone_number ?? '',
      caller_number: '+15550003333',
      external_id: 'from-the-ticket',
      ...content,
    },
    at,
  )

describe('a ticket', () => {
  it('is needed for a practice call, and its numbers win', async () => {
    expect((await open({ line: 'practice' })).status).toBe(403)
    const call = await dial({ line: 'practice', dialed_number: '+19995550000', ticket: await ticket() })
    expect(call.opened.brief.business.id).toBe(business.id)
    expect(await detail(call.call_id)).toMatchObject({
      caller_number: '+15550003333',
      external_id: 'from-the-ticket',
    })
  })

  it('counts at the moment the call began: an opening may be replayed later', async () => {
    const began = api.clock.now()
    const old = await ticket({}, new Date(began.getTime() - 60_000))
    api.clock.advance(3_600_000)
    const replayed = await open({ line: 'practice', ticket: old, started_at: began.toISOString() })
    expect(replayed.body.outcome).toBe('routed')
    const late = await open({ line: 'practice', ticket: old, started_at: api.clock.now().toISOString() })
    expect([late.status, late.body.error.code]).toEqual([401, 'token_expired'])
  })

  it('is refused when it is forged, for another line, or something else', async () => {
    const at = api.clock.now()
    const started_at = at.toISOString()
    const content = { line: 'practice' as const, dialed_number: '1', caller_number: null, external_id: 'x' }
    const forged = await signTicket('another key altogether, long enough', content, at)
    const call_token = await signCallToken(
      secrets.signing_key,
      { call_id: randomUUID(), business_id: null },
      at,
    )
    for (const bad of [forged, call_token, 'nonsense']) {
      const answer = await open({ line: 'practice', ticket: bad, started_at })
      expect([answer.status, answer.body.error.code]).toEqual([401, 'invalid_token'])
    }
    const other = await open({ line: 'media_stream', ticket: await ticket(), started_at })
    expect(other.status).toBe(403)
  })
})

const at = () => api.clock.now().toISOString()

const turn = (seq: number, speaker: 'caller' | 'ai', text: string): CallEvent => ({
  type: 'turn',
  seq,
  at: at(),
  turn: {
    id: `turn-${seq}`,
    speaker,
    role_id: null,
    text,
    started_at: at(),
    ended_at: at(),
    interrupted: false,
    heard_text: null,
    latency_ms: null,
  },
})

describe('POST /api/calls/{call_id}/events', () => {
  it('keeps both sides, rungs, switches and the end', async () => {
    const call = await dial()
    const events: CallEvent[] = [
      { type: 'answered', seq: 0, at: at(), source: 'cached', model_kind: 'stand-in' },
      turn(1, 'ai', 'Hello!'),
      turn(2, 'caller', 'Are you open?'),
      { type: 'rung', seq: 3, at: at(), rung: 'reconnect', detail: '1011' },
      { type: 'role_switch', seq: 4, at: at(), from_role_id: null, to_role_id: null, reason: 'sales' },
      { type: 'heartbeat', seq: 5, at: at() },
      ended(6, new Date(api.clock.now().getTime() + 42_000)),
    ]
    expect((await sendEvents(api, call, events)).status).toBe(204)
    expect(await detail(call.call_id)).toMatchObject({
      model_kind: 'stand-in',
      end_reason: 'goodbye',
      duration_seconds: 42,
      turns: [
        { speaker: 'ai', text: 'Hello!' },
        { speaker: 'caller', text: 'Are you open?' },
      ],
      rungs: [{ rung: 'reconnect', detail: '1011' }],
      role_switches: [{ reason: 'sales' }],
    })
  })

  it('stores what is sent again, or twice at once, once', async () => {
    const call = await dial()
    const usage = {
      input_tokens: 1,
      output_tokens: 2,
      audio_input_tokens: 3,
      audio_output_tokens: 4,
      total_tokens: 10,
    }
    const batch: CallEvent[] = [
      turn(0, 'ai', 'Hello!'),
      { type: 'usage', seq: 1, at: at(), usage: { ...usage, cost_micro_usd: 500 } },
    ]
    await Promise.all([sendEvents(api, call, batch), sendEvents(api, call, batch)])
    await sendEvents(api, call, [...batch, turn(2, 'caller', 'Hi')])
    const stored = await detail(call.call_id)
    expect(stored.turns).toHaveLength(2)
    expect(stored.usage).toMatchObject({ total_tokens: 10, cost_micro_usd: 500 })
  })

  it('estimates the cost of usage that came without one, by the model that speaks', async () => {
    const usage = {
      input_tokens: 1_000,
      output_tokens: 1_000,
      audio_input_tokens: 1_000,
      audio_output_tokens: 1_000,
      total_tokens: 2_000,
      cost_micro_usd: 0,
    }
    const costOf = async (model_kind: string) => {
      const call = await dial()
      await sendEvents(api, call, [{ type: 'answered', seq: 0, at: at(), source: 'model', model_kind }])
      await sendEvents(api, call, [{ type: 'usage', seq: 1, at: at(), usage }])
      return (await detail(call.call_id)).usage.cost_micro_usd
    }
    expect(await costOf('stand-in')).toBe(0)
    expect(await costOf('gemini-live')).toBe(estimateCost('gemini-live', usage, at()))
    expect(estimateCost('gemini-live', usage, at())).toBeGreaterThan(0)
  })

  it('corrects a call that was given up as lost, and keeps what comes after the end', async () => {
    const call = await dial()
    await api.deps.database.asSystem((system) =>
      system.calls.closeLost(new Date(api.clock.now().getTime() + 1_000)),
    )
    expect((await detail(call.call_id)).end_reason).toBe('lost')

    const late = [turn(0, 'caller', 'Goodbye'), ended(1, api.clock.now(), 'caller_hangup')]
    expect((await sendEvents(api, call, late)).status).toBe(204)
    expect((await sendEvents(api, call, [turn(2, 'ai', 'Bye!')])).status).toBe(204)
    const stored = await detail(call.call_id)
    expect(stored.end_reason).toBe('caller_hangup')
    expect(stored.turns).toHaveLength(2)
  })

  it('keeps the journal of an unrouted call too', async () => {
    const call = await openTestCall(api, { dialed_number: '+19995550000' })
    const end: CallEvent = { type: 'ended', seq: 0, at: at(), reason: 'unrouted', detail: '' }
    expect((await sendEvents(api, call, [end])).status).toBe(204)
    expect(await unrouted(call.call_id)).toMatchObject({ end_reason: 'unrouted' })
  })

  it('takes the token of this very call only', async () => {
    const [one, two] = [await dial(), await dial()]
    const foreign = await sendEvents(api, { ...one, call_token: two.call_token }, [ended(0, api.clock.now())])
    expect(foreign.status).toBe(404)
    expect((await detail(one.call_id)).ended_at).toBeNull()

    const url = `/api/calls/${one.call_id}/events`
    const body = { events: [ended(0, api.clock.now())] }
    expect((await api.send('POST', url, { body })).status).toBe(401)
    for (const token of [owner.token, secrets.agent_token, secrets.operator_token]) {
      expect((await api.send('POST', url, { token, body })).status).toBe(403)
    }
  })

  it('does not take a token that claims another business for its call', async () => {
    const call = await dial()
    const other = await api.createBusiness({ name: 'Other' })
    const call_token = await signCallToken(
      secrets.signing_key,
      { call_id: call.call_id, business_id: other.id },
      api.clock.now(),
    )
    expect((await sendEvents(api, { ...call, call_token }, [ended(0, api.clock.now())])).status).toBe(404)
    expect((await detail(call.call_id)).ended_at).toBeNull()
  })

  it('refuses a token that ran out, and events that are none', async () => {
    const call = await dial()
    const bad = [{ type: 'party', seq: 0, at: at() }] as unknown as CallEvent[]
    expect((await sendEvents(api, call, bad)).status).toBe(400)
    expect((await sendEvents(api, call, [])).status).toBe(400)

    const yesterday = new Date(api.clock.now().getTime() - 24 * 3_600_000)
    const call_token = await signCallToken(
      secrets.signing_key,
      { call_id: call.call_id, business_id: business.id },
      yesterday,
    )
    const answer = await sendEvents(api, { ...call, call_token }, [ended(0, api.clock.now())])
    expect([answer.status, answer.body.error.code]).toEqual([401, 'token_expired'])
  })
})
