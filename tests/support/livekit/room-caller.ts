import { RoomAgentDispatch } from '@livekit/protocol'
import { AudioStream, Room, RoomEvent, type RemoteTrack } from '@livekit/rtc-node'
import { AccessToken } from 'livekit-server-sdk'
import { isAudible } from './same-sound.ts'
import { agentName, type TelephoneSystem } from './telephone-system.ts'

/** A caller in a room as LiveKit SIP would bring them, without a telephone. */
export interface RoomCaller {
  /** When something could first be heard, of `performance.now()`. */
  firstHeardAt(): number | null
  /** As LiveKit SIP does after the join, and when the call is answered. */
  setAttributes(attributes: Record<string, string>): Promise<void>
  /** Resolves when the room is closed, or we are put out. */
  readonly ended: Promise<void>
  hangUp(): Promise<void>
}

export interface RoomCallOptions {
  room: string
  /** Attributes that come with the token. */
  attributes: Record<string, string>
  job_metadata?: string
  room_metadata?: string
}

export async function joinAsCaller(
  { rooms, url, api_key, api_secret }: TelephoneSystem,
  options: RoomCallOptions,
): Promise<RoomCaller> {
  const agent = new RoomAgentDispatch({ agentName, metadata: options.job_metadata ?? '' })
  await rooms.createRoom({ name: options.room, metadata: options.room_metadata ?? '', agents: [agent] })
  const token = new AccessToken(api_key, api_secret, {
    identity: 'sip_caller',
    attributes: options.attributes,
  })
  token.kind = 'sip'
  token.addGrant({
    roomJoin: true,
    room: options.room,
    canPublish: true,
    canPublishData: true,
    canSubscribe: true,
    canUpdateOwnMetadata: true,
  })
  const room = new Room()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  let heardAt: number | null = null
  room.on(RoomEvent.Disconnected, () => end())
  room.on(RoomEvent.TrackSubscribed, (track: RemoteTrack) => {
    void listen(new AudioStream(track, 8_000, 1), () => (heardAt ??= performance.now()))
  })
  await room.connect(url, await token.toJwt())
  return {
    firstHeardAt: () => heardAt,
    ended,
    async setAttributes(attributes) {
      await room.localParticipant?.setAttributes(attributes)
    },
    hangUp: () => room.disconnect(),
  }
}

async function listen(stream: AudioStream, onSound: () => void): Promise<void> {
  for await (const frame of stream) if (isAudible(frame.data)) onSound()
}
