import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  TrackPublishOptions,
  TrackSource,
  type RemoteTrack,
  type Room,
} from '@livekit/rtc-node'
import type { Logger } from 'pino'

/** What the model speaks, so that nothing is resampled on our side. */
export const outputSampleRate = 24_000
/** What the model hears. */
export const inputSampleRate = 16_000
const frameMs = 20

/** More than the speaker is ever ahead; beyond it frames wait in the library. */
const queueMs = 400

/** Our voice in a room. */
export interface RoomVoice {
  /** PCM16 little-endian, whole 20 ms frames. Never blocks. */
  send(frames: Uint8Array): void
  clear(): void
  close(): Promise<void>
}

/** Publishes our track, silent as yet: LiveKit SIP answers the telephone when there is one. */
export async function publishVoice(room: Room, log: Logger): Promise<RoomVoice> {
  const source = new AudioSource(outputSampleRate, 1, queueMs)
  const track = LocalAudioTrack.createAudioTrack('voice', source)
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: false, red: false })
  await room.localParticipant?.publishTrack(track, options)
  let closed = false
  return {
    send(frames) {
      if (closed) return
      // A copy with a buffer of its own: the library passes on the whole buffer beneath a view.
      const pcm = new Int16Array(frames.slice().buffer)
      source
        .captureFrame(new AudioFrame(pcm, outputSampleRate, 1, pcm.length))
        .catch((error: unknown) => closed || log.warn({ err: error }, 'sound could not be sent to the room'))
    },
    clear() {
      if (!closed) source.clearQueue()
    },
    async close() {
      if (closed) return
      closed = true
      await track.close()
      await source.close()
    },
  }
}

/** Calls back with what is said on a track, 20 ms a time, until the track ends. Returns how to stop. */
export function hearTrack(track: RemoteTrack, onAudio: (pcm: Int16Array) => void): () => void {
  const stream = new AudioStream(track, {
    sampleRate: inputSampleRate,
    numChannels: 1,
    frameSizeMs: frameMs,
  })
  const reader = stream.getReader()
  const read = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      onAudio(value.data)
    }
  }
  void read().catch(() => undefined)
  return () => void reader.cancel().catch(() => undefined)
}
