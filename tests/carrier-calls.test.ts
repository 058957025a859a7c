import webhooks from 'twilio/lib/webhooks/webhooks.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { levelDbfs } from '#audio/level.ts'
import { createCallerVoice, type CallerVoice } from '../src/cli/caller-voice.ts'
import { placeCarrierCall } from './support/carrier-call.ts'
import { startSystem, type TestSystem } from './support/start-system.ts'
import { startTwilioStandIn, type TwilioStandIn } from './support/twilio-stand-in.ts'

const authToken = 'twilio-token'
const publicUrl = 'https://phones.example.org'

let system: TestSystem
let voice: CallerVoice
let twilio: TwilioStandIn
beforeAll(async () => {
  voice = createCallerVoice()
  twilio = await startTwilioStandIn()
  system = await startSystem({
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_API_BASE_URL: twilio.url,
    PUBLIC_URL: publicUrl,
  })
})
afterAll(async () => {
  await system.stop()
  await twilio.close()
  await voice.close()
})

function here(path: string, scheme = 'http'): string {
  return `${scheme}://127.0.0.1:${system.ready.port}${path}`
}

function announce(
  form: Record<string, string>,
  signature: string,
  path = '/twilio/voice',
): Promise<Response> {
  return fetch(here(path), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    body: new URLSearchParams(form).toString(),
  })
}

describe('a call that the carrier announces and streams', () => {
  const form = { CallSid: 'CA1', To: '+1234567890', From: '+15550001111', CallStatus: 'ringing' }
  const sign = (url: string, params: Record<string, string>) =>
    webhooks.getExpectedTwilioSignature(authToken, url, params)
  const streamSignature = { 'x-twilio-signature': sign('wss://phones.example.org/twilio/stream', {}) }

  it('is heard in both directions, and stands in the log', async () => {
    const twiml = await (await announce(form, sign(`${publicUrl}/twilio/voice`, form))).text()
    expect(twiml).toContain('<Stream url="wss://phones.example.org/twilio/stream">')
    const ticket = /name="ticket" value="([^"]+)"/.exec(twiml)?.[1] ?? ''
    const call = await placeCarrierCall(here('/twilio/stream', 'ws'), { ticket }, streamSignature)
    await call.heardSeconds(4)
    expect(levelDbfs(call.heard())).toBeGreaterThan(-40)
    await call.speak(await voice.say('Goodbye', true))
    expect(await call.closed).toEqual({ code: 1000, reason: 'goodbye' })

    const owner = await system.owner()
    const { items } = await dataOf(owner.GET('/api/businesses'))
    const business_id = items.find(({ ai_phone_number }) => ai_phone_number === form.To)?.id ?? ''
    const calls = await vi.waitFor(async () => {
      const params = { path: { business_id } }
      const page = await dataOf(owner.GET('/api/businesses/{business_id}/calls', { params }))
      expect(page.items[0]?.end_reason).toBe('goodbye')
      return page.items
    })
    expect(calls).toMatchObject([
      { line: 'media_stream', external_id: 'CA1', dialed_number: form.To, caller_number: form.From },
    ])
    const params = { path: { business_id, call_id: calls[0]?.id ?? '' } }
    const { turns } = await dataOf(owner.GET('/api/businesses/{business_id}/calls/{call_id}', { params }))
    const words = turns.map((turn) => turn.text)
    expect(words).toContain('Goodbye')
    expect(words).toContainEqual(expect.stringMatching(/^Hello Emma Carter!/))
  })

  it('is put through, and comes back when nobody answers', async () => {
    const params = { ...form, CallSid: 'CA2' }
    const streamed = async (twiml: string) => {
      const ticket = /name="ticket" value="([^"]+)"/.exec(twiml)?.[1] ?? ''
      return placeCarrierCall(here('/twilio/stream', 'ws'), { ticket }, streamSignature)
    }
    const url = `${publicUrl}/twilio/voice`
    const call = await streamed(await (await announce(params, sign(url, params))).text())
    await call.heardSeconds(4)
    const dialed = twilio.next()
    await call.speak(await voice.say('Please put me through to the dentist on call.', true))
    const { path, form: update } = await dialed
    expect(path).toBe('/2010-04-01/Accounts/AC1/Calls/CA2.json')
    const action = /action="([^"]+)"/.exec(update['Twiml'] ?? '')?.[1] ?? ''
    expect(update['Twiml']).toContain('<Number>+12125550111</Number>')
    call.stop()

    const ended = { ...params, DialCallStatus: 'no-answer', CallStatus: 'in-progress' }
    const answer = await announce(ended, sign(action, ended), action.slice(publicUrl.length))
    const again = await streamed(await answer.text())
    await again.heardSeconds(3)
    again.stop()
    await again.closed

    const owner = await system.owner()
    const { items } = await dataOf(owner.GET('/api/businesses'))
    const business_id = items.find(({ ai_phone_number }) => ai_phone_number === form.To)?.id ?? ''
    const details = await vi.waitFor(async () => {
      const page = await dataOf(
        owner.GET('/api/businesses/{business_id}/calls', { params: { path: { business_id } } }),
      )
      const both = page.items.filter(
        ({ external_id, ended_at }) => external_id === 'CA2' && ended_at !== null,
      )
      expect(both).toHaveLength(2)
      return Promise.all(
        both.map(({ id: call_id }) =>
          dataOf(
            owner.GET('/api/businesses/{business_id}/calls/{call_id}', {
              params: { path: { business_id, call_id } },
            }),
          ),
        ),
      )
    })
    const [returned, first] = details
    expect(first).toMatchObject({
      end_reason: 'transferred',
      transfers: [{ target_name: 'the dentist on call', outcome: 'no_answer' }],
    })
    expect(returned?.turns[0]?.text).toMatch(/could not reach the dentist on call. Shall I take a message/)
  })

  it('is refused when the webhook or the stream is not the carrier’s', async () => {
    const forged = await announce(form, 'c2lnbmF0dXJl')
    expect(forged.status).toBe(403)
    expect(await forged.json()).toMatchObject({ error: { code: 'invalid_signature' } })
    await expect(placeCarrierCall(here('/twilio/stream', 'ws'), { To: form.To })).rejects.toThrow('403')
    const unannounced = await placeCarrierCall(here('/twilio/stream', 'ws'), { To: form.To }, streamSignature)
    expect((await unannounced.closed).reason).toBe('ticket_refused')
  })
})
