import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { startStandIn } from './stand-in.ts'

/**
 * The stand-in as a process of its own. Says where it is, to its parent as `{ type: 'listening', url }` and otherwise on
 * standard output; ends with its parent.
 */
const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '0' },
    pace: { type: 'string', default: '3' },
    'chunk-ms': { type: 'string', default: '100' },
    'latency-ms': { type: 'string', default: '350' },
    'at-once': { type: 'boolean', default: false },
    'log-level': { type: 'string', default: 'info' },
  },
})

const standIn = await startStandIn({
  host: values.host,
  port: Number(values.port),
  pace: values['at-once'] ? Infinity : Number(values.pace),
  chunkMs: Number(values['chunk-ms']),
  answerLatencyMs: values['at-once'] ? 0 : Number(values['latency-ms']),
  logger: pino({ name: 'stand-in', level: values['log-level'] }),
})

if (process.send) process.send({ type: 'listening', url: standIn.url })
else process.stdout.write(`${standIn.url}\n`)

async function end(): Promise<void> {
  await standIn.close()
  process.exit(0)
}
process.once('SIGTERM', () => void end())
process.once('SIGINT', () => void end())
process.once('disconnect', () => void end())
