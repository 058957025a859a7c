import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { RawData, WebSocket } from 'ws'
import type { CallLeg } from '#conversation/line.ts'
import type { VerifyTicket } from '../call-ticket.ts'
import { identifyStream } from './identify-stream.ts'
import { createMediaStreamLeg, type MediaStreamLeg } from './media-stream-leg.ts'
import type { CarrierTransfers } from './transfers.ts'
import { parseStreamMessage, type StreamMessage, type StreamStart } from './stream-message.ts'

/** The longest message that is taken from a carrier; `ws` closes with 1009 beyond it. */
export const mediaStreamMaxMessageBytes = 64 * 1024

/** Why the line closed the socket. 1000: the call is over. */
export const mediaStreamCloseCodes = {
  ended: 1000,
  garbage: 4400,
  ticket_refused: 4401,
  start_timeout: 4408,
  unsupported_audio: 4415,
  stream_stopped: 4504,
} as const

const maxGarbage = 50

export interface MediaStreamDeps {
  verifyTicket: VerifyTicket
  /** True when a carrier is configured. Otherwise `start` may name the numbers itself (`To`, `From`). */
  requireTicket: boolean
  onCall(leg: CallLeg): void
  /** Left out: callers cannot be put through. */
  transfers?: CarrierTransfers | null
  log: Logger
  startTimeoutMs?: number
  /** A carrier sends frames in silence too: none for so long means that the stream is dead. */
  quietTimeoutMs?: number
}

interface Stream {
  readonly ws: WebSocket
  readonly socket: Duplex
  readonly deps: MediaStreamDeps
  call: MediaStreamLeg | null
  /** Awaits `start`, then the next frame. */
  watchdog: NodeJS.Timeout
  garbage: number
}

/** Takes a carrier's websocket (Twilio's media stream) from `connected` to its end. `socket` is the TCP socket beneath. */
export function acceptMediaStream(ws: WebSocket, socket: Duplex, deps: MediaStreamDeps): void {
  const watchdog = setTimeout(() => refuse(stream, 'start_timeout'), deps.startTimeoutMs ?? 5_000)
  const stream: Stream = { ws, socket, deps, call: null, watchdog, garbage: 0 }

  ws.on('message', (data: RawData, isBinary: boolean) => {
    if (ws.readyState !== ws.OPEN) return
    const message = isBinary ? null : parseStreamMessage((data as Buffer).toString())
    if (message !== null && take(stream, message)) return
    stream.garbage += 1
    if (stream.garbage > maxGarbage) refuse(stream, 'garbage')
  })
  ws.on('error', (error) => deps.log.info({ err: error }, 'media stream broke'))
  ws.on('close', (code) => {
    clearTimeout(stream.watchdog)
    // 1006: gone without a word, or a message that could not be taken. Anything else is an orderly end.
    stream.call?.events.onHangup(code === 1006)
    const { call, garbage } = stream
    deps.log.debug({ code, garbage, dropped_frames: call?.droppedFrames ?? 0 }, 'media stream closed')
  })
}

function refuse({ ws, deps, watchdog, call }: Stream, code: keyof typeof mediaStreamCloseCodes): void {
  clearTimeout(watchdog)
  deps.log.warn({ code }, 'media stream closed by the line')
  ws.close(mediaStreamCloseCodes[code], code)
  call?.events.onHangup(true)
}

/** False: garbage. */
function take(stream: Stream, message: StreamMessage): boolean {
  const { call } = stream
  if (message.event === 'media') {
    if (call === null) return true
    stream.watchdog.refresh()
    return call.onMedia(message.chunk, message.payload)
  }
  if (message.event === 'start') onStart(stream, message.start)
  else if (message.event === 'dtmf') call?.events.onDtmf(message.digit)
  else if (message.event === 'mark') call?.onMark(message.name)
  else if (message.event === 'stop') call?.events.onHangup(false)
  return true
}

function onStart(stream: Stream, start: StreamStart): void {
  const { ws, socket, deps } = stream
  if (stream.call !== null) return
  const { encoding, sampleRate, channels } = start.mediaFormat
  if (encoding !== 'audio/x-mulaw' || sampleRate !== 8_000 || channels !== 1) {
    return refuse(stream, 'unsupported_audio')
  }
  clearTimeout(stream.watchdog)
  stream.watchdog = setTimeout(() => refuse(stream, 'stream_stopped'), deps.quietTimeoutMs ?? 10_000)
  const call = createMediaStreamLeg(ws, socket, start.streamSid)
  stream.call = call
  void identifyStream(start, deps).then((incoming) => {
    if (incoming === null) return refuse(stream, 'ticket_refused')
    if (ws.readyState === ws.OPEN) deps.onCall(call.leg(incoming, deps.transfers ?? null))
    return undefined
  })
}
