import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordDialed } from '#actions/calls/record-dialed.ts'
import type { Business } from '#domain/business.ts'
import type { CallEvent } from '#domain/call-event.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'
import { openTestCall, runTestTool, sendEvents } from '../../../tests/support/test-call.ts'
import type { TestCall } from '../../../tests/support/test-call.ts'

let api: TestApi
let owner: Login
let business: Business
let call: TestCall
const ids: Record<string, string> = {}

beforeAll(async () => {
  api = await startTestApi()
  owner = await api.signUp('owner@example.com')
  const number = '+12125551000'
  business = await api.createBusiness({ ai_phone_number: number, timezone: 'UTC', country: 'US' }, owner)
  await api.send('PUT', `/api/businesses/${business.id}/hours`, {
    token: owner.token,
    body: [{ weekday: 1, opens_at: '09:00', closes_at: '17:00' }],
  })
  const stranger = await api.signUp('stranger@example.com')
  const foreign = await api.createBusiness({ ai_phone_number: '+12125552000' }, stranger)
  await api.send('POST', `/api/businesses/${foreign.id}/transfer-targets`, {
    token: stranger.token,
    body: { name: 'Their boss', phone_number: '+15550004444', availability: 'always' },
  })
  await target({ name: 'Front desk', phone_number: '(212) 555-0110', purpose: 'bills and insurance' })
  await target({
    name: 'On call',
    phone_number: '+12125550111',
    availability: 'always',
    keywords: ['emergency'],
  })
  await target({
    name: 'Retired Rita',
    phone_number: '+12125550112',
    availability: 'always',
    is_enabled: false,
  })
  // A Tuesday, when the business is closed.
  api.clock.set('2026-11-24T10:00:00.000Z')
  call = await openTestCall(api, { dialed_number: number })
})
afterAll(() => api.close())

async function target(body: { name: string; [field: string]: unknown }) {
  const path = `/api/businesses/${business.id}/transfer-targets`
  const { status, body: made } = await api.send('POST', path, { token: owner.token, body })
  expect(status).toBe(201)
  ids[body.name] = made.id
}

const put = async (to: string, id?: string) => {
  api.clock.advance(10)
  return (await runTestTool(api, call, 'transfer_to_person', { target: to, reason: 'wants to talk' }, id))
    .body
}

describe('transfer_to_person', () => {
  test('puts the caller through by name, keyword or purpose, to the number that the owner wrote', async () => {
    const expected = {
      status: 'ok',
      say: 'I am putting you through to On call now. One moment, please.',
      data: { target: 'On call' },
      effect: { kind: 'transfer', target_id: ids['On call'], target_name: 'On call', number: '+12125550111' },
    }
    expect(await put('On call')).toMatchObject(expected)
    expect(await put('an emergency')).toMatchObject(expected)
  })

  test('the same call of the tool is answered the same, also when the owner has changed the list since', async () => {
    const first = await put('On call', 'once')
    const path = `/api/businesses/${business.id}/transfer-targets/${ids['On call']}`
    await api.send('PATCH', path, { token: owner.token, body: { phone_number: '+12125550999' } })
    expect(await put('On call', 'once')).toEqual(first)
    expect((await put('On call')).effect.number).toBe('+12125550999')
    await api.send('PATCH', path, { token: owner.token, body: { phone_number: '+12125550111' } })
  })

  test('out of hours a message or a call back is offered instead', async () => {
    const refused = await put('insurance')
    expect(refused).toMatchObject({
      status: 'out_of_hours',
      retryable: false,
      data: { target: 'Front desk' },
    })
    expect(refused.say).toBe(
      'Front desk cannot be reached right now, but again on Monday at 9 AM. Shall I take a message, or have somebody call you back?',
    )
    expect(refused).not.toHaveProperty('effect')
  })

  test('in hours they are put through', async () => {
    const tuesday = call
    api.clock.set('2026-11-30T10:00:00.000Z')
    call = await openTestCall(api, { dialed_number: business.ai_phone_number ?? '' })
    expect(await put('insurance')).toMatchObject({ status: 'ok', effect: { number: '+12125550110' } })
    api.clock.set('2026-11-24T10:05:00.000Z')
    call = tuesday
  })

  test.each(['+15550004444', 'Their boss', 'Retired Rita', '(212) 555-0110', '911'])(
    'no number of the model, nobody of another business, nobody disabled: %s',
    async (wanted) => {
      const refused = await put(wanted)
      expect(refused).toMatchObject({
        status: 'unknown_target',
        say: 'I can put you through to Front desk or On call. Whom would you like to speak to?',
      })
      expect(refused).not.toHaveProperty('effect')
      expect(JSON.stringify(refused)).not.toMatch(/\+?\d{7}/)
    },
  )

  test('what is missing is asked for', async () => {
    const answer = await runTestTool(api, call, 'transfer_to_person', { target: '' })
    expect(answer.body).toMatchObject({ status: 'invalid_input', retryable: true })
  })

  test('the brief names whom there is, without their numbers, and never in practice rings a phone', async () => {
    const { transfer_targets } = call.opened.brief
    expect(transfer_targets.map(({ name }: { name: string }) => name)).toEqual(['Front desk', 'On call'])
    expect(JSON.stringify(transfer_targets)).not.toContain('555')
    const { body } = await api.send('POST', '/api/practice/tickets', {
      token: owner.token,
      body: { to: business.ai_phone_number },
    })
    const practice = await openTestCall(api, { line: 'practice', ticket: body.ticket })
    const answer = await runTestTool(api, practice, 'transfer_to_person', {
      target: 'On call',
      reason: 'pain',
    })
    expect(answer.body.say).toContain('This is a practice call, so no phone rings')
  })

  test('what came of it stands in the log', async () => {
    const at = api.clock.now().toISOString()
    const event = { target_id: ids['On call'] ?? '', target_name: 'On call', reason: 'pain' }
    await sendEvents(api, call, [{ type: 'transfer', seq: 0, at, outcome: 'transferred', ...event }])
    const path = `/api/businesses/${business.id}/calls/${call.call_id}`
    const { body } = await api.send('GET', path, { token: owner.token })
    expect(body.transfers).toEqual([{ ...event, at, outcome: 'transferred' }])
  })

  test('of somebody else’s staff nobody’s phone can be', async () => {
    const path = `/api/businesses/${business.id}/transfer-targets`
    const body = { name: 'X', phone_number: '+12125550113', staff_id: '01980000-0000-7000-8000-0000000000ff' }
    expect((await api.send('POST', path, { token: owner.token, body })).status).toBe(400)
    expect(
      (
        await api.send('POST', path, {
          token: owner.token,
          body: { ...body, staff_id: null, phone_number: 'x' },
        })
      ).body,
    ).toMatchObject({ error: { code: 'invalid_phone_number' } })
  })
})

test('what the carrier tells of a dial counts, whether it or the journal comes first', async () => {
  const at = api.clock.now().toISOString()
  const told = (external_id: string, outcome: 'answered' | 'busy') =>
    recordDialed(api.deps, { line: 'media_stream', external_id, outcome })
  const dialled = { type: 'transfer' as const, at, target_id: ids['On call'] ?? '', target_name: 'On call' }
  const ended: CallEvent[] = [{ ...dialled, seq: 0, outcome: 'transferred', reason: '' }]
  for (const [external_id, outcome] of [
    ['CA-early', 'answered'],
    ['CA-late', 'busy'],
  ] as const) {
    const opened = await openTestCall(api, { dialed_number: business.ai_phone_number ?? '', external_id })
    if (external_id === 'CA-early') expect(await told(external_id, outcome)).toBe(true)
    await sendEvents(api, opened, ended)
    if (external_id === 'CA-late') expect(await told(external_id, outcome)).toBe(true)
    const path = `/api/businesses/${business.id}/calls/${opened.call_id}`
    const { body } = await api.send('GET', path, { token: owner.token })
    expect(body.transfers).toMatchObject([{ target_name: 'On call', outcome }])
  }
  expect(await told('CA-nobody', 'busy')).toBe(false)
})
