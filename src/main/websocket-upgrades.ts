import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { isLoopback } from '#api/auth/loopback.ts'
import { isFromCarrier, type CarrierTrust } from '#lines/media-stream/twilio-request.ts'
import { practicePath } from '#domain/practice-protocol.ts'
import { errorCatalogue, type ErrorCode } from '#domain/errors.ts'
import type { CallProcessPool } from './call-process-pool.ts'
import type { UpgradeRequest } from './ipc-messages.ts'

export interface UpgradeDeps {
  pool: Pick<CallProcessPool, 'handOver'>
  /** Decides whether a media stream may be opened. */
  trust: CarrierTrust
  log: Logger
}

export const mediaStreamPath = '/twilio/stream'

/** Hands the public port's websockets on to the call processes; everything else is refused with the usual error. */
export function handOverWebsockets(server: Server, deps: UpgradeDeps): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?')[0]
    if (path !== practicePath && path !== mediaStreamPath) {
      return refuse(socket, 'not_found', `No websocket is served at ${path}.`)
    }
    if (path === mediaStreamPath && !mayStream(request, deps.trust)) {
      deps.log.warn('media stream refused: not signed by the carrier')
      return refuse(socket, 'invalid_signature', 'The request is not signed by our carrier.')
    }
    const { method = '', headers } = request
    const upgrade: UpgradeRequest = { method, url: path, headers, head: head.toString('base64') }
    if (!deps.pool.handOver(upgrade, socket as Socket)) {
      refuse(socket, 'no_call_process', 'No process is there to take the call. Try again in a moment.')
    }
  })
}

function mayStream(request: IncomingMessage, trust: CarrierTrust): boolean {
  const { url: path = '', headers } = request
  return isFromCarrier({ path, headers, fromThisMachine: isLoopback({ raw: request }), params: {} }, trust)
}

function refuse(socket: Duplex, code: ErrorCode, message: string): void {
  const { status } = errorCatalogue[code]
  const body = JSON.stringify({ error: { code, message } })
  socket.on('error', () => undefined)
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  )
}
