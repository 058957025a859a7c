import webhooks from 'twilio/lib/webhooks/webhooks.js'
import { describe, expect, test } from 'vitest'
import type { CallTicket } from '../call-ticket.ts'
import { answerDialedWebhook } from './dialed-webhook.ts'

const authToken = 'twilio-token'
const publicUrl = 'https://phones.example.org'
const path = '/twilio/dialed?target=Dr.+Gomez'
const call = { CallSid: 'CA1', To: '+1234567890', From: '+15550001111' }

async function dialed(params: Record<string, string>, signedPath = path) {
  const tickets: CallTicket[] = []
  const outcomes: object[] = []
  const signature = webhooks.getExpectedTwilioSignature(authToken, publicUrl + signedPath, params)
  const request = { path, headers: { 'x-twilio-signature': signature }, fromThisMachine: false, params }
  const twiml = await answerDialedWebhook(request, {
    authToken,
    publicUrl,
    signTicket: async (ticket) => {
      tickets.push(ticket)
      return 'ticket'
    },
    onDialed: async (outcome) => void outcomes.push(outcome),
  })
  return { twiml, tickets, outcomes }
}

describe('answerDialedWebhook', () => {
  test.each([
    ['no-answer', 'no_answer'],
    ['busy', 'busy'],
    ['failed', 'failed'],
    ['canceled', 'no_answer'],
    ['something new', 'failed'],
  ])(
    '%s: the caller comes back to the receptionist, who knows from whom',
    async (DialCallStatus, outcome) => {
      const { twiml, tickets, outcomes } = await dialed({
        ...call,
        DialCallStatus,
        CallStatus: 'in-progress',
      })
      expect(twiml).toContain('<Stream url="wss://phones.example.org/twilio/stream">')
      expect(outcomes).toEqual([{ external_id: 'CA1', outcome }])
      expect(tickets).toEqual([
        {
          line: 'media_stream',
          dialed_number: '+1234567890',
          caller_number: '+15550001111',
          external_id: 'CA1',
          returned_from: 'Dr. Gomez',
        },
      ])
    },
  )

  test.each([
    [{ DialCallStatus: 'completed' }, 'answered'],
    [{ DialCallStatus: 'no-answer', CallStatus: 'completed' }, 'no_answer'],
  ])('%j: the call is over', async (params, outcome) => {
    const { twiml, tickets, outcomes } = await dialed({ ...call, ...params })
    expect(twiml).toBe('<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>')
    expect(tickets).toEqual([])
    expect(outcomes).toEqual([{ external_id: 'CA1', outcome }])
  })

  test('is answered to the carrier alone, and only with all that it takes', async () => {
    const params = { ...call, DialCallStatus: 'busy' }
    await expect(dialed(params, '/twilio/dialed?target=Somebody')).rejects.toMatchObject({
      code: 'invalid_signature',
    })
    await expect(dialed(call)).rejects.toMatchObject({ code: 'invalid_request' })
  })
})
