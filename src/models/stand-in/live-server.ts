import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { SessionHost, SessionSocket } from './host.ts'
import { Session } from './session.ts'

/** The websocket side: `BidiGenerateContent`. */
export interface LiveServer {
  readonly sessions: ReadonlyMap<string, Session>
  /** Takes over an upgrade; one to any other path is refused with 404. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

/** The vendor's client writes two slashes before `ws`. */
const LIVE_PATH =
  /^\/+ws\/google\.ai\.generativelanguage\.v1(?:beta|alpha)\.GenerativeService\.BidiGenerateContent(?:Constrained)?$/

export function createLiveServer(options: {
  hostFor: (key: string) => SessionHost
  isGoodKey: (key: string) => boolean
}): LiveServer {
  const sessions = new Map<string, Session>()
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 8 * 1024 * 1024,
    skipUTF8Validation: true,
  })

  function accept(ws: WebSocket, key: string): void {
    answerCloseWith1000(ws)
    ws.on('error', () => {})
    if (!options.isGoodKey(key)) return ws.close(1007, 'API key not valid. Please pass a valid API key.')
    const session = new Session(options.hostFor(key), socketOf(ws))
    sessions.set(session.id, session)
    ws.on('message', (data) => session.receive(asBuffer(data)))
    ws.on('close', () => {
      sessions.delete(session.id)
      session.end()
    })
  }

  return {
    sessions,
    upgrade(request, socket, head) {
      const url = urlOf(request)
      socket.on('error', () => {})
      if (!url || !LIVE_PATH.test(url.pathname)) {
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, (ws) => accept(ws, keyOf(request, url)))
    },
    close() {
      for (const ws of server.clients) ws.terminate()
      server.close()
    },
  }
}

/** Null for an address that is none. */
export function urlOf(request: IncomingMessage): URL | null {
  return URL.parse(`http://stand-in${request.url ?? '/'}`)
}

export function keyOf(request: IncomingMessage, url: URL): string {
  const header = request.headers['x-goog-api-key']
  return (
    url.searchParams.get('key') ??
    url.searchParams.get('access_token') ??
    (typeof header === 'string' ? header : '')
  )
}

/** A client's goodbye without a status is answered with 1000, as Google does, and not with 1005. */
function answerCloseWith1000(ws: WebSocket): void {
  const close = ws.close.bind(ws)
  ws.close = (code, reason) => close(code ?? 1000, reason)
}

function socketOf(ws: WebSocket): SessionSocket {
  return {
    send(frame) {
      if (ws.readyState === ws.OPEN) ws.send(frame, { binary: true })
    },
    close(code, reason) {
      if (code === 1006) ws.terminate()
      else ws.close(code, reason)
    },
  }
}

function asBuffer(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
}
