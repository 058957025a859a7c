import { AccessToken, RoomServiceClient, SipClient } from 'livekit-server-sdk'

/** What a worker may do to a room besides being in it. */
export interface RoomControl {
  /** Ends the call at the carrier: everybody is put out. A room that is gone already is fine. */
  deleteRoom(room: string): Promise<void>
  /** SIP REFER. Rejects when the carrier would not. */
  transfer(room: string, identity: string, number: string): Promise<void>
  /** With which a worker shows itself to the server. */
  workerToken(): Promise<string>
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
  const sip = new SipClient(host, apiKey, apiSecret)
  return {
    async deleteRoom(room) {
      try {
        await rooms.deleteRoom(room)
      } catch (error) {
        if ((error as { code?: string }).code !== 'not_found') throw error
      }
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
