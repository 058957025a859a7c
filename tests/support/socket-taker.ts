import { once } from 'node:events'
import type { Socket } from 'node:net'

/** A process that takes one socket and reports what is said on it first. */
process.once('message', (_message, handle) => void report(handle as Socket))

async function report(socket: Socket): Promise<void> {
  const [data] = (await once(socket, 'data')) as [Buffer]
  process.send?.(String(data))
  process.disconnect()
  socket.destroy()
}
