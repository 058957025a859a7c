import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { clientFrame } from './client-frame.ts'

test('a server reads what was written, whatever its length', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const accepted = once(server, 'connection') as Promise<[WebSocket]>
  const client = new WebSocket(`ws://127.0.0.1:${port}`)
  const [[ws], [response]] = await Promise.all([accepted, once(client, 'upgrade'), once(client, 'open')])
  const texts = [0, 1, 4, 5, 125, 126, 127, 1_340, 65_535].map((length) =>
    Array.from({ length }, (_, i) => String.fromCharCode(33 + (i % 90))).join(''),
  )
  const read: string[] = []
  const all = new Promise<void>((resolve) => {
    ws.on('message', (data) => {
      read.push((data as Buffer).toString())
      if (read.length === texts.length) resolve()
    })
  })
  for (const text of texts) response.socket.write(clientFrame(text))
  await all
  expect(read).toEqual(texts)
  client.terminate()
  server.close()
})

test('no two frames have the same mask', () => {
  const masks = Array.from({ length: 3_000 }, () => clientFrame('x'.repeat(200)).readUInt32BE(4))
  expect(new Set(masks).size).toBeGreaterThan(2_990)
})
