import {
  AudioSource,
  LocalAudioTrack,
  TrackPublishOptions,
  TrackSource,
  type RemoteTrack,
  type Room,
} from '@livekit/rtc-node'
import type { Logger } from 'pino'
import { hearTrack, playFrames, routeSound } from './ffi-audio.ts'

/** What the model speaks, so that nothing is resampled on our side. */
export const outputSampleRate = 24_000
/** What the model hears. */
export const inputSampleRate = 16_000
const frameMs = 20

/** More than the speaker is ever ahead. */
const queueMs = 400

/** Our voice in a room. */
export interface RoomVoice {
  publish(room: Room): Promise<void>
  /** PCM16 little-endian, whole 20 ms frames. Never blocks. */
  send(frames: Uint8Array): void
  clear(): void
  close(): Promise<void>
}

/** A track that is silent as yet: LiveKit SIP answers the telephone when there is one in the room. */
export function createVoice(log: Logger): RoomVoice {
  const source = new AudioSource(outputSampleRate, 1, queueMs)
  routeSound(log)
  const track = LocalAudioTrack.createAudioTrack('voice', source)
  let closed = false
  return {
    async publish(room) {
      const options = new TrackPublishOptions({
        source: TrackSource.SOURCE_MICROPHONE,
        dtx: false,
        red: false,
      })
      await room.localParticipant?.publishTrack(track, options)
    },
    send(frames) {
      if (!closed) playFrames(source, frames)
    },
    clear() {
      if (!closed) source.clearQueue()
    },
    async close() {
      if (closed) return
      closed = true
      await track.close()
    },
  }
}

/** What is said on a track, 20 ms a time. Returns how to stop. */
export function listenTo(track: RemoteTrack, onAudio: (pcm: Int16Array) => void): () => void {
  return hearTrack(track, { sampleRate: inputSampleRate, frameMs }, onAudio)
}
