import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** LiveKit's server seen through a network on which rooms can be made unreachable, while all else works. */
export interface StallingProxy {
  /** `ws://`, in place of the server's own. */
  url: string
  /** From now on whoever wants to join a room gets no answer, and no end either. */
  stall(): void
  flow(): void
  close(): void
}

export async function openStallingProxy(serverUrl: string): Promise<StallingProxy> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let isStalling = false
  const server = createServer((client) => {
    keep(client)
    client.once('data', (start: Buffer) => {
      // The first line of the request: rooms are joined at /rtc.
      if (isStalling && start.toString('latin1').startsWith('GET /rtc')) return
      const upstream = connect(Number(port), hostname)
      keep(upstream)
      upstream.write(start)
      client.pipe(upstream).pipe(client)
    })
  })
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).once('close', () => sockets.delete(socket))
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stall: () => void (isStalling = true),
    flow: () => void (isStalling = false),
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
