import { ParticipantKind, TrackKind } from '@livekit/rtc-node'

/** What of a room is looked at here. */
export interface Voices {
  localParticipant?:
    | { identity: string; name: string | undefined; trackPublications: Map<string, unknown> }
    | undefined
  remoteParticipants: Map<
    string,
    {
      identity: string
      name: string | undefined
      kind: ParticipantKind | undefined
      trackPublications: Map<string, { kind: TrackKind | undefined }>
    }
  >
}

/**
 * Whether another agent of ours speaks in a room: a caller whom nobody answered in time is given to a second one, and
 * the first may come after all. Of two that came at the same moment, one stays. `job_metadata` may name, under
 * `instead_of`, agents that have died and that LiveKit has not missed yet.
 */
export function hasOtherVoice(
  { localParticipant: self, remoteParticipants }: Voices,
  job_metadata: string,
): boolean {
  if (self === undefined) return false
  const dead = insteadOf(job_metadata)
  const isSpeaking = self.trackPublications.size > 0
  return [...remoteParticipants.values()].some((other) => {
    if (other.kind !== ParticipantKind.AGENT || other.name !== self.name || dead.includes(other.identity))
      return false
    if (![...other.trackPublications.values()].some(({ kind }) => kind === TrackKind.KIND_AUDIO)) return false
    return !isSpeaking || other.identity < self.identity
  })
}

/** Of a dispatch's metadata. */
export function insteadOf(job_metadata: string): string[] {
  try {
    const { instead_of } = JSON.parse(job_metadata) as { instead_of?: unknown }
    return Array.isArray(instead_of) ? instead_of.map(String) : []
  } catch {
    return []
  }
}
