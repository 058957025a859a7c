/** What happened in a room of LiveKit's, as its webhooks tell it. They may come twice, and in any order. */
export interface RoomEvent {
  type: 'participant_joined' | 'participant_left' | 'track_published' | 'room_finished'
  /** When, by LiveKit's clock; ISO. */
  at: string
  room: { name: string; sid: string }
  /** Of the first three. */
  participant: {
    identity: string
    kind: 'sip' | 'agent' | 'other'
    attributes: Record<string, string>
  } | null
}
