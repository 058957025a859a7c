import type { WebSocket } from 'ws'
import type { CallLeg, LegNotice } from '#conversation/line.ts'
import type { EndReason, IncomingCall } from '#domain/call.ts'
import {
  practiceCloseCodes,
  practiceOutputSampleRate,
  type PracticeServerMessage,
} from '#domain/practice-protocol.ts'
import { createLegEvents, type LegEvents } from '../leg-events.ts'

/** A client may send ahead of time, as one that reads a file does; more than this is a flood. */
const maxLeadSeconds = 30

/** Half a minute of sound unsent (24 kHz, 16 bit): the client does not read. Then the newest is given up. */
const maxBufferedBytes = 1_440_000

export interface PracticeLeg {
  readonly events: LegEvents
  /** PCM16 little-endian. False: so much more than real time that it is not speech. */
  onAudio(data: Buffer): boolean
  leg(incoming: IncomingCall): CallLeg
}

export function createPracticeLeg(
  ws: WebSocket,
  sampleRate: number,
  now: () => number = () => performance.now(),
): PracticeLeg {
  const events = createLegEvents()
  const startedAt = now()
  let heardSamples = 0

  function say(message: PracticeServerMessage): void {
    if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message))
  }

  function hangUp(reason: EndReason): void {
    events.end()
    ws.close(practiceCloseCodes.ended, reason)
  }

  return {
    events,
    onAudio(data) {
      heardSamples += data.length / 2
      const lead = heardSamples / sampleRate - (now() - startedAt) / 1_000
      if (lead > maxLeadSeconds) return false
      events.onAudio(toSamples(data))
      return true
    },
    leg: (incoming) => ({
      incoming,
      inputSampleRate: sampleRate,
      output: { encoding: 'pcm16le', sampleRate: practiceOutputSampleRate },
      listen: (listener) => events.listen(listener),
      sendFrames(frame) {
        if (ws.readyState === ws.OPEN && ws.bufferedAmount < maxBufferedBytes) ws.send(frame)
      },
      clearPlayback: () => say({ type: 'clear' }),
      hangUp,
      /** Nobody's phone rings in practice; the caller has been told so. */
      transfer: () => Promise.resolve(true),
      notify: (notice: LegNotice) => say(notice),
    }),
  }
}

/** A copy, because a message's bytes may start at an odd address. Every machine Node runs on is little-endian. */
function toSamples(data: Buffer): Int16Array {
  return new Int16Array(new Uint8Array(data).buffer)
}
