import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { WebSocket, WebSocketServer, type ServerOptions } from 'ws'

export interface WebsocketBench {
  /** A client connected to a socket that `accept` was given. */
  connect(): Promise<TestSocket>
  close(): Promise<void>
}

/** A real websocket server on 127.0.0.1 that hands every socket to `accept`. */
export async function openWebsocketBench(
  accept: (ws: WebSocket, socket: Socket) => void,
  options: ServerOptions = {},
): Promise<WebsocketBench> {
  const http = createServer()
  const server = new WebSocketServer({ server: http, perMessageDeflate: false, ...options })
  server.on('connection', (ws, request) => accept(ws, request.socket))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  return {
    connect: () => openTestSocket(`ws://127.0.0.1:${port}/`),
    async close() {
      for (const client of server.clients) client.terminate()
      server.close()
      http.close()
      await once(http, 'close')
    },
  }
}

export interface TestSocket {
  readonly ws: WebSocket
  send(message: unknown): void
  /** The next message not taken yet: parsed JSON, or the bytes of a binary one. */
  next(): Promise<unknown>
  readonly closed: Promise<{ code: number; reason: string }>
}

export async function openTestSocket(url: string, headers: Record<string, string> = {}): Promise<TestSocket> {
  const ws = new WebSocket(url, { perMessageDeflate: false, headers })
  const received: unknown[] = []
  const waiting: ((message: unknown) => void)[] = []
  ws.on('message', (data: Buffer, isBinary: boolean) => {
    const message: unknown = isBinary ? data : JSON.parse(data.toString())
    const taker = waiting.shift()
    if (taker === undefined) received.push(message)
    else taker(message)
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    ws.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  await once(ws, 'open')
  return {
    ws,
    closed,
    send: (message) => ws.send(message instanceof Uint8Array ? message : JSON.stringify(message)),
    next: () =>
      received.length > 0
        ? Promise.resolve(received.shift())
        : new Promise((resolve) => {
            waiting.push(resolve)
          }),
  }
}
