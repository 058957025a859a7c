import type { CallLeg } from '#conversation/line.ts'
import type { EndReason, IncomingCall } from '#domain/call.ts'
import type { LegEvents } from '../leg-events.ts'
import { inputSampleRate, outputSampleRate, type RoomVoice } from './room-audio.ts'

/** Fewer and larger calls into the native library; what waits there is forgotten at once when the caller interrupts. */
const framesAtOnce = 3

export interface LivekitLegOptions {
  incoming: IncomingCall
  events: LegEvents
  voice: RoomVoice
  answered: Promise<void>
  /** Rejects when the carrier would not. */
  transfer(number: string): Promise<void>
  /** The caller was put through: they leave by themselves. */
  leaveAfterTransfer(): void
  pressKeys(digits: string): void
  hangUp(): void
  onTransferFailed(error: unknown): void
}

/** One call in a LiveKit room, as the conversation sees it. */
export function createLivekitLeg(options: LivekitLegOptions): CallLeg {
  const { incoming, events, voice, answered } = options
  let isOver = false
  return {
    incoming,
    inputSampleRate,
    output: { encoding: 'pcm16le', sampleRate: outputSampleRate },
    answered,
    framesAtOnce,
    listen: (listener) => events.listen(listener),
    sendFrames: (frames) => voice.send(frames),
    clearPlayback: () => voice.clear(),
    async transfer(number) {
      try {
        await options.transfer(number)
        return true
      } catch (error) {
        options.onTransferFailed(error)
        return false
      }
    },
    pressKeys: (digits) => options.pressKeys(digits),
    hangUp(reason: EndReason) {
      if (isOver) return
      isOver = true
      events.end()
      if (reason === 'transferred') options.leaveAfterTransfer()
      else options.hangUp()
    },
  }
}
