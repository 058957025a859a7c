import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ToCallProcess } from './ipc-messages.ts'
import { sendSocket } from './send-socket.ts'

const script = join(import.meta.dirname, '../../tests/support/socket-taker.ts')

it('loses nothing that is said before the other process has taken the socket', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.write('GET /practice HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
  const [{ method, url, headers }, socket, head] = (await once(server, 'upgrade')) as UpgradeArguments
  const taker = fork(script, [], { execArgv: [] })
  const message: ToCallProcess = {
    type: 'upgrade',
    request: { method, url, headers, head: head.toString('base64') },
  }
  sendSocket(taker, message, socket, (error) => expect(error).toBeNull())
  client.write('hello')
  expect(await once(taker, 'message')).toEqual(['hello', undefined])
  await once(taker, 'exit')
  client.destroy()
  server.close()
})

type UpgradeArguments = [{ method: string; url: string; headers: Record<string, string> }, Socket, Buffer]
