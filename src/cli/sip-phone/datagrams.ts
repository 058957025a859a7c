import { createSocket, type Socket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { isIPv6 } from 'node:net'

export interface Datagrams {
  readonly local: { address: string; port: number }
  send(data: string | Uint8Array): void
  close(): void
}

/** A UDP socket that talks with one other side and hears no one else. Rejects when the name cannot be found. */
export async function openDatagrams(
  host: string,
  port: number,
  onData: (data: Buffer) => void,
): Promise<Datagrams> {
  const { address } = await lookup(host)
  const socket = await connected(address, port)
  socket.on('message', onData)
  // A closed port answers with ICMP, which Node reports on the next send; no answer says the same.
  socket.on('error', () => undefined)
  const local = socket.address()
  return {
    local: { address: local.address, port: local.port },
    send: (data) => socket.send(data, () => undefined),
    close: () => socket.close(),
  }
}

async function connected(address: string, port: number): Promise<Socket> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  socket.connect(port, address)
  await once(socket, 'connect')
  return socket
}

/** For sound: who will send it is not known yet. */
export async function openRtpSocket(address: string): Promise<Socket> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  socket.bind(0, address)
  await once(socket, 'listening')
  socket.on('error', () => undefined)
  return socket
}
