import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallOutcome } from '#domain/call-analysis.ts'
import type { Business } from '#domain/business.ts'
import { secrets, startTestApi } from '../../../tests/support/api.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { ended, openTestCall, sendEvents } from '../../../tests/support/test-call.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let viewer: Login
let stranger: Login
let business: Business
let elsewhere: Business
const calls: TestCall[] = []

/** Seven calls a minute apart, the odd ones from another number, the first two ended. */
beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  viewer = await api.signUp('viewer@example.com')
  stranger = await api.signUp('stranger@example.com')
  business = await api.createBusiness({ ai_phone_number: '+1234567890', country: 'US' }, owner)
  elsewhere = await api.createBusiness({ name: 'Elsewhere', ai_phone_number: '+0987654321' }, stranger)
  await api.addMember(business.id, viewer, 'viewer')
  api.clock.set('2026-11-23T09:00:00.000Z')
  for (let n = 0; n < 7; n += 1) {
    const caller_number = n % 2 === 0 ? '+14155550100' : '+14155550101'
    calls.push(await openTestCall(api, { caller_number }))
    api.clock.advance(60_000)
  }
  const [first, second] = calls
  if (first !== undefined) await sendEvents(api, first, [ended(0, api.clock.now(), 'goodbye')])
  if (second !== undefined) await sendEvents(api, second, [ended(0, api.clock.now(), 'caller_hangup')])
})
afterAll(() => api.close())

const list = (query = '', token: string | null = viewer.token, id = business.id) =>
  api.send('GET', `/api/businesses/${id}/calls${query}`, { token })
const idsOf = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map((each) => each.id)
const newestFirst = () => calls.map((call) => call.call_id).toReversed()
const of = (...indices: number[]) => indices.map((index) => calls[index]?.call_id)
/** As is done after the end of a call. */
const tellOf = (call_id: string, outcome: CallOutcome) =>
  api.deps.database.forBusiness(business.id, (stores) =>
    stores.analyses.put(call_id, {
      summary: '',
      outcome,
      sentiment: 'neutral',
      attention: null,
      attention_reason: null,
      facts: [],
      source: 'rules',
      event_id: null,
    }),
  )
const recordingUrl = (call_id: string) => `/api/businesses/${business.id}/calls/${call_id}/recording`

function wav(samples: number): Buffer {
  const file = Buffer.alloc(44 + samples * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  return file
}

const putRecording = (call: TestCall, payload: Buffer, type = 'audio/wav') =>
  api.app.inject({
    method: 'PUT',
    url: `/api/calls/${call.call_id}/recording`,
    headers: { authorization: `Bearer ${call.call_token}`, 'content-type': type },
    payload,
  })

describe('the call log', () => {
  it('is read newest first, page by page, each call once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await list(`?limit=3${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
      expect(page.status).toBe(200)
      seen.push(...idsOf(page))
      cursor = page.body.next_cursor
    } while (cursor !== null)
    expect(seen).toEqual(newestFirst())
  })

  it('is filtered by caller in any spelling, by end reason and by time', async () => {
    expect(idsOf(await list('?caller_number=(415)%20555-0101'))).toEqual(of(5, 3, 1))
    expect(idsOf(await list('?end_reason=caller_hangup'))).toEqual(of(1))
    expect(idsOf(await list('?from=2026-11-23T09:02:00Z&to=2026-11-23T10:04:00%2B01:00'))).toEqual(of(3, 2))
    expect(idsOf(await list('?caller_number=%2B19995550000'))).toEqual([])
  })

  it('tells apart what a person should look at', async () => {
    const flagged = calls[4]!
    const flag = { type: 'flag' as const, kind: 'unproven_claim', subject: 'booked', detail: 'It is booked.' }
    await sendEvents(api, flagged, [{ ...flag, seq: 0, at: '2026-11-23T09:04:30.000Z' }])
    expect(idsOf(await list('?flagged=true'))).toEqual(of(4))
    expect(idsOf(await list('?flagged=false'))).toEqual(of(6, 5, 3, 2, 1, 0))
    const { body } = await list(`/${flagged.call_id}`)
    expect(body).toMatchObject({
      is_flagged: true,
      flags: [
        { kind: flag.kind, subject: flag.subject, detail: flag.detail, at: '2026-11-23T09:04:30.000Z' },
      ],
    })
  })

  it('has nothing more to look at in a call that somebody has looked at', async () => {
    const flagged = calls[4]?.call_id ?? ''
    await tellOf(flagged, 'answered')
    expect(idsOf(await list('?flagged=true'))).toEqual(of(4))
    const path = `/api/businesses/${business.id}/calls/${flagged}/analysis`
    const looked = await api.send('PATCH', path, { token: owner.token, body: { attention: null } })
    expect(looked.status).toBe(200)
    expect(idsOf(await list('?flagged=true'))).toEqual([])
    const { body } = await list(`/${flagged}`)
    expect(body).toMatchObject({ is_flagged: false, flags: [{ detail: 'It is booked.' }] })
    const counts = await api.send('GET', `/api/businesses/${business.id}/inbox-counts`, {
      token: viewer.token,
    })
    expect(counts.body.flagged).toBe(0)
  })

  it('is filtered by what calls came to, by one or any of several', async () => {
    for (const [index, outcome] of (['booked', 'cancelled', 'answered'] as const).entries())
      await tellOf(calls[index]?.call_id ?? '', outcome)
    expect(idsOf(await list('?outcome=answered'))).toEqual(of(4, 2))
    expect(idsOf(await list('?outcome=booked,cancelled'))).toEqual(of(1, 0))
    expect(idsOf(await list('?outcome=transferred'))).toEqual([])
    expect(idsOf(await list('?outcome=none'))).toEqual(of(6, 5, 3))
    expect(idsOf(await list('?outcome=booked,none'))).toEqual(of(6, 5, 3, 0))
  })

  it('refuses what it cannot read, saying what', async () => {
    for (const [query, code] of [
      ['?limit=0', 'invalid_request'],
      ['?limit=201', 'invalid_request'],
      ['?cursor=nonsense', 'invalid_cursor'],
      ['?end_reason=boredom', 'invalid_request'],
      ['?flagged=maybe', 'invalid_request'],
      ['?outcome=booked,sold', 'invalid_request'],
      ['?outcome=', 'invalid_request'],
      ['?from=yesterday', 'invalid_request'],
      ['?caller_number=nobody', 'invalid_phone_number'],
    ]) {
      const answer = await list(query)
      expect([query, answer.status, answer.body?.error?.code]).toEqual([query, 400, code])
    }
  })

  it('tells a member of another business nothing', async () => {
    const call_id = calls[0]?.call_id ?? ''
    expect((await list('', stranger.token)).status).toBe(404)
    expect((await list('', secrets.agent_token)).status).toBe(403)
    expect((await list('', null)).status).toBe(401)
    expect(idsOf(await list('', stranger.token, elsewhere.id))).toEqual([])

    const detail = (business_id: string, token: string) =>
      api.send('GET', `/api/businesses/${business_id}/calls/${call_id}`, { token })
    expect((await detail(business.id, viewer.token)).status).toBe(200)
    expect((await detail(business.id, stranger.token)).status).toBe(404)
    expect((await detail(elsewhere.id, stranger.token)).status).toBe(404)
    expect(
      (await api.send('GET', `/api/businesses/${business.id}/calls/nonsense`, { token: viewer.token }))
        .status,
    ).toBe(400)
  })
})

const setRecording = (recording_enabled: boolean) =>
  api.send('PATCH', `/api/businesses/${business.id}`, { token: owner.token, body: { recording_enabled } })
const call = () => calls[0] as TestCall

describe('a recording', () => {
  it('is refused while the business does not record', async () => {
    await setRecording(false)
    const answer = await putRecording(call(), wav(10))
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'forbidden'])
    expect((await api.send('GET', recordingUrl(call().call_id), { token: viewer.token })).status).toBe(404)
  })

  it('is kept all the same when the caller was asked to leave a message', async () => {
    await setRecording(false)
    const asked = await openTestCall(api)
    const at = api.clock.now().toISOString()
    await sendEvents(api, asked, [{ type: 'rung', seq: 0, at, rung: 'last_resort', detail: 'no connection' }])
    expect((await putRecording(asked, wav(10))).statusCode).toBe(204)
  })

  it('is kept and given back byte for byte; sent again it replaces the first', async () => {
    await setRecording(true)
    expect((await putRecording(call(), wav(10))).statusCode).toBe(204)
    const whole = wav(400_000)
    expect((await putRecording(call(), whole)).statusCode).toBe(204)
    const answer = await api.app.inject({
      url: recordingUrl(call().call_id),
      headers: { authorization: `Bearer ${viewer.token}` },
    })
    expect(answer.headers['content-type']).toBe('audio/wav')
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(answer.rawPayload.equals(whole)).toBe(true)
    const stored = await api.send('GET', `/api/businesses/${business.id}/calls/${call().call_id}`, {
      token: viewer.token,
    })
    expect(stored.body.has_recording).toBe(true)
  })

  it('has to be a WAV file, and one that fits', async () => {
    await setRecording(true)
    const text = await putRecording(call(), Buffer.from('not audio at all'))
    expect([text.statusCode, text.json().error.code]).toEqual([415, 'unsupported_media_type'])
    const json = await putRecording(call(), Buffer.from('{}'), 'application/json')
    expect([json.statusCode, json.json().error.code]).toEqual([415, 'unsupported_media_type'])

    const announced = await api.app.inject({
      method: 'PUT',
      url: `/api/calls/${call().call_id}/recording`,
      headers: {
        authorization: `Bearer ${call().call_token}`,
        'content-type': 'audio/wav',
        'content-length': String(2 ** 30),
      },
      payload: wav(1),
    })
    expect([announced.statusCode, announced.json().error.code]).toEqual([413, 'body_too_large'])
  })

  it('is stored with the token of its own call alone, and read by members of its business alone', async () => {
    await setRecording(true)
    const other = calls[1] as TestCall
    expect((await putRecording({ ...call(), call_token: other.call_token }, wav(1))).statusCode).toBe(404)
    expect((await api.send('GET', recordingUrl(call().call_id), { token: stranger.token })).status).toBe(404)
    const foreign = `/api/businesses/${elsewhere.id}/calls/${call().call_id}/recording`
    expect((await api.send('GET', foreign, { token: stranger.token })).status).toBe(404)

    const unrouted = await openTestCall(api, { dialed_number: '+19995550000' })
    expect((await putRecording(unrouted, wav(1))).statusCode).toBe(403)
  })
})

describe('rendered speech', () => {
  it('is given to calls of its own business alone', async () => {
    const audio = new Uint8Array([1, 2, 3, 4])
    await api.deps.database.forBusiness(business.id, (stores) =>
      stores.speech.put({ key: 'some-key', voice: 'Kore', text: 'Hello', audio }),
    )
    const get = (call: TestCall, key: string) =>
      api.app.inject({
        url: `/api/calls/${call.call_id}/speech/${key}`,
        headers: { authorization: `Bearer ${call.call_token}` },
      })
    const own = calls[0] as TestCall
    const answer = await get(own, 'some-key')
    expect(answer.statusCode).toBe(200)
    expect([...answer.rawPayload]).toEqual([1, 2, 3, 4])
    expect((await get(own, 'no-such-key')).statusCode).toBe(404)

    const foreign = await openTestCall(api, { dialed_number: '+0987654321' })
    expect(foreign.opened.brief.business.id).toBe(elsewhere.id)
    expect((await get(foreign, 'some-key')).statusCode).toBe(404)
    const unrouted = await openTestCall(api, { dialed_number: '+19995550000' })
    expect((await get(unrouted, 'some-key')).statusCode).toBe(404)
  })
})
