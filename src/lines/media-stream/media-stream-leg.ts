import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { decodeMuLaw } from '#audio/mu-law.ts'
import type { CallLeg } from '#conversation/line.ts'
import type { EndReason, IncomingCall } from '#domain/call.ts'
import { createLegEvents, type LegEvents } from '../leg-events.ts'
import { createFrameOrder } from './frame-order.ts'
import { createOutbox } from './outbox.ts'
import { outgoingMessages } from './outgoing-messages.ts'
import { transferBy, type CarrierTransfers } from './transfers.ts'

const sampleRate = 8_000
const frameSamples = 160
/** 60 ms a message: a third of the writes, which are most of what a call costs. A carrier queues what it gets. */
const framesAtOnce = 3

/** Frames that never came are heard as silence, so that time stays right; a longer gap is cut to half a second. */
const maxSilentFrames = 25

/** A frame of the carrier: 20 ms as a rule, never more than a second. */
const maxPayloadBytes = 8_000

/** How long the carrier may take to say that the last words were played. */
const playedOutTimeoutMs = 2_000
const lastWords = 'last-words'

/** After a transfer the carrier has taken the caller out of the stream already. */
const nobodyListens: ReadonlySet<EndReason> = new Set(['caller_hangup', 'line_failed', 'transferred'])

export interface MediaStreamLeg {
  readonly events: LegEvents
  /** False: the payload is garbage. */
  onMedia(chunk: number | null, payload: string): boolean
  onMark(name: string): void
  /** The leg as the conversation sees it, once it is known who calls whom. */
  leg(incoming: IncomingCall, transfers: CarrierTransfers | null): CallLeg
  readonly droppedFrames: number
}

export function createMediaStreamLeg(ws: WebSocket, socket: Duplex, streamSid: string): MediaStreamLeg {
  const events = createLegEvents()
  const messages = outgoingMessages(streamSid)
  const outbox = createOutbox(socket, () => ws.readyState === ws.OPEN)
  const order = createFrameOrder<Int16Array>(
    (pcm) => events.onAudio(pcm),
    (missing) => events.onAudio(new Int16Array(frameSamples * Math.min(missing, maxSilentFrames))),
  )
  let finish: (() => void) | null = null

  function hangUp(reason: EndReason): void {
    const callerGone = events.over
    events.end()
    if (finish !== null) return
    const timer = setTimeout(() => finish?.(), playedOutTimeoutMs)
    finish = () => {
      clearTimeout(timer)
      ws.close(1000, reason)
    }
    if (callerGone || nobodyListens.has(reason)) finish()
    else outbox.control(messages.mark(lastWords))
  }

  return {
    events,
    onMedia(chunk, payload) {
      const bytes = Buffer.from(payload, 'base64')
      if (bytes.length === 0 || bytes.length > maxPayloadBytes) return false
      order.push(chunk, decodeMuLaw(bytes))
      return true
    },
    onMark: (name) => (name === lastWords ? finish?.() : undefined),
    leg: (incoming, transfers) => ({
      incoming,
      inputSampleRate: sampleRate,
      output: { encoding: 'mulaw', sampleRate },
      listen: (listener) => events.listen(listener),
      framesAtOnce,
      sendFrames: (frames) => outbox.media(messages.media(frames), frames.length / frameSamples),
      clearPlayback: () => {
        outbox.clear()
        outbox.control(messages.clear)
      },
      hangUp,
      ...transferBy(transfers, incoming),
    }),
    get droppedFrames() {
      return outbox.dropped
    },
  }
}
