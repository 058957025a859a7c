import type { EventEmitter } from 'node:events'
import {
  AudioStreamType,
  FfiHandle,
  FfiRequest,
  FfiResponse,
  livekitCopyBuffer,
  livekitFfiRequest,
  livekitRetrievePtr,
  type AudioStreamEvent,
  type FfiEvent,
} from '@livekit/rtc-ffi-bindings'
import type { AudioSource, RemoteTrack, Room } from '@livekit/rtc-node'
import type { Logger } from 'pino'
import { surviveStaleHandles } from './stale-handles.ts'
import { tellEach } from './tell-each.ts'

/**
 * The library's native side, for sound alone. `AudioStream` and `AudioSource.captureFrame` of rtc-node 1.1 have every
 * room and every stream of the process look at every frame of every call, so that their cost grows with the square of
 * the calls (measured: see docs/decisions/2026-11-25-livekit-sound.md). Here a frame goes to its own call and to
 * nobody else. Held to the exact version in package.json; `npm run test:livekit` proves it with each change of it.
 */

type Client = EventEmitter & { isOurs?: true }

const streams = new Map<bigint, (event: AudioStreamEvent['message']) => void>()

/** Takes frames out of the library's one stream of events. Safe to repeat; after the library was used first. */
export function routeSound(log: Logger): void {
  const client = clientOf()
  if (client === undefined || client.isOurs === true) return
  client.isOurs = true
  surviveStaleHandles(log)
  const emit = client.emit.bind(client)
  client.emit = (name, ...args) => {
    if (name !== 'ffi_event') return emit(name, ...args)
    const { message } = args[0] as FfiEvent
    const onError = (error: unknown) =>
      log.error({ err: error, event: message.case }, 'an event of the room library could not be handled')
    if (message.case === 'audioStreamEvent') {
      const { streamHandle = 0n, message: event } = message.value
      tellEach([() => streams.get(streamHandle)?.(event)], [], onError)
      return true
    }
    // Nobody waits for a frame to be taken: the speaker has a clock of its own.
    if (message.case === 'captureAudioFrame') return true
    const listeners = client.rawListeners(name)
    tellEach(listeners, args, onError)
    return listeners.length > 0
  }
}

/** `frames`: PCM16 of the source's rate, mono. Read before this returns. */
export function playFrames(source: AudioSource, frames: Uint8Array): void {
  request({
    case: 'captureAudioFrame',
    value: {
      sourceHandle: source.ffiHandle.handle,
      buffer: {
        dataPtr: livekitRetrievePtr(frames),
        sampleRate: source.sampleRate,
        numChannels: 1,
        samplesPerChannel: frames.length / 2,
      },
    },
  })
}

/** Calls back with what is said on a track until it ends. Returns how to stop, safe to repeat. */
export function hearTrack(
  track: RemoteTrack,
  format: { sampleRate: number; frameMs: number },
  onAudio: (pcm: Int16Array) => void,
): () => void {
  const answer = request({
    case: 'newAudioStream',
    value: {
      type: AudioStreamType.AUDIO_STREAM_NATIVE,
      trackHandle: track.ffi_handle.handle,
      sampleRate: format.sampleRate,
      numChannels: 1,
      frameSizeMs: format.frameMs,
    },
  })
  const id = answer.case === 'newAudioStream' ? answer.value.stream?.handle?.id : undefined
  if (id === undefined) throw new Error('the room library gave no sound')
  const handle = new FfiHandle(id)
  const stop = () => {
    if (streams.delete(id)) handle.dispose()
  }
  streams.set(id, (event) => {
    if (event.case === 'eos') return stop()
    const frame = event.case === 'frameReceived' ? event.value.frame : undefined
    if (frame?.info === undefined || frame.handle?.id === undefined) return
    const { dataPtr = 0n, samplesPerChannel = 0 } = frame.info
    const bytes = livekitCopyBuffer(dataPtr, samplesPerChannel * 2)
    new FfiHandle(frame.handle.id).dispose()
    onAudio(new Int16Array(bytes.buffer, bytes.byteOffset, samplesPerChannel))
  })
  return stop
}

/** A room that the server has closed goes on listening to every event, for ever, unless its listener is taken off. */
export function forgetRoom(room: Room): void {
  const { onFfiEvent } = room as unknown as { onFfiEvent?: (event: FfiEvent) => void }
  if (onFfiEvent !== undefined) clientOf()?.off('ffi_event', onFfiEvent)
}

function clientOf(): Client | undefined {
  return (globalThis as Record<string, unknown>)['_ffiClientInstance'] as Client | undefined
}

function request(
  message: NonNullable<ConstructorParameters<typeof FfiRequest>[0]>['message'],
): FfiResponse['message'] {
  const answer = livekitFfiRequest(new FfiRequest(message === undefined ? {} : { message }).toBinary())
  return FfiResponse.fromBinary(answer).message
}
