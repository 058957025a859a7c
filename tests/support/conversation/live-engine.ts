import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { encodeCaption } from '#audio/caption.ts'
import { createLocalVoice, type LocalVoice } from '#audio/local-voice.ts'
import { decodeMuLaw } from '#audio/mu-law.ts'
import { systemClock } from '#conversation/clock.ts'
import { createConversations, type Conversations } from '#conversation/conversations.ts'
import type { ConversationEvent, Effect } from '#conversation/conversation-event.ts'
import type { CallLeg, LegListener, LegNotice } from '#conversation/line.ts'
import type { CallOutcome } from '#conversation/start-conversation.ts'
import type { Brief } from '#domain/brief.ts'
import type { EndReason } from '#domain/call.ts'
import { createGeminiLive } from '#models/gemini-live/gemini-live.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#models/stand-in/stand-in.ts'
import { fakeIds } from '../fake-ids.ts'
import { fakeDesk, type FakeDesk } from './fake-desk.ts'

/** The engine in real time: the vendor's client, the stand-in behind a real websocket, the local voice. Only the API is a fake. */
export interface LiveEngine {
  desk: FakeDesk
  conversations: Conversations
  steps: { call_id: string; event: ConversationEvent; effects: Effect[] }[]
  call(options?: { dialed_number?: string }): LiveCaller
  close(): Promise<void>
}

export interface LiveCaller {
  outcome: Promise<CallOutcome>
  frames: { at: number; peak: number }[]
  notices: LegNotice[]
  readonly hungUp: EndReason | null
  /** Says this to the stand-in, as a telephone would carry it. */
  say(text: string): void
  /** Resolves when the AI has been played a whole turn that matches. */
  heard(text: RegExp, timeoutMs?: number): Promise<LegNotice>
  hangUp(): void
}

/** What several engines of a test file share: the stand-in's server and the voice. */
export interface Surroundings {
  standIn: StandIn
  localVoice: LocalVoice
  close(): Promise<void>
}

const logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' })

export async function surroundings(options: Partial<StandInOptions> = {}): Promise<Surroundings> {
  const localVoice = createLocalVoice()
  const standIn = await startStandIn({ logger, localVoice, ...options })
  return {
    standIn,
    localVoice,
    async close() {
      await standIn.close()
      await localVoice.close()
    },
  }
}

/** `models`: names, with the stand-in's faults in them (`gemini-3.8-live~stall`). */
export async function liveEngine(
  { standIn, localVoice }: Surroundings,
  options: { brief: Brief; models?: string[]; apiKey?: string },
): Promise<LiveEngine> {
  const desk = fakeDesk(options.brief)
  const ids = fakeIds()
  const spoolDir = await mkdtemp(join(tmpdir(), 'spool-'))
  const steps: LiveEngine['steps'] = []
  const models = (options.models ?? ['gemini-3.8-live']).map((model) =>
    createGeminiLive({
      apiKey: options.apiKey ?? 'any',
      baseUrl: standIn.url,
      model,
      kind: 'stand-in',
      logger,
    }),
  )
  const conversations = await createConversations({
    desk,
    models,
    voice: localVoice,
    newId: () => ids.uuid(),
    log: logger,
    spoolDir,
    onStep: (call_id, event, effects) => void steps.push({ call_id, event, effects }),
  })
  return {
    desk,
    conversations,
    steps,
    call: (incoming = {}) => liveCaller(conversations, incoming),
    async close() {
      await conversations.close()
      await rm(spoolDir, { recursive: true, force: true })
    },
  }
}

function liveCaller(conversations: Conversations, incoming: { dialed_number?: string }): LiveCaller {
  let listener: LegListener | null = null
  let hungUp: EndReason | null = null
  const frames: LiveCaller['frames'] = []
  const notices: LegNotice[] = []
  const waiting = new Set<() => void>()
  let sound: Int16Array = new Int16Array(0)
  const line = setInterval(() => {
    listener?.onAudio(sound.length > 0 ? padded(sound.subarray(0, 160)) : new Int16Array(160))
    sound = sound.subarray(160)
  }, 20)
  const leg: CallLeg = {
    incoming: {
      line: 'media_stream',
      dialed_number: incoming.dialed_number ?? '+1234567890',
      caller_number: '+15550001111',
      external_id: 'CA1',
      headers: {},
      ticket: null,
    },
    inputSampleRate: 8_000,
    output: { encoding: 'mulaw', sampleRate: 8_000 },
    listen: (to) => (listener = to),
    sendFrames: (frame) =>
      void frames.push({
        at: systemClock.now(),
        peak: decodeMuLaw(frame).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0),
      }),
    clearPlayback: () => undefined,
    hangUp(reason) {
      hungUp ??= reason
      clearInterval(line)
    },
    notify(notice) {
      notices.push(notice)
      for (const look of waiting) look()
    },
  }
  return {
    outcome: conversations.take(leg),
    frames,
    notices,
    get hungUp() {
      return hungUp
    },
    say: (text) => void (sound = encodeCaption(text, 8_000)),
    heard: (text, timeoutMs = 15_000) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = notices.find(
            (notice) =>
              notice.type === 'turn' &&
              notice.speaker === 'ai' &&
              !notice.interrupted &&
              text.test(notice.text),
          )
          if (found === undefined) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`not heard: ${text}; heard: ${JSON.stringify(notices)}`))
        }, timeoutMs)
        waiting.add(look)
        look()
      }),
    hangUp: () => listener?.onHangup(false),
  }
}

function padded(pcm: Int16Array): Int16Array {
  if (pcm.length === 160) return pcm
  const frame = new Int16Array(160)
  frame.set(pcm)
  return frame
}
