import { ParticipantKind, TrackKind } from '@livekit/rtc-node'
import { expect, it } from 'vitest'
import { hasOtherVoice, type Voices } from './other-voice.ts'

type Someone = { kind?: ParticipantKind; name?: string; track?: TrackKind | null }

/** Us, `agent-B`, with others. */
function room(others: Record<string, Someone>, isSpeaking = false): Voices {
  return {
    localParticipant: {
      identity: 'agent-B',
      name: 'switchboard',
      trackPublications: new Map(isSpeaking ? [['TR_0', {}]] : []),
    },
    remoteParticipants: new Map(
      Object.entries(others).map(([identity, someone]) => {
        const { kind = ParticipantKind.AGENT, name = 'switchboard', track = TrackKind.KIND_AUDIO } = someone
        const trackPublications = new Map(track === null ? [] : [['TR_1', { kind: track }]])
        return [identity, { identity, name, kind, trackPublications }]
      }),
    ),
  }
}

it.each<[string, boolean, Voices, string]>([
  ['the caller alone is nobody', false, room({ sip_1: { kind: ParticipantKind.SIP } }), ''],
  ['one who speaks has the caller', true, room({ 'agent-Z': {} }), ''],
  ['one who has said nothing yet has not', false, room({ 'agent-A': { track: null } }), ''],
  ['nor has one who shows a picture', false, room({ 'agent-A': { track: TrackKind.KIND_VIDEO } }), ''],
  ['another application’s agent does something else', false, room({ 'agent-A': { name: 'scribe' } }), ''],
  ['of two who speak, the one stays', true, room({ 'agent-A': {} }, true), ''],
  ['and the other goes', false, room({ 'agent-C': {} }, true), ''],
  ['the dead do not count', false, room({ 'agent-A': {} }), '{"instead_of":["agent-A"]}'],
  [
    'but those who came for them do',
    true,
    room({ 'agent-A': {}, 'agent-Z': {} }),
    '{"instead_of":["agent-A"]}',
  ],
  ['metadata of another kind says nothing', true, room({ 'agent-A': {} }), '+1234567890'],
  ['nor does null', true, room({ 'agent-A': {} }), 'null'],
])('%s', (_, expected, voices, metadata) => {
  expect(hasOtherVoice(voices, metadata)).toBe(expected)
})
