import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

/**
 * A websocket server on loopback that speaks Gemini Live's wire (JSON in binary frames) and does just what a test
 * tells it. It has no wits of its own: for a server that answers, see `src/models/stand-in`.
 */
export interface ScriptedGemini {
  baseUrl: string
  /** The next connection that has sent its setup, in order; also one that came before it was asked for. */
  nextConnection(): Promise<ScriptedConnection>
  readonly openCount: number
  close(): Promise<void>
}

export interface ScriptedConnection {
  path: string
  headers: IncomingHttpHeaders
  setup: Record<string, unknown>
  /** A JSON message in a binary frame; a string or bytes go as they are. */
  send(message: object | string | Uint8Array): void
  /** The next message that the client sends after its setup. */
  nextMessage(): Promise<Record<string, unknown>>
  closeWith(code: number, reason?: string): void
  /** Cuts the TCP connection, so that the client sees 1006. */
  cut(): void
  closed: Promise<{ code: number; reason: string }>
}

export interface Script {
  /** Refuse the upgrade with this HTTP status. */
  refuseWith?: number
  /** What follows the setup; by default `{setupComplete:{}}`. */
  onSetup?: (connection: ScriptedConnection) => void
  /** Answer no close frames, as a peer that hangs. */
  ignoreClose?: boolean
}

export async function startScriptedGemini(script: Script = {}): Promise<ScriptedGemini> {
  const connections = createQueue<ScriptedConnection>()
  const http = createServer()
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    if (script.refuseWith !== undefined) {
      socket.end(`HTTP/1.1 ${script.refuseWith} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      if (script.ignoreClose) ws.close = () => undefined
      accept(ws, { path: request.url ?? '', headers: request.headers }, script, (connection) =>
        connections.push(connection),
      )
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    nextConnection: () => connections.next(),
    get openCount() {
      return sockets.clients.size
    },
    async close() {
      for (const ws of sockets.clients) ws.terminate()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

function accept(
  ws: WebSocket,
  request: Pick<ScriptedConnection, 'path' | 'headers'>,
  script: Script,
  onConnection: (connection: ScriptedConnection) => void,
): void {
  const messages = createQueue<Record<string, unknown>>()
  const end = Promise.withResolvers<{ code: number; reason: string }>()
  let connection: ScriptedConnection | null = null
  ws.on('error', () => undefined)
  // Gemini answers a goodbye without a status with 1000.
  ws.on('close', (code, reason) => end.resolve({ code, reason: reason.toString() }))
  ws.on('message', (data) => {
    const message = JSON.parse((data as Buffer).toString()) as Record<string, unknown>
    if (connection !== null) return messages.push(message)
    connection = {
      ...request,
      setup: message['setup'] as Record<string, unknown>,
      send: (frame) => ws.send(toFrame(frame), { binary: typeof frame !== 'string' }),
      nextMessage: () => messages.next(),
      closeWith: (code, reason = '') => ws.close(code, reason),
      cut: () => ws.terminate(),
      closed: end.promise,
    }
    if (script.onSetup) script.onSetup(connection)
    else connection.send({ setupComplete: {} })
    onConnection(connection)
  })
}

function toFrame(frame: object | string | Uint8Array): string | Uint8Array {
  return typeof frame === 'string' || frame instanceof Uint8Array ? frame : Buffer.from(JSON.stringify(frame))
}

/** Values wait for readers, and readers for values. */
function createQueue<T>(): { push(value: T): void; next(): Promise<T> } {
  const values: T[] = []
  const readers: ((value: T) => void)[] = []
  return {
    push(value) {
      const reader = readers.shift()
      if (reader) reader(value)
      else values.push(value)
    },
    next: () =>
      values.length > 0
        ? Promise.resolve(values.shift() as T)
        : new Promise((resolve) => readers.push(resolve)),
  }
}
