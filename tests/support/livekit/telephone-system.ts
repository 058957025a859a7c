import { RoomAgentDispatch, RoomConfiguration, SIPHeaderOptions } from '@livekit/protocol'
import { RoomServiceClient, SipClient } from 'livekit-server-sdk'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinaries, MissingBinaryError, sipMissing } from '../../../src/main/livekit/binaries.ts'
import { freePlaces, type LivekitPlaces } from '../../../src/main/livekit/configs.ts'
import { startLivekitServers, type LivekitServers } from '../../../src/main/livekit/servers.ts'
import { placeSipCall, type SipCall, type SipCallOptions } from './sip-caller.ts'

export const agentName = 'switchboard'

/** Real servers on free ports, with one trunk and one rule, as README has them. */
export interface TelephoneSystem extends LivekitServers {
  rooms: RoomServiceClient
  /** What a worker or `npm start` needs to know. */
  env: Record<string, string>
  call(options: Omit<SipCallOptions, 'port'>): Promise<SipCall>
  /** One more trunk, with a rule of its own. `hidesNumbers`: neither caller nor called number comes with the call. */
  provision(numbers: string[], options: { hidesNumbers: boolean }): Promise<void>
}

/** Of the demo's businesses, and one that nobody owns. */
const demoNumbers = ['+1234567890', '+0987654321', '+15559990000']

/**
 * Null with the reason when a program is missing. `numbers`: of the trunk; none: whatever is dialled. `onlyRooms`: without
 * LiveKit SIP, so that nobody can call.
 */
export async function startTelephones(
  numbers: string[] = demoNumbers,
  onlyRooms = false,
  some: Partial<LivekitPlaces> = {},
): Promise<{ telephones: TelephoneSystem } | { telephones: null; why: string }> {
  let binaries
  try {
    binaries = await findBinaries((text) => void process.stdout.write(`${text}\n`))
  } catch (error) {
    if (error instanceof MissingBinaryError) return { telephones: null, why: error.message }
    throw error
  }
  if (onlyRooms) binaries = { ...binaries, sip: null }
  else if (binaries.sip === null) return { telephones: null, why: sipMissing }
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-livekit-'))
  const from = 20_000 + 2 * Math.floor(Math.random() * 5_000)
  const places = await freePlaces({ rtp: { from, to: from + 2_000 }, ...some })
  const servers = await startLivekitServers({ binaries, places, dir })
  const { url, api_key, api_secret, sip } = servers
  if (sip !== null) await provision(servers, numbers)
  const telephones: TelephoneSystem = {
    ...servers,
    rooms: new RoomServiceClient(url.replace('ws', 'http'), api_key, api_secret),
    env: { LIVEKIT_URL: url, LIVEKIT_API_KEY: api_key, LIVEKIT_API_SECRET: api_secret },
    call(options) {
      if (sip === null) throw new Error('there is no LiveKit SIP')
      return placeSipCall({ ...options, port: sip.port })
    },
    provision: (more, { hidesNumbers }) => provision(servers, more, hidesNumbers),
    async stop() {
      await servers.stop()
      if (process.env['KEEP_LIVEKIT_LOGS'] === undefined) await rm(dir, { recursive: true, force: true })
    },
  }
  return { telephones }
}

/** One trunk for this machine, and one rule: a room for each call, with our agent in it. */
async function provision(
  { url, api_key, api_secret }: LivekitServers,
  numbers: string[],
  hidePhoneNumber = false,
): Promise<void> {
  const client = new SipClient(url.replace('ws', 'http'), api_key, api_secret)
  const name = hidePhoneNumber ? 'hidden' : 'test'
  const trunk = await client.createSipInboundTrunk(name, numbers, {
    allowedAddresses: ['127.0.0.1'],
    ringingTimeout: 30,
    ...(hidePhoneNumber ? { includeHeaders: SIPHeaderOptions.SIP_ALL_HEADERS } : {}),
  })
  const agents = [new RoomAgentDispatch({ agentName })]
  await client.createSipDispatchRule(
    { type: 'individual', roomPrefix: 'call' },
    { name, trunkIds: [trunk.sipTrunkId], hidePhoneNumber, roomConfig: new RoomConfiguration({ agents }) },
  )
}
