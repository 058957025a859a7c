import { startStandIn, type StandIn } from '#models/stand-in/stand-in.ts'
import type { FromStandIn, ToStandIn } from './ipc-messages.ts'
import { openLog } from './terminal-log.ts'

/** The stand-in, for calls on this machine. Outlives its parent while calls still speak with it. */
const lingerCheckMs = 5_000

let standIn: StandIn | null = null

process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => void end())
process.on('disconnect', () => {
  setInterval(() => {
    if ((standIn?.control.sessions().length ?? 0) === 0) void end()
  }, lingerCheckMs)
})
process.once('message', (message: ToStandIn) => void open(message))

async function open({ port, log_level }: ToStandIn): Promise<void> {
  const logger = openLog({ name: 'stand-in', level: log_level, show_pii: false })
  standIn = await startStandIn({ port, logger })
  const ready: FromStandIn = { type: 'ready' }
  process.send?.(ready)
}

async function end(): Promise<void> {
  await standIn?.close()
  process.exit(0)
}
