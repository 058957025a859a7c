import type { LiveServerMessage } from '@google/genai'
import type { Socket } from 'node:net'
import { WebSocket, type RawData } from 'ws'
import { clientFrame, maxClientFrameLength } from './client-frame.ts'
import type { SocketEnd } from './connect-failure.ts'

const socketOptions = {
  /** Base64 of speech does not shrink enough to be worth the work. */
  perMessageDeflate: false,
  maxPayload: 16 * 1024 * 1024,
  skipUTF8Validation: true,
  /** Milliseconds a peer may take to answer our goodbye before the socket is cut. */
  closeTimeout: 2_000,
}

export interface SocketListener {
  onMessage(message: LiveServerMessage): void
  /** A frame that is not a JSON object, or one that `onMessage` could not make sense of. */
  onGarbage(bytes: number): void
  /** Exactly once, unless the socket was abandoned or never made. */
  onEnd(end: SocketEnd): void
}

/** The part of a WebSocket that the vendor's client needs. */
interface ClientSocket {
  connect(): void
  send(text: string): void
  close(): void
}

interface ClientCallbacks {
  onopen: () => void
  onmessage: (event: { data: string }) => void
}

export interface ModelSocket {
  /** The factory that the vendor's client is given; makes one socket. */
  create(url: string, headers: Record<string, string>, callbacks: ClientCallbacks): ClientSocket
  readonly bufferedBytes: number
  readonly isOpen: boolean
  /**
   * ASCII text, in one write: `ws` writes head and body apart, which costs twice as much (53 against 30 µs for 60 ms of
   * audio, 2 cores, Node 24). Does nothing when the socket is not open.
   */
  sendAscii(text: string): void
  close(): void
  /** Cuts the socket at once, or keeps it from being made; nothing is told of it any more. */
  abandon(): void
}

/**
 * One socket to the model. The vendor's client hears of nothing but its opening and `setupComplete`; all else is
 * parsed here, once, because the client lets a frame that is no JSON end the process.
 */
export function createModelSocket(listener: SocketListener): ModelSocket {
  let ws: WebSocket | null = null
  let socket: Socket | null = null
  let isAbandoned = false
  let isSetupSent = false

  function send(text: string): void {
    if (ws?.readyState === WebSocket.OPEN) ws.send(text)
  }
  /** Past `ws`, which without compression has no queue of its own that this could overtake. */
  function sendAscii(text: string): void {
    if (socket === null || text.length > maxClientFrameLength) return send(text)
    if (ws?.readyState === WebSocket.OPEN) socket.write(clientFrame(text))
  }
  function connect(url: string, headers: Record<string, string>, callbacks: ClientCallbacks): void {
    if (isAbandoned) return
    ws = openSocket(url, headers, {
      onUpgrade: (upgraded) => (socket = upgraded),
      onOpen: callbacks.onopen,
      onData: (data) => !isAbandoned && receive(data, listener, onSetupComplete),
      onEnd: (end) => !isAbandoned && listener.onEnd(end),
    })
    function onSetupComplete(): void {
      // The client's session exists once it has sent its setup; an answer before that would crash it.
      if (isSetupSent) callbacks.onmessage({ data: '{"setupComplete":{}}' })
    }
  }
  function sendFromClient(text: string): void {
    isSetupSent = true
    send(text)
  }
  return {
    create: (url, headers, callbacks) => ({
      connect: () => connect(url, headers, callbacks),
      send: sendFromClient,
      close: () => ws?.close(1000),
    }),
    get bufferedBytes() {
      return ws?.bufferedAmount ?? 0
    },
    get isOpen() {
      return ws?.readyState === WebSocket.OPEN
    },
    sendAscii,
    close: () => ws?.close(1000),
    abandon() {
      isAbandoned = true
      ws?.terminate()
    },
  }
}

interface RawListener {
  onUpgrade(socket: Socket): void
  onOpen(): void
  onData(data: RawData): void
  onEnd(end: SocketEnd): void
}

function openSocket(url: string, headers: Record<string, string>, listener: RawListener): WebSocket {
  let error: Error | null = null
  const ws = new WebSocket(url, { headers, ...socketOptions })
  ws.on('upgrade', (response) => listener.onUpgrade(response.socket))
  ws.on('open', () => listener.onOpen())
  ws.on('message', (data) => listener.onData(data))
  ws.on('error', (cause) => (error = cause))
  ws.on('close', (code, reason) => listener.onEnd({ code, reason: reason.toString('utf8'), error }))
  return ws
}

function receive(data: RawData, listener: SocketListener, onSetupComplete: () => void): void {
  // `ws` gives Buffers here: neither fragments nor ArrayBuffers were asked for.
  const bytes = data as Buffer
  try {
    const message: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof message !== 'object' || message === null) return listener.onGarbage(bytes.length)
    if ('setupComplete' in message) onSetupComplete()
    listener.onMessage(message as LiveServerMessage)
  } catch {
    listener.onGarbage(bytes.length)
  }
}
