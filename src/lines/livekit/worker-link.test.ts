import { once } from 'node:events'
import { JobStatus, ServerMessage, WorkerMessage, WorkerStatus } from '@livekit/protocol'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocketServer, type WebSocket } from 'ws'
import { openWorkerLink, type WorkerLink } from './worker-link.ts'

type Sent = WorkerMessage['message']

let server: WebSocketServer
let link: WorkerLink
let assigned: string[]
let authorizations: (string | undefined)[]
let isFull: boolean

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  authorizations = []
  assigned = []
  isFull = false
  let tokens = 0
  link = openWorkerLink({
    url: `ws://127.0.0.1:${port}`,
    token: () => Promise.resolve(`token-${(tokens += 1)}`),
    agentName: 'switchboard',
    version: '1.2.3',
    log: pino({ level: 'silent' }),
    random: () => 0,
    state: () => ({ load: 0.5, calls: 3, full: isFull }),
    offer: (job) => (isFull ? null : { identity: `agent-${job.id}`, name: 'switchboard' }),
    assign: ({ token }) => assigned.push(token),
    terminate: () => undefined,
  })
})
afterEach(() => {
  link.close()
  server.close()
})

/** The worker's next connection, and what it says on it, one message after the other. */
async function connection(): Promise<{ ws: WebSocket; next(): Promise<Sent> }> {
  const [ws, request] = (await once(server, 'connection')) as [WebSocket, { headers: Record<string, string> }]
  authorizations.push(request.headers['authorization'])
  const said: Sent[] = []
  let wake = () => undefined as void
  ws.on('message', (data: Buffer) => {
    said.push(WorkerMessage.fromBinary(data).message)
    wake()
  })
  return {
    ws,
    async next() {
      while (said.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return said.shift() as Sent
    },
  }
}

function send(ws: WebSocket, message: ConstructorParameters<typeof ServerMessage>[0]): void {
  ws.send(new ServerMessage(message).toBinary())
}

const welcome = { message: { case: 'register', value: { workerId: 'AW_1' } } } as const

it('registers under its name and says at once how busy it is', async () => {
  const { ws, next } = await connection()
  expect(await next()).toMatchObject({
    case: 'register',
    value: { agentName: 'switchboard', version: '1.2.3' },
  })
  expect(link.isRegistered).toBe(false)
  send(ws, welcome)
  await link.registered
  expect(await next()).toMatchObject({
    case: 'updateWorker',
    value: { load: 0.5, jobCount: 3, status: WorkerStatus.WS_AVAILABLE },
  })
})

it('takes what it can, refuses what it cannot, and says when it is done', async () => {
  const { ws, next } = await connection()
  await next()
  send(ws, welcome)
  await next()
  const offer = { message: { case: 'availability', value: { job: { id: 'AJ_1' } } } } as const
  send(ws, offer)
  expect(await next()).toMatchObject({
    case: 'availability',
    value: { jobId: 'AJ_1', available: true, participantIdentity: 'agent-AJ_1' },
  })
  send(ws, { message: { case: 'assignment', value: { job: { id: 'AJ_1' }, token: 'room-token' } } })
  isFull = true
  send(ws, offer)
  expect(await next()).toMatchObject({ case: 'availability', value: { available: false } })
  expect(assigned).toEqual(['room-token'])
  link.jobEnded('AJ_1')
  expect(await next()).toMatchObject({
    case: 'updateJob',
    value: { jobId: 'AJ_1', status: JobStatus.JS_SUCCESS },
  })
  expect(await next()).toMatchObject({ case: 'updateWorker', value: { status: WorkerStatus.WS_FULL } })
})

it('comes back with a fresh token when the connection breaks, and survives garbage', async () => {
  const first = await connection()
  first.ws.send(Buffer.from('no protobuf'))
  expect((await first.next()).case).toBe('register')
  first.ws.terminate()
  const second = await connection()
  expect((await second.next()).case).toBe('register')
  expect(authorizations).toEqual(['Bearer token-1', 'Bearer token-2'])
})
