import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallDesk } from '#conversation/call-desk.ts'
import { createApiCallDesk } from './api-call-desk.ts'

const call = { call_id: '0199aaaa-0000-7000-8000-000000000001', call_token: 'call-token' }

interface Heard {
  method: string | undefined
  url: string | undefined
  authorization: string | undefined
  type: string | undefined
  body: Buffer
}

let server: Server
let desk: CallDesk
let heard: Heard[]
let answer: { status: number; body?: string | Buffer }
beforeEach(async () => {
  heard = []
  answer = { status: 204 }
  server = createServer((request, response) => {
    void reply(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  desk = createApiCallDesk({ api_url: `http://127.0.0.1:${port}`, agent_token: 'agent-token' })
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url, headers } = request
  const body = await read(request)
  heard.push({ method, url, authorization: headers.authorization, type: headers['content-type'], body })
  const type = Buffer.isBuffer(answer.body) ? 'application/octet-stream' : 'application/json'
  response.writeHead(answer.status, { 'content-type': type })
  response.end(answer.body)
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

function error(status: number, code: string): typeof answer {
  return { status, body: JSON.stringify({ error: { code, message: 'No.', request_id: 'r1' } }) }
}

describe('the API as a conversation sees it', () => {
  it('opens calls with the agent’s token, and asks for them with their own', async () => {
    answer = { status: 200, body: JSON.stringify({ outcome: 'unrouted', ...call }) }
    const request = {
      call_id: call.call_id,
      line: 'practice',
      dialed_number: '+1234567890',
      caller_number: null,
      external_id: 'x',
      ticket: null,
      started_at: '2026-01-01T00:00:00.000Z',
    } as const
    expect(await desk.open(request)).toEqual({ outcome: 'unrouted', ...call })
    answer = { status: 204 }
    await desk.append(call, [{ seq: 0, at: '2026-01-01T00:00:00.000Z', type: 'heartbeat' }])
    expect(heard.map(({ method, url, authorization }) => [method, url, authorization])).toEqual([
      ['POST', '/api/calls', 'Bearer agent-token'],
      ['POST', `/api/calls/${call.call_id}/events`, 'Bearer call-token'],
    ])
    expect(JSON.parse(heard[0]?.body.toString() ?? '')).toEqual(request)
  })

  it('runs tools', async () => {
    const result = { status: 'ok', retryable: false, say: 'Done.' }
    answer = { status: 200, body: JSON.stringify(result) }
    const tool = { tool_call_id: 't1', name: 'take_message', args: { body: 'Call me' } }
    expect(await desk.runTool(call, tool, new AbortController().signal)).toEqual(result)
    expect(heard[0]?.url).toBe(`/api/calls/${call.call_id}/tools/take_message`)
    expect(JSON.parse(heard[0]?.body.toString() ?? '')).toEqual({
      tool_call_id: 't1',
      args: { body: 'Call me' },
    })
  })

  it('fetches speech as bytes, and knows when there is none', async () => {
    answer = { status: 200, body: Buffer.from([1, 2, 255, 0]) }
    expect(await desk.speech(call, 'key')).toEqual(Uint8Array.of(1, 2, 255, 0))
    answer = error(404, 'not_found')
    expect(await desk.speech(call, 'key')).toBeNull()
  })

  it('saves a recording byte for byte', async () => {
    const wav = Uint8Array.from({ length: 1_000 }, (_, i) => i % 256)
    await desk.saveRecording(call, wav)
    expect(heard[0]).toMatchObject({ method: 'PUT', type: 'audio/wav', authorization: 'Bearer call-token' })
    expect(new Uint8Array(heard[0]?.body ?? [])).toEqual(wav)
  })

  it('tells what the API refused from what it could not take', async () => {
    answer = error(403, 'forbidden')
    await expect(desk.append(call, [])).rejects.toMatchObject({ name: 'DeskRefusedError', code: 'forbidden' })
    for (const status of [429, 500, 503]) {
      answer = error(status, 'whatever')
      await expect(desk.append(call, [])).rejects.toMatchObject({ name: 'DeskUnavailableError' })
    }
    server.closeAllConnections()
    server.close()
    await expect(desk.append(call, [])).rejects.toMatchObject({ name: 'DeskUnavailableError' })
  })
})
