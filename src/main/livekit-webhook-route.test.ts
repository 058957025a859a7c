import { createHash } from 'node:crypto'
import { WebhookEvent } from '@livekit/protocol'
import { AccessToken } from 'livekit-server-sdk'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createRoomWatcher, type RoomWatcher } from '#actions/rooms/room-watcher.ts'
import { createWebhookReader } from '#providers/livekit-server/webhook-reader.ts'
import { secrets, startTestApi, type TestApi } from '../../tests/support/api.ts'
import { buildBusiness, buildOpenRequest } from '../../tests/support/build.ts'
import { fakeLivekit } from '../../tests/support/fake-livekit.ts'
import { sipRule } from '../../tests/support/sip-line.ts'
import { livekitWebhookRoute } from './livekit-webhook-route.ts'

const key = { name: 'devkey', secret: 'a secret that is long enough for it' }
const number = '+10000000042'
const attributes = {
  'sip.trunkPhoneNumber': number,
  'sip.phoneNumber': '+15550001111',
  'sip.ruleID': 'SDR_1',
}
const caller = { identity: 'sip_+15550001111', kind: 'SIP', attributes }
const agent = { identity: 'agent-1', kind: 'AGENT' }
const operator = { token: secrets.operator_token }

const livekit = fakeLivekit()
let api: TestApi
let rooms: RoomWatcher
let business_id: string
let count = 0
beforeAll(async () => {
  const read = createWebhookReader(key.name, key.secret)
  // The watcher needs the app's database, which is there only when the app is.
  const late: RoomWatcher = { onEvent: (event) => rooms.onEvent(event), close: () => rooms.close() }
  api = await startTestApi({}, { deps: { livekit }, routes: [livekitWebhookRoute({ read, rooms: late })] })
  const log = api.deps.logger
  rooms = createRoomWatcher({ ...api.deps, livekit, log, rescueMs: 20, rescues: 3, settleMs: 20 })
  business_id = (await buildBusiness(api.deps.database, { ai_phone_number: number })).id
})
afterAll(async () => {
  await rooms.close()
  await api.close()
})
afterEach(() => Object.assign(livekit, { rules: [sipRule()], writes: [] }))

function newRoom(): { name: string; sid: string } {
  count += 1
  return { name: `call_${count}`, sid: `RM_${count}` }
}

/** As LiveKit sends it: its JSON, and a token that holds the body's hash. */
async function tell(event: string, fields: object, as: { secret?: string; body?: string } = {}) {
  const createdAt = String(fields instanceof Object && 'at' in fields ? fields.at : 1_795_600_000)
  const { at: _, ...rest } = fields as { at?: unknown }
  const body = WebhookEvent.fromJson({
    event,
    id: `EV_${Math.random()}`,
    createdAt,
    ...rest,
  }).toJsonString()
  const token = new AccessToken(key.name, as.secret ?? key.secret)
  token.sha256 = createHash('sha256').update(body).digest('base64')
  const response = await api.app.inject({
    method: 'POST',
    url: '/livekit/webhook',
    headers: { 'content-type': 'application/webhook+json', authorization: await token.toJwt() },
    payload: as.body ?? body,
  })
  return response.statusCode
}

async function calls(): Promise<
  { external_id: string; end_reason: string | null; caller_number: string | null }[]
> {
  const answer = await api.send('GET', `/api/businesses/${business_id}/calls`, operator)
  return answer.body.items as Awaited<ReturnType<typeof calls>>
}
const callOf = async (sid: string) => (await calls()).find(({ external_id }) => external_id === sid)

/** A call that a worker had opened. */
async function open(sid: string): Promise<string> {
  const request = buildOpenRequest({ line: 'livekit', dialed_number: number, external_id: sid })
  await api.deps.database.asSystem((system) => system.calls.open(request))
  return request.call_id
}

describe('LiveKit’s webhook', () => {
  it('believes only what is signed with our key, word for word', async () => {
    const room = newRoom()
    expect(await tell('participant_joined', { room, participant: agent })).toBe(204)
    expect(await tell('participant_joined', { room }, { secret: 'another secret, also long enough' })).toBe(
      403,
    )
    expect(await tell('participant_joined', { room }, { body: '{"event":"room_finished"}' })).toBe(403)
    const unsigned = { method: 'POST' as const, url: '/livekit/webhook', payload: '{}' }
    const headers = { 'content-type': 'application/webhook+json' }
    expect((await api.app.inject({ ...unsigned, headers })).statusCode).toBe(403)
  })

  it('takes an event of a kind that means nothing to us', async () => {
    expect(await tell('track_published', { room: newRoom(), participant: caller })).toBe(204)
    expect(await tell('egress_started', {})).toBe(204)
  })
})

describe('a caller whom nobody answers', () => {
  const waiting = (room: { name: string }, participants = [caller]) => {
    const inside = participants.map((each) => inRoom(each.identity, 'sip'))
    livekit.rooms.set(room.name, { participants: inside, dispatches: [] })
    return livekit.rooms.get(room.name)
  }
  const inRoom = (identity: string, kind: 'sip' | 'agent', has_voice = false) => ({
    identity,
    kind,
    attributes,
    has_voice,
  })

  it('gets a worker called in, again and again but not for ever', async () => {
    const room = newRoom()
    const inside = waiting(room)
    await tell('participant_joined', { room, participant: caller })
    await tell('participant_joined', { room, participant: caller })
    await expect.poll(() => inside?.dispatches.length).toBeGreaterThanOrEqual(3)
    await tell('room_finished', { room })
    await expect.poll(async () => (await callOf(room.sid))?.end_reason).toBe('line_failed')
    expect(inside?.dispatches).toHaveLength(3)
  })

  it('hears a busy tone after the last try, and is in the call log', async () => {
    const room = newRoom()
    const inside = waiting(room)
    inside?.participants.push(inRoom('agent-stopped', 'agent'))
    await tell('participant_joined', { room, participant: caller })
    await tell('participant_joined', { room, participant: agent })
    await expect.poll(() => livekit.writes).toContain(`close ${room.name}`)
    await tell('participant_left', { room, participant: agent })
    await tell('room_finished', { room })
    // The agent was there a while before it counted as silent.
    expect(livekit.writes.filter((write) => write === `dispatch ${room.name}`)).toHaveLength(2)
    await expect.poll(async () => (await callOf(room.sid))?.end_reason).toBe('line_failed')
  })

  it('is left to an agent that has come and needs a moment', async () => {
    const room = newRoom()
    let looks = 0
    livekit.rooms.set(room.name, {
      dispatches: [],
      get participants() {
        looks += 1
        return [inRoom('sip_1', 'sip'), inRoom('agent-2', 'agent', looks > 1)]
      },
    })
    await tell('participant_joined', { room, participant: caller })
    await tell('participant_joined', { room, participant: agent })
    await expect.poll(() => looks).toBe(2)
    const after = newRoom()
    waiting(after)
    await tell('participant_joined', { room: after, participant: caller })
    await expect.poll(() => livekit.writes).toContain(`dispatch ${after.name}`)
    expect(livekit.writes).not.toContain(`dispatch ${room.name}`)
  })

  it('gets another agent when theirs has died in the middle of the call', async () => {
    const room = newRoom()
    const inside = waiting(room)
    await tell('participant_joined', { room, participant: caller })
    await tell('participant_joined', { room, participant: agent })
    await tell('track_published', { room, participant: agent })
    await tell('participant_left', { room, participant: agent })
    await expect.poll(() => inside?.dispatches.length).toBeGreaterThanOrEqual(3)
    await expect.poll(() => livekit.writes).toContain(`close ${room.name}`)
  })

  it('is in the call log, once, even when they gave up before', async () => {
    const room = newRoom()
    await tell('participant_joined', { room, participant: caller, at: 1_795_600_000 })
    await tell('participant_left', { room, participant: caller, at: 1_795_600_020 })
    await tell('room_finished', { room, at: 1_795_600_040 })
    await expect
      .poll(() => callOf(room.sid))
      .toMatchObject({
        end_reason: 'line_failed',
        caller_number: '+15550001111',
        duration_seconds: 20,
      })
    await tell('room_finished', { room, at: 1_795_600_040 })
    await tell('participant_left', { room, participant: caller })
    const again = newRoom()
    await tell('participant_joined', { room: again, participant: caller })
    await tell('room_finished', { room: again })
    await expect.poll(() => callOf(again.sid)).toBeDefined()
    expect((await calls()).filter(({ external_id }) => external_id === room.sid)).toHaveLength(1)
  })

  it('is left alone when a worker is there, or the room is another application’s', async () => {
    const [answered, foreign, after] = [newRoom(), newRoom(), newRoom()]
    livekit.rules = [sipRule({ id: 'SDR_2', agent_names: ['other-bot'] }), sipRule()]
    for (const room of [answered, foreign, after]) waiting(room)
    await tell('participant_joined', { room: answered, participant: agent })
    await tell('track_published', { room: answered, participant: agent })
    await tell('participant_joined', { room: answered, participant: caller })
    const theirs = { ...caller, attributes: { ...attributes, 'sip.ruleID': 'SDR_2' } }
    await tell('participant_joined', { room: foreign, participant: theirs })
    await tell('participant_joined', { room: after, participant: caller })
    await expect.poll(() => livekit.writes).toContain(`dispatch ${after.name}`)
    expect(livekit.writes).not.toContain(`dispatch ${answered.name}`)
    expect(livekit.writes).not.toContain(`dispatch ${foreign.name}`)
  })
})

describe('a call that ended without us', () => {
  it.each<[string, string, object[]]>([
    [
      'the caller hung up',
      'caller_hangup',
      [
        { event: 'participant_left', participant: caller, at: 1_795_600_010 },
        { event: 'participant_left', participant: agent, at: 1_795_600_011 },
      ],
    ],
    [
      'the call process died',
      'lost',
      [
        { event: 'participant_left', participant: agent, at: 1_795_600_010 },
        { event: 'participant_left', participant: caller, at: 1_795_600_015 },
      ],
    ],
    ['nothing more is known', 'lost', []],
  ])('%s: %s', async (_, reason, events) => {
    const room = newRoom()
    await open(room.sid)
    await tell('participant_joined', { room, participant: agent })
    await tell('participant_joined', { room, participant: caller })
    await tell('room_finished', { room, at: 1_795_600_020 })
    // LiveKit does not promise an order.
    for (const each of events) {
      const { event, ...fields } = each as { event: string }
      await tell(event, { room, ...fields })
    }
    await expect.poll(async () => (await callOf(room.sid))?.end_reason).toBe(reason)
  })

  it('keeps the reason that its call process gave', async () => {
    const room = newRoom()
    const id = await open(room.sid)
    const at = '2026-11-25T10:00:00.000Z'
    const ended = { seq: 1, at, type: 'ended' as const, reason: 'goodbye' as const, detail: '' }
    await api.deps.database.forBusiness(business_id, (stores) => stores.calls.append(id, [ended]))
    const other = newRoom()
    await open(other.sid)
    await tell('room_finished', { room })
    await tell('room_finished', { room: other })
    await expect.poll(async () => (await callOf(other.sid))?.end_reason).toBe('lost')
    expect((await callOf(room.sid))?.end_reason).toBe('goodbye')
  })
})
