/**
 * Requests over kept-alive connections, each waiting for its answer, from a process that does no more than it must:
 * the request is one string, and of the answer only status and length are read.
 */
import { connect, type Socket } from 'node:net'
import { dieWithParent, input, report } from '../support/self.ts'
import { percentile } from '../support/statistics.ts'

export interface HttpLoadInput {
  port: number
  path: string
  headers: Record<string, string>
  /** Bodies, taken in turn: `template` with `{n}` replaced by `first`, `first + step`, … */
  bodies: { template: string; first: number; step: number; count: number }
  connections: number
  /** Half a second of warming up comes before. */
  seconds: number
}

export interface HttpLoadResult {
  requests_per_second: number
  p50_ms: number
  p95_ms: number
  failed: number
  answer_bytes: number
}

const options = input() as HttpLoadInput
dieWithParent(options.seconds + 30)

const latencies: number[] = []
let failed = 0
let answerBytes = 0
let next = 0
let isMeasuring = false
let isOver = false

const { template, first, step, count } = options.bodies
const requests = Array.from({ length: count }, (_, i) =>
  requestText(template.replace('{n}', String(first + i * step))),
)

function requestText(body: string): string {
  const lines = [
    `POST ${options.path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(options.headers).map(([name, value]) => `${name}: ${value}`),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

function keepAsking(socket: Socket): void {
  let sentAt = 0
  let received = ''
  const ask = () => {
    sentAt = performance.now()
    received = ''
    socket.write(requests[next++ % requests.length] ?? '', 'latin1')
  }
  socket.setNoDelay(true)
  socket.setEncoding('latin1')
  socket.on('error', () => (failed += 1))
  socket.on('data', (text: string) => {
    received += text
    const end = received.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/content-length: (\d+)/i.exec(received.slice(0, end))?.[1])
    if (received.length < end + 4 + length) return
    if (!received.startsWith('HTTP/1.1 200')) failed += 1
    if (isMeasuring) latencies.push(performance.now() - sentAt)
    answerBytes = length
    if (!isOver) ask()
  })
  ask()
}

for (let i = 0; i < options.connections; i++) {
  const socket = connect(options.port, '127.0.0.1', () => keepAsking(socket))
}
setTimeout(() => {
  isMeasuring = true
  failed = 0
  const startedAt = performance.now()
  setTimeout(() => {
    isOver = true
    const result: HttpLoadResult = {
      requests_per_second: latencies.length / ((performance.now() - startedAt) / 1000),
      p50_ms: percentile(latencies, 50),
      p95_ms: percentile(latencies, 95),
      failed,
      answer_bytes: answerBytes,
    }
    report({ type: 'result', ...result })
    setTimeout(() => process.exit(0), 100)
  }, options.seconds * 1000)
}, 500)
