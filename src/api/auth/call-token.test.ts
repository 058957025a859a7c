import { describe, expect, test } from 'vitest'
import { callTokenSeconds, signCallToken, verifyCallToken } from './call-token.ts'
import { signTicket, ticketSeconds, verifyTicket } from './ticket.ts'

const key = 'ee9f1c6a3d5b4f8091a2b3c4d5e6f708'
const now = new Date('2026-11-23T09:00:00Z')
const call = {
  call_id: '01980000-0000-7000-8000-000000000001',
  business_id: '01980000-0000-7000-8000-00000000000a',
}
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

describe('call tokens', () => {
  test('say which call and which business, until they expire', async () => {
    const token = await signCallToken(key, call, now)
    expect(await verifyCallToken(key, token, later(callTokenSeconds - 1))).toMatchObject(call)
    await expect(verifyCallToken(key, token, later(callTokenSeconds))).rejects.toMatchObject({
      code: 'token_expired',
    })
  })

  test('of an unrouted call have no business', async () => {
    const token = await signCallToken(key, { ...call, business_id: null }, now)
    expect(await verifyCallToken(key, token, now)).toMatchObject({ business_id: null })
  })

  test('outlive the longest call', () => {
    expect(callTokenSeconds).toBeGreaterThan(240 * 60)
  })

  test('cannot be changed, nor signed by anybody else', async () => {
    const token = await signCallToken(key, call, now)
    const [header, , signature] = token.split('.')
    const other = Buffer.from(JSON.stringify({ ...call, sub: call.call_id, aud: 'call', exp: 9e9 })).toString(
      'base64url',
    )
    const forged = [
      `${header}.${other}.${signature}`,
      await signCallToken(`${key}x`, call, now),
      `${token}x`,
      '',
      'a.b.c',
    ]
    for (const bad of forged) {
      await expect(verifyCallToken(key, bad, now)).rejects.toMatchObject({ code: 'invalid_token' })
    }
  })
})

describe('tickets', () => {
  const ticket = {
    line: 'practice' as const,
    dialed_number: '+1234567890',
    caller_number: null,
    external_id: 'practice-1',
  }

  test('carry their numbers for two minutes', async () => {
    const signed = await signTicket(key, ticket, now)
    expect(await verifyTicket(key, signed, later(ticketSeconds - 1))).toEqual(ticket)
    await expect(verifyTicket(key, signed, later(ticketSeconds))).rejects.toMatchObject({
      code: 'token_expired',
    })
  })

  test('are no call tokens, and call tokens are no tickets', async () => {
    const signed = await signTicket(key, ticket, now)
    await expect(verifyCallToken(key, signed, now)).rejects.toMatchObject({ code: 'invalid_token' })
    const token = await signCallToken(key, call, now)
    await expect(verifyTicket(key, token, now)).rejects.toMatchObject({ code: 'invalid_token' })
  })
})
