import type { Logger } from 'pino'
import type { RawData, WebSocket } from 'ws'
import type { CallLeg } from '#conversation/line.ts'
import {
  practiceClientMessage,
  practiceCloseCodes,
  practiceMaxMessageBytes,
  type PracticeClientMessage,
  type PracticeCloseCode,
  type PracticeServerMessage,
} from '#domain/practice-protocol.ts'
import type { VerifyTicket } from '../call-ticket.ts'
import { createPracticeLeg, type PracticeLeg } from './practice-leg.ts'

export interface PracticeDeps {
  verifyTicket: VerifyTicket
  onCall(leg: CallLeg): void
  log: Logger
  startTimeoutMs?: number
  /** Milliseconds; the real time unless callers live in another. */
  now?: () => number
}

interface Practice {
  readonly ws: WebSocket
  readonly deps: PracticeDeps
  call: PracticeLeg | null
  startTimer: NodeJS.Timeout
}

const words: Partial<Record<PracticeCloseCode, string>> = {
  bad_message: 'That message is not one of the practice protocol.',
  ticket_refused: 'The ticket is not valid, or too old. Ask POST /api/practice/tickets for a new one.',
  start_timeout: 'No start message came in time.',
  already_started: 'The call was started already.',
  too_much_audio: 'Sound came in much faster than it can be spoken.',
}

/** Takes a practice caller's websocket from `start` to its end. */
export function acceptPractice(ws: WebSocket, deps: PracticeDeps): void {
  const startTimer = setTimeout(() => refuse(practice, 'start_timeout'), deps.startTimeoutMs ?? 10_000)
  const practice: Practice = { ws, deps, call: null, startTimer }

  ws.on('message', (data: RawData, isBinary: boolean) => {
    if (ws.readyState !== ws.OPEN) return
    if (isBinary) onAudio(practice, data as Buffer)
    else onText(practice, data as Buffer)
  })
  ws.on('error', (error) => deps.log.info({ err: error }, 'practice call broke'))
  ws.on('close', (code) => {
    clearTimeout(practice.startTimer)
    // 1006: gone without a word, or a message that could not be taken.
    practice.call?.events.onHangup(code === 1006)
  })
}

function refuse({ ws, deps, call, startTimer }: Practice, code: PracticeCloseCode): void {
  clearTimeout(startTimer)
  deps.log.info({ code }, 'practice call closed by the line')
  const error: PracticeServerMessage = { type: 'error', code, message: words[code] ?? code }
  if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(error))
  ws.close(practiceCloseCodes[code], code)
  call?.events.onHangup(true)
}

function onAudio(practice: Practice, data: Buffer): void {
  const { call } = practice
  if (call === null || data.length % 2 === 1 || data.length > practiceMaxMessageBytes) {
    return refuse(practice, 'bad_message')
  }
  if (!call.onAudio(data)) refuse(practice, 'too_much_audio')
}

function onText(practice: Practice, data: Buffer): void {
  const { ws, call } = practice
  const message = parseClientMessage(data)
  if (message === null) return refuse(practice, 'bad_message')
  if (message.type === 'start') return onStart(practice, message)
  if (call === null) return refuse(practice, 'bad_message')
  if (message.type === 'text') call.events.onText(message.text)
  else if (message.type === 'dtmf') call.events.onDtmf(message.digit)
  else {
    ws.close(practiceCloseCodes.ended, 'caller_hangup')
    call.events.onHangup(false)
  }
}

function onStart(
  practice: Practice,
  { ticket, sample_rate }: Extract<PracticeClientMessage, { type: 'start' }>,
): void {
  const { ws, deps, startTimer } = practice
  if (practice.call !== null) return refuse(practice, 'already_started')
  clearTimeout(startTimer)
  const opened = createPracticeLeg(ws, sample_rate, deps.now)
  practice.call = opened
  void deps
    .verifyTicket(ticket)
    .catch((error: unknown) => {
      deps.log.error({ err: error }, 'a ticket could not be checked')
      return null
    })
    .then((call) => {
      if (call?.line !== 'practice') return refuse(practice, 'ticket_refused')
      if (ws.readyState === ws.OPEN) deps.onCall(opened.leg({ ...call, headers: {}, ticket }))
      return undefined
    })
}

function parseClientMessage(data: Buffer): PracticeClientMessage | null {
  try {
    return practiceClientMessage.safeParse(JSON.parse(data.toString())).data ?? null
  } catch {
    return null
  }
}
