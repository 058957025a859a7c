import { ParticipantKind, RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node'
import { calledNumber, type CalledNumber, type RoomFacts } from './called-number.ts'

/** A room is made by the caller's arrival, so whoever is to come is there almost at once. */
const arrivalMs = 20_000
/** Attributes come with the caller, or right after; longer nobody should hear ringing for them. */
const attributesMs = 1_000

/** Resolves to the caller: whoever is in the room and no agent. Null when nobody comes, or the room ends. */
export function findCaller(room: Room): Promise<RemoteParticipant | null> {
  const present = [...room.remoteParticipants.values()].find(isCaller)
  if (present !== undefined) return Promise.resolve(present)
  return first<RemoteParticipant>(room, arrivalMs, (found) => {
    const onConnected = (participant: RemoteParticipant) => {
      if (isCaller(participant)) found(participant)
    }
    room.on(RoomEvent.ParticipantConnected, onConnected)
    return () => room.off(RoomEvent.ParticipantConnected, onConnected)
  })
}

/**
 * The number that was dialled, as soon as the caller's attributes name it; after a second, or without a telephone, by
 * the other sources.
 */
export async function findCalledNumber(
  room: Room,
  caller: RemoteParticipant,
  job_metadata: string,
): Promise<CalledNumber | null> {
  const facts = () => factsOf(room, caller, job_metadata)
  const isSure = () => calledNumber(facts())?.source === 'attribute'
  if (caller.kind === ParticipantKind.SIP && !isSure()) {
    await first<true>(room, attributesMs, (found) => {
      const onChanged = () => void (isSure() && found(true))
      room.on(RoomEvent.ParticipantAttributesChanged, onChanged)
      return () => room.off(RoomEvent.ParticipantAttributesChanged, onChanged)
    })
  }
  return calledNumber(facts())
}

/** Resolves when the caller can hear us: LiveKit SIP opens the way when the call is active, and drops what came before. */
export function untilActive(room: Room, caller: RemoteParticipant): Promise<void> {
  const isActive = () =>
    caller.kind !== ParticipantKind.SIP || caller.attributes['sip.callStatus'] === 'active'
  if (isActive()) return Promise.resolve()
  return new Promise((resolve) => {
    const onChanged = () => {
      if (!isActive()) return
      room.off(RoomEvent.ParticipantAttributesChanged, onChanged)
      resolve()
    }
    room.on(RoomEvent.ParticipantAttributesChanged, onChanged)
  })
}

function factsOf(room: Room, caller: RemoteParticipant, job_metadata: string): RoomFacts {
  return {
    attributes: caller.attributes,
    job_metadata,
    room_metadata: room.metadata ?? '',
    room_name: room.name ?? '',
  }
}

function isCaller({ kind }: RemoteParticipant): boolean {
  return kind === ParticipantKind.SIP || kind === ParticipantKind.STANDARD
}

/** Null after `limitMs`, or when the room ends. `watch` returns how to stop watching. */
function first<T>(room: Room, limitMs: number, watch: (found: (value: T) => void) => () => void) {
  return new Promise<T | null>((resolve) => {
    const finish = (value: T | null) => {
      clearTimeout(timer)
      room.off(RoomEvent.Disconnected, onGone)
      stop()
      resolve(value)
    }
    const onGone = () => finish(null)
    const timer = setTimeout(onGone, limitMs)
    room.on(RoomEvent.Disconnected, onGone)
    const stop = watch(finish)
  })
}
