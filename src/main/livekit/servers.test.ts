import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePlaces } from './configs.ts'
import { startLivekitServers } from './servers.ts'

const dir = await mkdtemp(join(tmpdir(), 'switchboard-livekit-'))
afterAll(() => rm(dir, { recursive: true }))

/** Must never be run: ports are looked at first. */
const binaries = { redis: '/nowhere/redis', server: '/nowhere/server', sip: '/nowhere/sip' }

it('names the ports that another program has, rather than take its answers for its own servers', async () => {
  const tcp = createServer().listen(0, '127.0.0.1')
  const udp = createSocket('udp4')
  udp.bind(0, '127.0.0.1')
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')])
  const [http, sip] = [(tcp.address() as AddressInfo).port, udp.address().port]
  try {
    const places = await freePlaces({ http, sip })
    await expect(startLivekitServers({ binaries, places, dir })).rejects.toThrow(
      new RegExp(`taken already: ${http}/tcp \\(LiveKit server\\), ${sip}/udp \\(LiveKit SIP\\)`),
    )
  } finally {
    tcp.close()
    udp.close()
  }
})
