import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import type { CallLeg } from '#conversation/line.ts'
import { practiceCloseCodes, practiceMaxMessageBytes } from '#domain/practice-protocol.ts'
import { createRecordingListener } from '../../../tests/support/recording-listener.ts'
import { openWebsocketBench, type WebsocketBench } from '../../../tests/support/websocket-pair.ts'
import type { CallTicket } from '../call-ticket.ts'
import { acceptPractice, type PracticeDeps } from './accept-practice.ts'

const ticket: CallTicket = {
  line: 'practice',
  dialed_number: '+1234567890',
  caller_number: null,
  external_id: 'practice-1',
}
const start = { type: 'start', ticket: 'good', sample_rate: 16_000 }

let bench: WebsocketBench | null = null
afterEach(async () => bench?.close())

async function openPractice(deps: Partial<PracticeDeps> = {}) {
  const { promise: leg, resolve } = Promise.withResolvers<CallLeg>()
  bench = await openWebsocketBench(
    (ws) =>
      acceptPractice(ws, {
        verifyTicket: async (text) => (text === 'good' ? ticket : null),
        log: pino({ level: 'silent' }),
        onCall: resolve,
        ...deps,
      }),
    { maxPayload: practiceMaxMessageBytes },
  )
  return { socket: await bench.connect(), leg }
}

async function openCall() {
  const { socket, leg: opened } = await openPractice()
  socket.send(start)
  const leg = await opened
  const listener = createRecordingListener()
  leg.listen(listener)
  return { socket, leg, listener }
}

describe('a practice call', () => {
  it('is a call between the numbers of its ticket, at the rate it names', async () => {
    const { leg } = await openCall()
    expect(leg.incoming).toEqual({ ...ticket, headers: {}, ticket: 'good' })
    expect(leg.inputSampleRate).toBe(16_000)
    expect(leg.output).toEqual({ encoding: 'pcm16le', sampleRate: 24_000 })
  })

  it('passes on sound, typed words and keys in order, and the hang-up', async () => {
    const { socket, listener } = await openCall()
    socket.send(new Uint8Array(Int16Array.of(1, -2, 32_767, -32_768).buffer))
    socket.send({ type: 'text', text: ' When are you open? ' })
    socket.send({ type: 'dtmf', digit: '#' })
    socket.send({ type: 'hangup' })
    expect(await listener.hungUp).toBe(false)
    expect(listener.pcm).toEqual([Int16Array.of(1, -2, 32_767, -32_768)])
    expect(listener.texts).toEqual(['When are you open?'])
    expect(listener.digits).toEqual(['#'])
    expect(await socket.closed).toEqual({ code: 1000, reason: 'caller_hangup' })
  })

  it('is heard and seen by the client, to the last word', async () => {
    const { socket, leg } = await openCall()
    leg.notify?.({ type: 'rung', rung: 'nudge', detail: '' })
    leg.sendFrames(new Uint8Array(960).fill(7))
    leg.clearPlayback()
    leg.notify?.({ type: 'ended', reason: 'goodbye' })
    leg.hangUp('goodbye')
    expect(await socket.next()).toEqual({ type: 'rung', rung: 'nudge', detail: '' })
    expect(await socket.next()).toEqual(Buffer.alloc(960, 7))
    expect(await socket.next()).toEqual({ type: 'clear' })
    expect(await socket.next()).toEqual({ type: 'ended', reason: 'goodbye' })
    expect(await socket.closed).toEqual({ code: 1000, reason: 'goodbye' })
  })

  it('is refused with a ticket that is forged or of another line', async () => {
    const { socket } = await openPractice()
    socket.send({ ...start, ticket: 'forged' })
    expect(await socket.next()).toMatchObject({ type: 'error', code: 'ticket_refused' })
    expect((await socket.closed).code).toBe(practiceCloseCodes.ticket_refused)
    await bench?.close()

    const other = await openPractice({ verifyTicket: async () => ({ ...ticket, line: 'media_stream' }) })
    other.socket.send(start)
    expect((await other.socket.closed).code).toBe(practiceCloseCodes.ticket_refused)
  })

  it('is closed when no start comes', async () => {
    const { socket } = await openPractice({ startTimeoutMs: 30 })
    expect((await socket.closed).code).toBe(practiceCloseCodes.start_timeout)
  })

  it.each([
    ['not JSON', 'hello'],
    ['an unknown message', '{"type":"shout"}'],
    ['a second start', JSON.stringify(start)],
    ['a rate nobody speaks at', '{"type":"start","ticket":"good","sample_rate":1}'],
    ['an empty text', '{"type":"text","text":"  "}'],
    ['half a sample', Buffer.alloc(3)],
  ])('is closed by %s, and the call fails', async (_, message) => {
    const { socket, listener } = await openCall()
    socket.ws.send(message)
    expect(await listener.hungUp).toBe(true)
    expect([practiceCloseCodes.bad_message, practiceCloseCodes.already_started]).toContain(
      (await socket.closed).code,
    )
  })

  it('is closed when sound comes before start', async () => {
    const { socket } = await openPractice()
    socket.send(new Uint8Array(640))
    expect((await socket.closed).code).toBe(practiceCloseCodes.bad_message)
  })

  it('is closed by a message too long and by a flood, and the call fails', async () => {
    const long = await openCall()
    long.socket.send(new Uint8Array(practiceMaxMessageBytes + 2))
    expect((await long.socket.closed).code).toBe(practiceCloseCodes.message_too_long)
    expect(await long.listener.hungUp).toBe(true)
    await bench?.close()

    const flood = await openCall()
    for (let second = 0; second < 40; second += 1) flood.socket.send(new Uint8Array(32_000))
    expect((await flood.socket.closed).code).toBe(practiceCloseCodes.too_much_audio)
    expect(await flood.listener.hungUp).toBe(true)
  })
})
