import { startStandIn, type StandIn } from '#models/stand-in/stand-in.ts'
import type { FromStandIn, ToStandIn } from './ipc-messages.ts'
import { openLog } from './terminal-log.ts'

/** The stand-in, for calls on this machine. Outlives its parent while calls still speak with it. */
const lingerCheckMs = 5_000

let standIn: StandIn | null = null

// A signal to the whole group of processes must not silence calls that are being ended: the parent says when.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => {
  setInterval(() => {
    if ((standIn?.control.sessions().length ?? 0) === 0) void end()
  }, lingerCheckMs)
})
process.on('message', (message: ToStandIn) => void (message.type === 'setup' ? open(message) : end()))

async function open({ port, log_level }: { port: number; log_level: string }): Promise<void> {
  const logger = openLog({ name: 'stand-in', level: log_level, show_pii: false })
  standIn = await startStandIn({ port, logger })
  const ready: FromStandIn = { type: 'ready' }
  process.send?.(ready)
}

async function end(): Promise<void> {
  await standIn?.close()
  process.exit(0)
}
