import { ParticipantInfo_Kind, type ParticipantInfo } from '@livekit/protocol'
import { WebhookReceiver } from 'livekit-server-sdk'
import { SwitchboardError } from '#domain/errors.ts'
import type { RoomEvent } from '#domain/room-event.ts'

/**
 * Reads LiveKit's webhooks. Null: an event that means nothing to us. Throws `invalid_signature` for a body that was not
 * signed with our key, or was changed on its way.
 */
export function createWebhookReader(
  apiKey: string,
  apiSecret: string,
): (body: string, authorization: string | undefined) => Promise<RoomEvent | null> {
  const receiver = new WebhookReceiver(apiKey, apiSecret)
  return async (body, authorization) => {
    const event = await receiver.receive(body, authorization).catch((cause: unknown) => {
      throw new SwitchboardError('invalid_signature', "This is not signed with LiveKit's key.", { cause })
    })
    const { room, participant, createdAt } = event
    const type = types.find((each) => each === event.event)
    if (type === undefined || room === undefined || room.sid === '') return null
    return {
      type,
      at: new Date(Number(createdAt) * 1_000).toISOString(),
      room: { name: room.name, sid: room.sid },
      participant: participant === undefined ? null : readParticipant(participant),
    }
  }
}

const types = ['participant_joined', 'participant_left', 'track_published', 'room_finished'] as const

function readParticipant({ identity, kind, attributes }: ParticipantInfo): RoomEvent['participant'] {
  const kinds = { [ParticipantInfo_Kind.SIP]: 'sip', [ParticipantInfo_Kind.AGENT]: 'agent' } as const
  return { identity, kind: kinds[kind as keyof typeof kinds] ?? 'other', attributes }
}
