import type { Socket } from 'node:net'
import { openCallServer, type CallServer } from './call-server.ts'
import type { FromCallProcess, ToCallProcess } from './ipc-messages.ts'

/** A process that carries calls. It is told everything over its channel, and outlives its parent until they are over. */
let server: Promise<CallServer> | null = null

/** When the API process has died: longer than any call. */
const orphanDrainMs = 4 * 60 * 60 * 1_000

// Ctrl-C reaches every process of the terminal; the API process says what is to be done.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => void drain(10_000))
process.on('disconnect', () => void drain(orphanDrainMs))
process.on('message', (message: ToCallProcess, socket?: Socket) => {
  if (message.type === 'setup') {
    server ??= openCallServer(message.setup, {
      onLoad: (load) => tell({ type: 'load', ...load }),
      onRooms: (rooms) => tell({ type: 'rooms', rooms }),
    })
    server.then(
      () => tell({ type: 'ready' }),
      (error: unknown) => {
        process.stderr.write(`A call process could not start: ${String(error)}\n`)
        process.exit(1)
      },
    )
  } else if (message.type === 'drain') void drain(message.deadline_ms)
  else if (socket !== undefined) void server?.then((opened) => opened.take(message.request, socket))
})

async function drain(deadlineMs: number): Promise<void> {
  const opened = await server?.catch(() => null)
  await opened?.drain(deadlineMs)
  process.exit(0)
}

function tell(message: FromCallProcess): void {
  if (process.connected) process.send?.(message, () => undefined)
}
