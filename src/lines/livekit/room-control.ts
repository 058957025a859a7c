import { ParticipantInfo_Kind } from '@livekit/protocol'
import { AccessToken, AgentDispatchClient, RoomServiceClient, SipClient } from 'livekit-server-sdk'

/** What a worker may do to a room besides being in it. */
export interface RoomControl {
  /** Ends the call at the carrier: everybody is put out. A room that is gone already is fine. */
  deleteRoom(room: string): Promise<void>
  /** SIP REFER. Rejects when the carrier would not. */
  transfer(room: string, identity: string, number: string): Promise<void>
  /** Who is in a room; nobody in one that is gone. */
  participants(room: string): Promise<RoomParticipant[]>
  /** Puts somebody out. One who is gone already is fine. */
  remove(room: string, identity: string): Promise<void>
  /** Calls an agent into a room; whoever is free comes. */
  dispatch(room: string, agentName: string, metadata: string): Promise<void>
  /** How often an agent was called into a room so far, by the dispatch rule and by hand. */
  dispatches(room: string): Promise<number>
  /** With which a worker shows itself to the server. */
  workerToken(): Promise<string>
}

export interface RoomParticipant {
  identity: string
  isAgent: boolean
}

export interface LivekitAccess {
  /** `ws://` or `wss://`. */
  url: string
  apiKey: string
  apiSecret: string
}

/** How long the other telephone may ring before the transfer has failed. */
const transferRingSeconds = 25
const requestSeconds = 10

export function createRoomControl({ url, apiKey, apiSecret }: LivekitAccess): RoomControl {
  const host = url.replace(/^ws/, 'http')
  const rooms = new RoomServiceClient(host, apiKey, apiSecret, { requestTimeout: requestSeconds })
  const agents = new AgentDispatchClient(host, apiKey, apiSecret, { requestTimeout: requestSeconds })
  const sip = new SipClient(host, apiKey, apiSecret)
  return {
    deleteRoom: (room) => unlessGone(() => rooms.deleteRoom(room), undefined),
    remove: (room, identity) => unlessGone(() => rooms.removeParticipant(room, identity), undefined),
    async participants(room) {
      const inside = await unlessGone(() => rooms.listParticipants(room), [])
      return inside.map(({ identity, kind }) => ({ identity, isAgent: kind === ParticipantInfo_Kind.AGENT }))
    },
    async dispatch(room, agentName, metadata) {
      await agents.createDispatch(room, agentName, { metadata })
    },
    async dispatches(room) {
      return (await unlessGone(() => agents.listDispatch(room), [])).length
    },
    async transfer(room, identity, number) {
      const to = /^(sips?|tel):/.test(number) ? number : `tel:${number}`
      await sip.transferSipParticipant(room, identity, to, { ringingTimeout: transferRingSeconds })
    },
    workerToken() {
      const token = new AccessToken(apiKey, apiSecret, { ttl: 3_600 })
      token.addGrant({ agent: true })
      return token.toJwt()
    },
  }
}

async function unlessGone<T>(request: () => Promise<T>, gone: T): Promise<T> {
  try {
    return await request()
  } catch (error) {
    if ((error as { code?: string }).code !== 'not_found') throw error
    return gone
  }
}
