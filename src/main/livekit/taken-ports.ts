import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { LivekitPlaces } from './configs.ts'

type Protocol = 'tcp' | 'udp'

/**
 * The ports of `places` that another program has, as `7880/tcp (LiveKit server)`. A server that finds its port taken
 * dies, while whoever has the port answers in its place, so this is asked before.
 */
export async function takenPorts(places: LivekitPlaces): Promise<string[]> {
  const wanted: [string, Protocol, number][] = [
    ['Redis', 'tcp', places.redis],
    ['LiveKit server', 'tcp', places.http],
    ['LiveKit server', 'tcp', places.rtcTcp],
    ['LiveKit server', 'udp', places.rtcUdp],
    ['LiveKit SIP', 'udp', places.sip],
    ['LiveKit SIP', 'tcp', places.sip],
    ['LiveKit SIP', 'tcp', places.sipHealth],
  ]
  const free = await Promise.all(wanted.map(([, protocol, port]) => isFree[protocol](places.host, port)))
  return wanted
    .filter((_, index) => free[index] !== true)
    .map(([name, protocol, port]) => `${port}/${protocol} (${name})`)
}

const isFree: Record<Protocol, (host: string, port: number) => Promise<boolean>> = {
  async tcp(host, port) {
    const server = createServer()
    server.listen(port, host)
    return opened(server, () => server.close())
  },
  async udp(host, port) {
    const socket = createSocket('udp4')
    socket.bind(port, host)
    return opened(socket, () => socket.close())
  },
}

async function opened(listener: NodeJS.EventEmitter, close: () => void): Promise<boolean> {
  try {
    await once(listener, 'listening')
  } catch {
    return false
  }
  close()
  await once(listener, 'close')
  return true
}
