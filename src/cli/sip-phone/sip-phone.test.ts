import { afterEach, describe, expect, it, test } from 'vitest'
import { startSipAnswerer, type Answering, type SipAnswerer } from '../../../tests/support/sip-answerer.ts'
import { parseSip, sdpTarget, uriOf } from './sip-message.ts'
import { pingSip, placeSipCall, type SipCallReport } from './sip-phone.ts'

let answerer: SipAnswerer | undefined
afterEach(() => answerer?.close())

async function call(
  answering: Answering,
  options: { ringMs?: number; listenMs?: number } = {},
): Promise<SipCallReport> {
  answerer = await startSipAnswerer(answering)
  const target = { host: '127.0.0.1', port: answerer.port }
  return placeSipCall({
    target,
    to: '+1234567890',
    from: '+15550001111',
    ringMs: 2_000,
    listenMs: 600,
    ...options,
  })
}

describe('a call over real UDP', () => {
  it('hears the one who answers, and hangs up', async () => {
    const report = await call('speaks')
    expect(report).toMatchObject({ outcome: 'answered', answer: '200 OK', endedBy: 'us' })
    expect(report.heard?.packets).toBeGreaterThan(15)
    expect(report.heard?.levelDbfs).toBeCloseTo(-15.3, 0)
    expect(report.firstSoundMs).toBeLessThan(200)
    expect(answerer?.methods).toEqual(['INVITE', 'ACK', 'BYE'])
  })

  it('notices that nothing is heard', async () => {
    const report = await call('is silent', { listenMs: 200 })
    expect(report).toMatchObject({ outcome: 'answered', firstSoundMs: null, heard: { packets: 0 } })
  })

  it('takes the other side hanging up for the end', async () => {
    expect(await call('hangs up')).toMatchObject({ outcome: 'answered', endedBy: 'them' })
  })

  it('repeats a refusal in its words, and acknowledges it', async () => {
    expect(await call('486 Busy Here')).toMatchObject({ outcome: 'refused', answer: '486 Busy Here' })
    await expect.poll(() => answerer?.methods).toEqual(['INVITE', 'ACK'])
  })

  it('takes the call back when it only rings', async () => {
    expect(await call('rings', { ringMs: 200 })).toMatchObject({ outcome: 'unanswered' })
    await expect.poll(() => answerer?.methods).toEqual(['INVITE', 'CANCEL'])
  })

  it('tells ringing from no answer at all', async () => {
    expect(await call('says nothing', { ringMs: 200 })).toMatchObject({ outcome: 'silent' })
  })
})

describe('a ping', () => {
  it('finds a SIP server, and finds none', async () => {
    answerer = await startSipAnswerer('rings')
    const target = { host: '127.0.0.1', port: answerer.port }
    expect(await pingSip(target, 2_000)).toEqual({ ms: expect.any(Number) as number })
    answerer.close()
    answerer = undefined
    expect(await pingSip(target, 200)).toBeNull()
  })
})

test('messages are read as they are written in the world', () => {
  const text =
    'SIP/2.0 200 OK\r\ni: abc\r\nm: "LiveKit" <sip:10.0.0.1:5060;transport=udp>\r\n\r\nc=IN IP4 10.0.0.2\r\nm=audio 10010 RTP/AVP 0'
  const message = parseSip(text)
  expect(message?.headers).toContainEqual({ name: 'call-id', value: 'abc' })
  expect(uriOf(message?.headers[1]?.value ?? '')).toBe('sip:10.0.0.1:5060;transport=udp')
  expect(sdpTarget(message?.body ?? '')).toEqual({ address: '10.0.0.2', port: 10_010 })
  expect(parseSip('\r\n\r\n')).toBeNull()
})
