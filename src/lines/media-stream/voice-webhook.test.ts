import webhooks from 'twilio/lib/webhooks/webhooks.js'
import { describe, expect, it } from 'vitest'
import type { CallTicket } from '../call-ticket.ts'
import type { CarrierRequest, CarrierTrust } from './twilio-request.ts'
import { answerVoiceWebhook } from './voice-webhook.ts'

const authToken = 'twilio-token'
const publicUrl = 'https://phones.example.org'
const carrier: CarrierTrust = { authToken, publicUrl }
const nobody: CarrierTrust = { authToken: null, publicUrl: null }
const call = { CallSid: 'CA1', To: '+1234567890', From: '+15550001111', CallStatus: 'ringing' }

function sign(params: Record<string, string>, url = `${publicUrl}/twilio/voice`): string {
  return webhooks.getExpectedTwilioSignature(authToken, url, params)
}

async function announce(
  params: Record<string, string>,
  { trust = carrier, signature, here = false }: { trust?: CarrierTrust; signature?: string; here?: boolean },
) {
  const tickets: CallTicket[] = []
  const request: CarrierRequest = {
    path: '/twilio/voice',
    headers: {
      host: 'localhost:8000',
      ...(signature === undefined ? {} : { 'x-twilio-signature': signature }),
    },
    fromThisMachine: here,
    params,
  }
  const signTicket = async (ticket: CallTicket) => {
    tickets.push(ticket)
    return 'the&ticket'
  }
  return { twiml: await answerVoiceWebhook(request, { ...trust, signTicket }), tickets }
}

describe('answerVoiceWebhook', () => {
  it('has a signed call streamed to us, with a ticket', async () => {
    const { twiml, tickets } = await announce(call, { signature: sign(call) })
    expect(twiml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Connect>' +
        '<Stream url="wss://phones.example.org/twilio/stream"><Parameter name="ticket" value="the&amp;ticket"/></Stream>' +
        '</Connect></Response>',
    )
    expect(tickets).toEqual([
      {
        line: 'media_stream',
        dialed_number: '+1234567890',
        caller_number: '+15550001111',
        external_id: 'CA1',
      },
    ])
  })

  it.each(['', 'anonymous', 'Restricted', '+266696687', 'sip:anonymous@anonymous.invalid'])(
    'takes From %j for a withheld number',
    async (From) => {
      const params = { ...call, From }
      const { tickets } = await announce(params, { signature: sign(params) })
      expect(tickets[0]?.caller_number).toBeNull()
    },
  )

  it.each([
    ['not signed', call, undefined],
    ['signed by another', call, 'c2lnbmF0dXJl'],
    ['signed for another address', call, sign(call, 'https://evil.example/twilio/voice')],
    ['changed after signing', { ...call, To: '+0987654321' }, sign(call)],
  ])('refuses a call that is %s, on this machine too', async (_, params, signature) => {
    const options = signature === undefined ? { here: true } : { here: true, signature }
    await expect(announce(params, options)).rejects.toMatchObject({ code: 'invalid_signature' })
  })

  it('without a token answers this machine, and nobody else', async () => {
    const { twiml } = await announce(call, { trust: nobody, here: true })
    expect(twiml).toContain('<Stream url="ws://localhost:8000/twilio/stream">')
    await expect(announce(call, { trust: nobody })).rejects.toMatchObject({ code: 'invalid_signature' })
  })

  it('says what an announcement lacks', async () => {
    const lacking = announce({ CallSid: 'CA1' }, { trust: nobody, here: true })
    await expect(lacking).rejects.toMatchObject({ code: 'invalid_request' })
  })
})
