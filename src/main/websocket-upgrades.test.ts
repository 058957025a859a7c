import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import pino from 'pino'
import webhooks from 'twilio/lib/webhooks/webhooks.js'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { CarrierTrust } from '#lines/media-stream/twilio-request.ts'
import type { UpgradeRequest } from './ipc-messages.ts'
import { handOverWebsockets } from './websocket-upgrades.ts'

const nobody: CarrierTrust = { authToken: null, publicUrl: null }
const twilio: CarrierTrust = { authToken: 'twilio-token', publicUrl: 'https://phones.example.org' }

let server: Server
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

async function serve(trust: CarrierTrust, hasProcess = true) {
  const handed: UpgradeRequest[] = []
  server = createServer()
  const handOver = (request: UpgradeRequest, socket: Socket) => {
    if (!hasProcess) return false
    handed.push(request)
    socket.end('HTTP/1.1 418 Handed over\r\n\r\n')
    return true
  }
  handOverWebsockets(server, { pool: { handOver }, trust, log: pino({ level: 'silent' }) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, handed }
}

/** The status with which the upgrade was answered, and the error's code. */
async function upgrade(port: number, path: string, headers: Record<string, string> = {}) {
  const ws = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
  ws.on('error', () => undefined)
  const [, response] = (await once(ws, 'unexpected-response')) as [unknown, IncomingMessage]
  let body = ''
  for await (const piece of response) body += String(piece)
  const code = body === '' ? null : (JSON.parse(body) as { error: { code: string } }).error.code
  return { status: response.statusCode, code }
}

describe('websockets on the public port', () => {
  it('are handed over with what a handshake needs', async () => {
    const { port, handed } = await serve(nobody)
    expect(await upgrade(port, '/practice?x=1')).toEqual({ status: 418, code: null })
    expect(await upgrade(port, '/twilio/stream')).toEqual({ status: 418, code: null })
    expect(handed.map(({ method, url }) => [method, url])).toEqual([
      ['GET', '/practice'],
      ['GET', '/twilio/stream'],
    ])
    expect(handed[0]?.headers['sec-websocket-key']).toBeTypeOf('string')
  })

  it('are refused at any other path', async () => {
    const { port } = await serve(nobody)
    expect(await upgrade(port, '/socket')).toEqual({ status: 404, code: 'not_found' })
  })

  it('are refused while no call process is there', async () => {
    const { port } = await serve(nobody, false)
    expect(await upgrade(port, '/practice')).toEqual({ status: 503, code: 'no_call_process' })
  })

  it('of a carrier need its signature when one is configured', async () => {
    const { port, handed } = await serve(twilio)
    const sign = (url: string) => webhooks.getExpectedTwilioSignature('twilio-token', url, {})
    const refused = { status: 403, code: 'invalid_signature' }
    expect(await upgrade(port, '/twilio/stream')).toEqual(refused)
    const elsewhere = { 'x-twilio-signature': sign('wss://evil.example/twilio/stream') }
    expect(await upgrade(port, '/twilio/stream', elsewhere)).toEqual(refused)
    const signed = { 'x-twilio-signature': sign('wss://phones.example.org/twilio/stream') }
    expect((await upgrade(port, '/twilio/stream', signed)).status).toBe(418)
    expect(handed).toHaveLength(1)
  })

  it('of a carrier that is not configured are refused when they came through a proxy', async () => {
    const { port } = await serve(nobody)
    const refused = { status: 403, code: 'invalid_signature' }
    expect(await upgrade(port, '/twilio/stream', { 'x-forwarded-for': '203.0.113.7' })).toEqual(refused)
  })
})
