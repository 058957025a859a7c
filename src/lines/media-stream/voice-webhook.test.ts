import formbody from '@fastify/formbody'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import webhooks from 'twilio/lib/webhooks/webhooks.js'
import { isSwitchboardError } from '#domain/errors.ts'
import type { CallTicket } from '../call-ticket.ts'
import { voiceWebhook, type VoiceWebhookDeps } from './voice-webhook.ts'

const authToken = 'twilio-token'
const publicUrl = 'https://phones.example.org'
const announcement = { CallSid: 'CA1', To: '+1234567890', From: '+15550001111', CallStatus: 'ringing' }

let app: FastifyInstance | null = null
afterEach(async () => app?.close())

async function openWebhook(deps: Partial<VoiceWebhookDeps> = {}) {
  const tickets: CallTicket[] = []
  app = Fastify()
  await app.register(formbody)
  app.setErrorHandler((error, _, reply) =>
    isSwitchboardError(error)
      ? reply.code(error.status).send({ code: error.code })
      : reply.code(500).send(error),
  )
  voiceWebhook(app, {
    authToken,
    publicUrl,
    isFromThisMachine: () => true,
    signTicket: async (ticket) => {
      tickets.push(ticket)
      return 'the&ticket'
    },
    ...deps,
  })
  return { post: post(app), tickets }
}

function post(to: FastifyInstance) {
  return (form: Record<string, string>, headers: Record<string, string> = {}) =>
    to.inject({
      method: 'POST',
      url: '/twilio/voice',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost:8000', ...headers },
      payload: new URLSearchParams(form).toString(),
    })
}

function signature(form: Record<string, string>, url = `${publicUrl}/twilio/voice`): string {
  return webhooks.getExpectedTwilioSignature(authToken, url, form)
}

describe('POST /twilio/voice', () => {
  it('has a signed call streamed to us, with a ticket', async () => {
    const { post, tickets } = await openWebhook()
    const response = await post(announcement, { 'x-twilio-signature': signature(announcement) })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('text/xml; charset=utf-8')
    expect(response.body).toBe(
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
      const { post, tickets } = await openWebhook()
      const form = { ...announcement, From }
      await post(form, { 'x-twilio-signature': signature(form) })
      expect(tickets[0]?.caller_number).toBeNull()
    },
  )

  it('refuses what is not signed, signed for another address, or changed after signing', async () => {
    const { post, tickets } = await openWebhook()
    const forged = { ...announcement, To: '+0987654321' }
    const responses = [
      await post(announcement),
      await post(announcement, { 'x-twilio-signature': 'c2lnbmF0dXJl' }),
      await post(announcement, {
        'x-twilio-signature': signature(announcement, 'https://evil.example/twilio/voice'),
      }),
      await post(forged, { 'x-twilio-signature': signature(announcement) }),
    ]
    for (const response of responses) {
      expect(response.statusCode).toBe(403)
      expect(response.json()).toEqual({ code: 'invalid_signature' })
    }
    expect(tickets).toEqual([])
  })

  it('without a token answers this machine, and nobody else', async () => {
    const here = await openWebhook({ authToken: null, publicUrl: null })
    const response = await here.post(announcement)
    expect(response.body).toContain('<Stream url="ws://localhost:8000/twilio/stream">')
    await app?.close()

    const elsewhere = await openWebhook({ authToken: null, isFromThisMachine: () => false })
    expect((await elsewhere.post(announcement)).statusCode).toBe(403)
  })

  it('says what an announcement lacks', async () => {
    const { post } = await openWebhook({ authToken: null })
    const response = await post({ CallSid: 'CA1' })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toEqual({ code: 'invalid_request' })
  })
})
