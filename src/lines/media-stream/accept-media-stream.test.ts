import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { decodeMuLaw } from '#audio/mu-law.ts'
import type { CallLeg } from '#conversation/line.ts'
import { createRecordingListener } from '../../../tests/support/recording-listener.ts'
import { openWebsocketBench, type WebsocketBench } from '../../../tests/support/websocket-pair.ts'
import type { CallTicket } from '../call-ticket.ts'
import {
  acceptMediaStream,
  mediaStreamCloseCodes,
  mediaStreamMaxMessageBytes,
  type MediaStreamDeps,
} from './accept-media-stream.ts'

const ticket: CallTicket = {
  line: 'media_stream',
  dialed_number: '+1234567890',
  caller_number: '+15550001111',
  external_id: 'CA1',
}
const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 }

function start(customParameters: Record<string, string> = { ticket: 'good' }): unknown {
  const body = { streamSid: 'MZ1', accountSid: 'AC1', callSid: 'CA1', tracks: ['inbound'], mediaFormat }
  return { event: 'start', sequenceNumber: '1', streamSid: 'MZ1', start: { ...body, customParameters } }
}

/** A frame of 20 ms that is recognised by its byte. */
function media(chunk: number | string | undefined, byte: number, length = 160): unknown {
  const payload = Buffer.alloc(length, byte).toString('base64')
  return { event: 'media', streamSid: 'MZ1', media: { track: 'inbound', chunk: chunk?.toString(), payload } }
}

/** A frame that carries a number in its first bytes. */
function numbered(number: number): Uint8Array {
  const frame = new Uint8Array(160)
  frame.set([number >> 16, number >> 8, number])
  return frame
}

function sample(byte: number): number {
  return decodeMuLaw(Uint8Array.of(byte))[0] ?? 0
}

let bench: WebsocketBench | null = null
afterEach(async () => bench?.close())

async function openStream(deps: Partial<MediaStreamDeps> = {}) {
  const { promise: leg, resolve } = Promise.withResolvers<CallLeg>()
  bench = await openWebsocketBench(
    (ws, socket) =>
      acceptMediaStream(ws, socket, {
        verifyTicket: async (text) => (text === 'good' ? ticket : null),
        requireTicket: true,
        log: pino({ level: 'silent' }),
        onCall: resolve,
        ...deps,
      }),
    { maxPayload: mediaStreamMaxMessageBytes },
  )
  return { socket: await bench.connect(), leg }
}

async function openCall(deps: Partial<MediaStreamDeps> = {}) {
  const { socket, leg: opened } = await openStream(deps)
  socket.send({ event: 'connected', protocol: 'Call', version: '1.0.0' })
  socket.send(start())
  const leg = await opened
  const listener = createRecordingListener()
  leg.listen(listener)
  return { socket, leg, listener }
}

describe('a media stream', () => {
  it('is a call between the numbers of its ticket', async () => {
    const { leg } = await openCall()
    expect(leg.incoming).toEqual({ ...ticket, headers: { stream_sid: 'MZ1' }, ticket: 'good' })
    expect(leg.inputSampleRate).toBe(8_000)
    expect(leg.output).toEqual({ encoding: 'mulaw', sampleRate: 8_000 })
  })

  it('is refused without a ticket, with a forged one, and with one of another line', async () => {
    for (const parameters of [{}, { ticket: 'forged' }, { To: '+1234567890' }]) {
      const { socket } = await openStream()
      socket.send(start(parameters))
      expect(await socket.closed).toEqual({
        code: mediaStreamCloseCodes.ticket_refused,
        reason: 'ticket_refused',
      })
      await bench?.close()
    }
    const { socket } = await openStream({ verifyTicket: async () => ({ ...ticket, line: 'practice' }) })
    socket.send(start())
    expect((await socket.closed).code).toBe(mediaStreamCloseCodes.ticket_refused)
  })

  it('names its numbers itself where no carrier is configured', async () => {
    const { socket, leg } = await openStream({ requireTicket: false })
    socket.send(start({ To: '+1234567890', From: '+266696687' }))
    expect((await leg).incoming).toMatchObject({
      dialed_number: '+1234567890',
      caller_number: null,
      external_id: 'CA1',
      ticket: null,
    })
  })

  it('puts its caller through where the carrier can be told to', async () => {
    const asked: string[][] = []
    const redirect = async (...args: string[]) => asked.push(args) > 0
    const transfers = { publicUrl: 'https://phones.example.org', redirect }
    const { leg } = await openCall({ transfers })
    expect(await leg.transfer?.('+12125550111', { target_name: 'Dr. Gomez & Co' })).toBe(true)
    expect(asked).toEqual([
      [
        'CA1',
        '<?xml version="1.0" encoding="UTF-8"?><Response>' +
          '<Dial action="https://phones.example.org/twilio/dialed?target=Dr.+Gomez+%26+Co" method="POST" timeout="25">' +
          '<Number>+12125550111</Number></Dial></Response>',
      ],
    ])
    await bench?.close()
    expect((await openCall()).leg.transfer).toBeUndefined()
  })

  it('shows the number that was dialled where the caller withholds theirs', async () => {
    let twiml = ''
    const redirect = async (_: string, told: string) => (twiml = told) !== ''
    const { leg } = await openCall({
      verifyTicket: async () => ({ ...ticket, caller_number: null }),
      transfers: { publicUrl: 'https://phones.example.org/', redirect },
    })
    await leg.transfer?.('+12125550111', { target_name: null })
    expect(twiml).toContain('callerId="+1234567890"')
    expect(twiml).toContain('"https://phones.example.org/twilio/dialed?target="')
  })

  it('passes on what the caller says, in order', async () => {
    const { socket, listener } = await openCall()
    for (const [chunk, byte] of [
      [1, 10],
      [3, 30],
      [2, 20],
      [4, 40],
    ] as const)
      socket.send(media(chunk, byte))
    await listener.heard(4)
    expect(listener.pcm.map((pcm) => pcm[0])).toEqual([10, 20, 30, 40].map(sample))
    expect(listener.pcm[0]).toHaveLength(160)
  })

  it('keeps what is said while the ticket is being checked', async () => {
    const { promise: checked, resolve: check } = Promise.withResolvers<CallTicket>()
    const { socket, leg } = await openStream({ verifyTicket: () => checked })
    socket.send(start())
    socket.send(media(1, 10))
    socket.send({ event: 'dtmf', dtmf: { digit: '5' } })
    socket.send(media(2, 20))
    check(ticket)
    const listener = createRecordingListener()
    ;(await leg).listen(listener)
    await listener.heard(2)
    expect(listener.pcm.map((pcm) => pcm[0])).toEqual([sample(10), sample(20)])
    expect(listener.digits).toEqual(['5'])
  })

  it('hears a frame that never came as silence', async () => {
    const { socket, listener } = await openCall()
    for (const chunk of [1, 3, 4, 5, 6, 7, 8]) socket.send(media(chunk, chunk))
    await listener.heard(8)
    expect(listener.pcm.map((pcm) => pcm[0])).toEqual(
      [sample(1), 0, 3, 4, 5, 6, 7, 8].map((byte, i) => (i < 2 ? byte : sample(byte))),
    )
  })

  it('takes frames without a count as they come', async () => {
    const { socket, listener } = await openCall()
    for (const byte of [1, 2, 3]) socket.send(media(undefined, byte))
    await listener.heard(3)
    expect(listener.pcm.map((pcm) => pcm[0])).toEqual([1, 2, 3].map(sample))
  })

  it('bears garbage in between', async () => {
    const { socket, listener } = await openCall()
    socket.ws.send('{"event":"media"')
    socket.ws.send(Buffer.from([1, 2, 3]))
    for (const bad of [null, 7, [], {}, { event: 'media' }, { event: 'media', media: { payload: '' } }])
      socket.send(bad)
    socket.send({ event: 'media', media: { payload: '###' } })
    socket.send({ event: 'dtmf', dtmf: { digit: 'x; DROP' } })
    socket.send({ event: 'tomorrow' })
    socket.send({ event: 'media', media: { track: 'outbound', chunk: '1', payload: 'AAAA' } })
    socket.send(start({ ticket: 'again' }))
    socket.send(media(1, 10))
    await listener.heard(1)
    expect(listener.pcm.map((pcm) => pcm[0])).toEqual([sample(10)])
    expect(listener.digits).toEqual([])
  })

  it('is closed when there is nothing but garbage, and the call fails', async () => {
    const { socket, listener } = await openCall()
    for (let i = 0; i < 51; i += 1) socket.ws.send('garbage')
    expect((await socket.closed).code).toBe(mediaStreamCloseCodes.garbage)
    expect(await listener.hungUp).toBe(true)
  })

  it('is closed by a message too long, and the call fails', async () => {
    const { socket, listener } = await openCall()
    socket.send(media(1, 1, mediaStreamMaxMessageBytes))
    expect((await socket.closed).code).toBe(1009)
    expect(await listener.hungUp).toBe(true)
  })

  it('is closed when no start comes', async () => {
    const { socket } = await openStream({ startTimeoutMs: 30 })
    expect((await socket.closed).code).toBe(mediaStreamCloseCodes.start_timeout)
  })

  it('is closed when its sound is of another kind', async () => {
    const { socket } = await openStream()
    const body = { streamSid: 'MZ1', callSid: 'CA1', mediaFormat: { ...mediaFormat, encoding: 'audio/l16' } }
    socket.send({ event: 'start', start: body })
    expect((await socket.closed).code).toBe(mediaStreamCloseCodes.unsupported_audio)
  })

  it('fails the call when the frames stop coming', async () => {
    const { socket, listener } = await openCall({ quietTimeoutMs: 60 })
    socket.send(media(1, 10))
    expect(await listener.hungUp).toBe(true)
    expect((await socket.closed).code).toBe(mediaStreamCloseCodes.stream_stopped)
  })

  it('ends with the caller: stop, an orderly close, a broken connection', async () => {
    const ends: [(ws: WebSocket) => void, boolean][] = [
      [(ws) => ws.send('{"event":"stop","stop":{"callSid":"CA1"}}'), false],
      [(ws) => ws.close(), false],
      [(ws) => ws.terminate(), true],
    ]
    for (const [end, failed] of ends) {
      const { socket, listener } = await openCall()
      end(socket.ws)
      expect(await listener.hungUp).toBe(failed)
      await bench?.close()
    }
  })

  it('is heard by the carrier: frames, clear, and the last words before the hang-up', async () => {
    const { socket, leg, listener } = await openCall()
    const frame = Uint8Array.from({ length: 160 }, (_, i) => i)
    const three = Uint8Array.from({ length: 480 }, (_, i) => i)
    leg.sendFrames(frame)
    leg.sendFrames(three)
    leg.clearPlayback()
    leg.sendFrames(frame)
    leg.hangUp('goodbye')
    leg.hangUp('goodbye')
    const speech = (frames: Uint8Array) => ({
      event: 'media',
      streamSid: 'MZ1',
      media: { payload: Buffer.from(frames).toString('base64') },
    })
    expect(await socket.next()).toEqual(speech(frame))
    expect(await socket.next()).toEqual(speech(three))
    expect(await socket.next()).toEqual({ event: 'clear', streamSid: 'MZ1' })
    expect(await socket.next()).toEqual(speech(frame))
    const mark = (await socket.next()) as { event: string; mark: { name: string } }
    expect(mark).toMatchObject({ event: 'mark', streamSid: 'MZ1' })
    expect(socket.ws.readyState).toBe(socket.ws.OPEN)

    socket.send(mark)
    expect(await socket.closed).toEqual({ code: 1000, reason: 'goodbye' })
    leg.sendFrames(frame)
    expect(listener.isHungUp).toBe(false)
  })

  it('gives a carrier that does not read the latest second only', async () => {
    const { socket, leg } = await openCall()
    socket.ws.pause()
    const frames = 60_000
    for (let i = 0; i < frames; i += 1) leg.sendFrames(numbered(i))
    socket.ws.resume()
    let last = -1
    let count = 0
    while (last !== frames - 1) {
      const { media: body } = (await socket.next()) as { media: { payload: string } }
      const number = Buffer.from(body.payload, 'base64').readUIntBE(0, 3)
      expect(number).toBeGreaterThan(last)
      last = number
      count += 1
    }
    expect(count).toBeLessThan(frames)
  })

  it('keeps no more than a second of speech that comes several frames at once', async () => {
    const { socket, leg } = await openCall()
    socket.ws.pause()
    const messages = 20_000
    for (let i = 0; i < messages; i += 1)
      leg.sendFrames(Buffer.concat([numbered(i), numbered(i), numbered(i)]))
    socket.ws.resume()
    const numbers: number[] = []
    while (numbers.at(-1) !== messages - 1) {
      const { media: body } = (await socket.next()) as { media: { payload: string } }
      numbers.push(Buffer.from(body.payload, 'base64').readUIntBE(0, 3))
    }
    const kept = numbers.length - 1 - numbers.findLastIndex((number, i) => number === i)
    expect(kept).toBeGreaterThan(0)
    expect(kept * 3).toBeLessThanOrEqual(50)
  })
})
