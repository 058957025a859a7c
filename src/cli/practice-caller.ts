import { WebSocket, type RawData } from 'ws'
import {
  practiceCloseCodes,
  practiceServerMessage,
  type PracticeClientMessage,
  type PracticeServerMessage,
} from '#domain/practice-protocol.ts'
import { realTime, type CallerTime } from './caller-time.ts'
import { createHearing, type Hearing } from './hearing.ts'
import { createMouth } from './mouth.ts'
import { Problem } from './problem.ts'

/** What a practice caller speaks at. */
export const callerSampleRate = 16_000

export interface PracticeCaller {
  /** What came in, and when. */
  readonly hearing: Hearing
  /** Says it at the pace of speech. Resolves with the moment (`performance.now()`) its last sound left. */
  speak(pcm: Int16Array): Promise<number>
  type(text: string): void
  press(digit: string): void
  hangUp(): void
  /** Resolves when the line has closed, with the call's end reason. Rejects with a Problem when it broke. */
  readonly over: Promise<string>
}

/** Places a practice call. A caller sends sound all the time, silence included, as a phone does. */
export async function placePracticeCall(options: {
  url: string
  ticket: string
  onNotice: (notice: PracticeServerMessage) => void
  time?: CallerTime
}): Promise<PracticeCaller> {
  const ws = await open(options.url)
  const time = options.time ?? realTime
  const hearing = createHearing(time)
  let reason: string | null = null
  let complaint: string | null = null

  const send = (message: PracticeClientMessage) => {
    if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message))
  }
  const utter = (pcm: Int16Array) => {
    if (ws.readyState === ws.OPEN) ws.send(new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength))
  }
  const mouth = createMouth(callerSampleRate, utter, time)
  ws.on('message', (data: RawData, isBinary: boolean) => {
    if (isBinary) return hearing.onFrame(data as Buffer)
    const notice = practiceServerMessage.safeParse(JSON.parse((data as Buffer).toString())).data
    if (notice === undefined) return
    if (notice.type === 'ended') reason = notice.reason
    if (notice.type === 'error') complaint = notice.message
    hearing.onNotice(notice)
    options.onNotice(notice)
  })
  ws.on('error', () => undefined)
  const over = new Promise<string>((resolve, reject) => {
    ws.on('close', (code, closeReason) => {
      mouth.close()
      hearing.close()
      if (code === practiceCloseCodes.ended) resolve(reason ?? (closeReason.toString() || 'caller_hangup'))
      else reject(new Problem(complaint ?? brokenText(code)))
    })
  })
  over.catch(() => undefined)
  send({ type: 'start', ticket: options.ticket, sample_rate: callerSampleRate })

  return {
    hearing,
    over,
    speak: (pcm) => mouth.speak(pcm),
    type: (text) => send({ type: 'text', text }),
    press: (digit) => send({ type: 'dtmf', digit }),
    hangUp: () => send({ type: 'hangup' }),
  }
}

function open(url: string): Promise<WebSocket> {
  const ws = new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: 10_000 })
  return new Promise((resolve, reject) => {
    ws.once('open', () => resolve(ws))
    ws.once('error', (error) =>
      reject(new Problem(`The call could not be placed at ${url}: ${error.message}.`)),
    )
  })
}

function brokenText(code: number): string {
  return code === 1006
    ? 'The line broke: the process that carried the call is gone. The call stands in the call log as lost.'
    : `The line was closed with code ${code}.`
}
