import type { PracticeClientMessage, PracticeServerMessage } from '#lib/practice-protocol.ts'
import { practicePath } from '#lib/practice-protocol.ts'

/** What the line is spoken to at, by microphone or in silence. */
const sampleRate = 16_000
const frameMs = 20
const frameSamples = (sampleRate * frameMs) / 1_000
/** Silence is not sent while the microphone was heard this lately. */
const micHeldMs = 200

export interface PracticeLine {
  sendAudio(pcm: Int16Array): void
  type(text: string): void
  press(digit: string): void
  hangUp(): void
}

/** A practice call's websocket. Like a phone it sends sound all the time: silence when nobody speaks. */
export function openPracticeLine(options: {
  ticket: string
  onMessage: (message: PracticeServerMessage) => void
  onSound: (pcm: Int16Array) => void
  /** `isClean`: the call came to its end, whatever the end was. */
  onClosed: (isClean: boolean) => void
}): PracticeLine {
  const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}${practicePath}`)
  socket.binaryType = 'arraybuffer'
  let heardMicAt = Number.NEGATIVE_INFINITY

  const send = (message: PracticeClientMessage) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }
  const sendFrame = (pcm: Int16Array) => {
    if (socket.readyState === socket.OPEN) socket.send(pcm as Int16Array<ArrayBuffer>)
  }
  const stopSilence = keepSilence(() => {
    if (performance.now() - heardMicAt > micHeldMs) sendFrame(new Int16Array(frameSamples))
  })
  socket.addEventListener('open', () =>
    send({ type: 'start', ticket: options.ticket, sample_rate: sampleRate }),
  )
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (typeof data === 'string') options.onMessage(JSON.parse(data) as PracticeServerMessage)
    else options.onSound(new Int16Array(data))
  })
  socket.addEventListener('close', ({ code }) => {
    stopSilence()
    options.onClosed(code === 1000)
  })
  return {
    sendAudio(pcm) {
      heardMicAt = performance.now()
      sendFrame(pcm)
    },
    type: (text) => send({ type: 'text', text }),
    press: (digit) => send({ type: 'dtmf', digit }),
    hangUp: () => send({ type: 'hangup' }),
  }
}

/** Ticks once a frame; makes up for late timers, as a page in the background has them. */
function keepSilence(tick: () => void): () => void {
  const startedAt = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - startedAt) / frameMs)
    for (; sent < due; sent += 1) tick()
  }, frameMs)
  return () => clearInterval(timer)
}
