import {
  GoogleGenAI,
  Modality,
  type LiveConnectConfig,
  type LiveServerMessage,
  type Session,
} from '@google/genai'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createLocalVoice } from '#audio/local-voice.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#models/stand-in/stand-in.ts'

/** One voice for all tests of a file: compiling it takes longer than most of them. */
const localVoice = createLocalVoice()

/** A stand-in for this test, answering at once unless told otherwise, with all that it logs. */
export async function setUpStandIn(
  options: Partial<StandInOptions> = {},
): Promise<StandIn & { log: string[] }> {
  const log: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => log.push(line) })
  const standIn = await startStandIn({ logger, localVoice, pace: Infinity, answerLatencyMs: 0, ...options })
  onTestFinished(() => standIn.close())
  return { ...standIn, log }
}

export function clientOf(standIn: StandIn, apiKey = 'any-key'): GoogleGenAI {
  return new GoogleGenAI({ apiKey, httpOptions: { baseUrl: standIn.url } })
}

export interface LiveCall {
  session: Session
  messages: LiveServerMessage[]
  /** The first message from here on that fits; those before it count as read. */
  next(fits: (message: LiveServerMessage) => unknown): Promise<LiveServerMessage>
  /** Messages up to the end of the turn, which is among them. */
  turn(): Promise<Turn>
  closed: Promise<{ code: number; reason: string }>
  /** Sends 16-bit samples as a line does, in pieces of 20 ms, as fast as it can. */
  say(pcm: Int16Array, sampleRate: number): void
}

export interface Turn {
  text: string
  pcm: Int16Array
  messages: LiveServerMessage[]
}

/** A caller on the vendor's own client. */
export async function callStandIn(
  standIn: StandIn,
  options: { config?: LiveConnectConfig; apiKey?: string; model?: string } = {},
): Promise<LiveCall> {
  const messages: LiveServerMessage[] = []
  let read = 0
  let wake = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<{ code: number; reason: string }>()
  const session = await clientOf(standIn, options.apiKey).live.connect({
    model: options.model ?? 'gemini-3.8-live',
    config: {
      responseModalities: [Modality.AUDIO],
      systemInstruction: 'You are Sarah, the receptionist of Bright Dental.',
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      sessionResumption: {},
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } } },
      ...options.config,
    },
    callbacks: {
      onmessage(message) {
        messages.push(message)
        wake.resolve()
        wake = Promise.withResolvers()
      },
      onclose: ({ code, reason }) => closed.resolve({ code, reason }),
      onerror: () => undefined,
    },
  })
  onTestFinished(() => session.close())

  async function next(fits: (message: LiveServerMessage) => unknown): Promise<LiveServerMessage> {
    for (;;) {
      while (read < messages.length) {
        const message = messages[read++]
        if (message && fits(message)) return message
      }
      await wake.promise
    }
  }

  async function turn(): Promise<Turn> {
    const from = read
    await next((message) => message.serverContent?.turnComplete)
    return readTurn(messages.slice(from, read))
  }

  return {
    session,
    messages,
    next,
    turn,
    closed: closed.promise,
    say: (pcm, rate) => say(session, pcm, rate),
  }
}

export function audioBytes(message: LiveServerMessage): Buffer {
  const parts = message.serverContent?.modelTurn?.parts ?? []
  return Buffer.concat(parts.map((part) => Buffer.from(part.inlineData?.data ?? '', 'base64')))
}

function readTurn(messages: LiveServerMessage[]): Turn {
  const bytes = new Uint8Array(Buffer.concat(messages.map(audioBytes)))
  const words = messages.map((message) => message.serverContent?.outputTranscription?.text ?? '')
  return { text: words.join('').trim(), pcm: new Int16Array(bytes.buffer), messages }
}

function say(session: Session, pcm: Int16Array, sampleRate: number): void {
  const frame = sampleRate / 50
  for (let at = 0; at < pcm.length; at += frame) {
    const piece = pcm.subarray(at, at + frame)
    const data = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64')
    session.sendRealtimeInput({ audio: { mimeType: `audio/pcm;rate=${sampleRate}`, data } })
  }
}

export const LIVE_PATH = 'google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent'

/** A socket for what the vendor's client never sends; resolves when it was closed. */
export async function bareSocket(
  url: string,
  first: string | null,
): Promise<{ code: number; reason: string }> {
  const ws = new WebSocket(url)
  if (first !== null) ws.on('open', () => ws.send(first))
  return new Promise((resolve, reject) => {
    ws.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    ws.on('error', reject)
  })
}
