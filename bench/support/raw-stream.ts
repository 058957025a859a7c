import type { Socket } from 'node:net'
import { WebSocket } from 'ws'

/** One carrier's media stream, seen from the carrier. */
export interface MediaStream {
  /** Sends the next 20 ms of caller audio. */
  sendFrame(payload: string): void
  sendMark(name: string): void
  stop(): void
}

export interface MediaStreamListener {
  onMedia(at: number, ms: number): void
  onClear(): void
  onMark(name: string): void
  onClose(code: number): void
}

/**
 * Opens a stream as Twilio does: `connected`, `start`, then numbered `media`. Frames go straight to the socket, because
 * hundreds of callers share this process and it is not the one that is measured.
 */
export function openMediaStream(
  url: string,
  call: { callSid: string; parameters: Record<string, string> },
  listener: MediaStreamListener,
): Promise<MediaStream> {
  const streamSid = `MZ${call.callSid.slice(2)}`
  const opened = Promise.withResolvers<MediaStream>()
  const ws = new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: 10_000 })
  let socket: Socket | null = null
  let sequence = 1
  let chunk = 0

  ws.on('upgrade', (response) => (socket = response.socket))
  ws.on('error', (error) => opened.reject(error))
  ws.on('close', (code) => listener.onClose(code))
  ws.on('message', (data) => receive(data as Buffer, listener, (name) => sendMark(name)))
  ws.on('open', () => {
    ws.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }))
    ws.send(JSON.stringify(startMessage(streamSid, call)))
    opened.resolve({ sendFrame, sendMark, stop })
  })
  function sendFrame(payload: string): void {
    if (ws.readyState !== WebSocket.OPEN || socket === null) return
    chunk += 1
    sequence += 1
    socket.write(
      maskedFrame(
        `{"event":"media","sequenceNumber":"${sequence}","media":{"track":"inbound","chunk":"${chunk}",` +
          `"timestamp":"${chunk * 20}","payload":"${payload}"},"streamSid":"${streamSid}"}`,
      ),
    )
  }
  function sendMark(name: string): void {
    if (ws.readyState === WebSocket.OPEN)
      ws.send(JSON.stringify({ event: 'mark', streamSid, mark: { name } }))
  }
  function stop(): void {
    if (ws.readyState === WebSocket.OPEN) ws.send(JSON.stringify({ event: 'stop', streamSid }))
    ws.close(1000)
  }
  return opened.promise
}

function startMessage(
  streamSid: string,
  call: { callSid: string; parameters: Record<string, string> },
): object {
  return {
    event: 'start',
    sequenceNumber: '1',
    streamSid,
    start: {
      accountSid: 'AC00000000000000000000000000000000',
      streamSid,
      callSid: call.callSid,
      tracks: ['inbound'],
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
      customParameters: call.parameters,
    },
  }
}

const mediaHead = Buffer.from('{"event":"media"')
const payloadHead = '"payload":"'

/** A mark is told back at once: this carrier plays faster than any other. */
function receive(data: Buffer, listener: MediaStreamListener, played: (name: string) => void): void {
  if (data.subarray(0, mediaHead.length).equals(mediaHead)) {
    return listener.onMedia(performance.now(), mediaMs(data))
  }
  const message = JSON.parse(data.toString()) as { event: string; mark?: { name: string } }
  if (message.event === 'media') listener.onMedia(performance.now(), mediaMs(data))
  if (message.event === 'clear') listener.onClear()
  if (message.event === 'mark' && message.mark) {
    listener.onMark(message.mark.name)
    played(message.mark.name)
  }
}

/** How long a message of µ-law sounds: base64 takes four bytes for three samples of 1/8 ms. */
function mediaMs(data: Buffer): number {
  const start = data.indexOf(payloadHead) + payloadHead.length
  return Math.floor(((data.indexOf('"', start) - start) * 3) / 4 / 8)
}

const mask = [0x37, 0xfa, 0x21, 0x3d] as const

/** RFC 6455: a final text frame under 64 KB, masked as a client must. One latin1 character is one byte. */
function maskedFrame(text: string): Buffer {
  const head = text.length < 126 ? 6 : 8
  const frame = Buffer.allocUnsafe(head + text.length)
  frame[0] = 0x81
  frame[1] = 0x80 | (text.length < 126 ? text.length : 126)
  if (head === 8) frame.writeUInt16BE(text.length, 2)
  for (let i = 0; i < 4; i++) frame[head - 4 + i] = mask[i as 0 | 1 | 2 | 3]
  frame.write(text, head, 'latin1')
  for (let i = 0; i < text.length; i++) {
    const at = head + i
    frame[at] = (frame[at] ?? 0) ^ mask[(i & 3) as 0 | 1 | 2 | 3]
  }
  return frame
}
