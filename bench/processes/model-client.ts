/**
 * Many sessions with a model in one process: `raw` through nothing but `@google/genai`, as its documentation shows, or
 * `ours` through the realtime contract. Both send the same caller audio and hear the same answer.
 */
import { GoogleGenAI, Modality } from '@google/genai'
import { pino } from 'pino'
import { createGeminiLive } from '#models/gemini-live/gemini-live.ts'
import { dieWithParent, input, measureUsage, report } from '../support/self.ts'

interface ModelClientInput {
  url: string
  client: 'raw' | 'ours'
  sessions: number
  seconds: number
  /** Length of one frame of caller audio. */
  frameMs: number
  sampleRate: number
}

interface Session {
  send(pcm: Int16Array): void
  close(): void
}

const options = input() as ModelClientInput
dieWithParent(options.seconds + 60)
let samplesHeard = 0

async function openRaw(client: GoogleGenAI): Promise<Session> {
  const session = await client.live.connect({
    model: 'gemini-3.8-live',
    config: { responseModalities: [Modality.AUDIO], sessionResumption: {}, outputAudioTranscription: {} },
    callbacks: {
      onmessage(message) {
        const data = message.serverContent?.modelTurn?.parts?.[0]?.inlineData?.data
        if (data) samplesHeard += Buffer.from(data, 'base64').length / 2
      },
    },
  })
  const mimeType = `audio/pcm;rate=${options.sampleRate}`
  return {
    send: (pcm) =>
      session.sendRealtimeInput({
        audio: { data: Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64'), mimeType },
      }),
    close: () => session.close(),
  }
}

async function openOurs(model: ReturnType<typeof createGeminiLive>): Promise<Session> {
  const connection = await model.connect({
    instructions: 'x',
    voice: 'Kore',
    language: null,
    tools: [],
    history: [],
    resumptionHandle: null,
    inputSampleRate: options.sampleRate,
    deadlineMs: 10_000,
    signal: new AbortController().signal,
    onEvent(event) {
      if (event.type === 'audio-delta') samplesHeard += event.pcm.length
    },
  })
  return { send: (pcm) => connection.sendAudio(pcm), close: () => connection.close() }
}

const raw = new GoogleGenAI({ apiKey: 'x', httpOptions: { baseUrl: options.url } })
const ours = createGeminiLive({
  apiKey: 'x',
  baseUrl: options.url,
  model: 'gemini-3.8-live',
  kind: 'stand-in',
  logger: pino({ level: 'silent' }),
})
const baseRss = process.memoryUsage.rss() / 1e6
const sessions: Session[] = []
for (let i = 0; i < options.sessions; i++) {
  sessions.push(await (options.client === 'raw' ? openRaw(raw) : openOurs(ours)))
}

/** Callers are spread over the frame, as in life: one slot a millisecond. */
const pcm = Int16Array.from(
  { length: (options.sampleRate * options.frameMs) / 1000 },
  (_, i) => (i * 37) % 2_000,
)
const slotMs = 5
const slots: Session[][] = Array.from({ length: Math.round(options.frameMs / slotMs) }, () => [])
sessions.forEach((session, i) => slots[i % slots.length]?.push(session))
let tick = 0
const startedAt = performance.now()
const clock = setInterval(() => {
  const due = Math.floor((performance.now() - startedAt) / slotMs)
  for (; tick < due; tick++) for (const session of slots[tick % slots.length] ?? []) session.send(pcm)
}, slotMs)

setTimeout(() => {
  samplesHeard = 0
  const usage = measureUsage()
  setTimeout(() => {
    const used = usage.stop()
    clearInterval(clock)
    report({
      type: 'result',
      ...used,
      base_rss_mb: baseRss,
      heard_share: samplesHeard / 24_000 / used.wall_seconds / options.sessions,
      cpu_seconds_per_call_minute: (used.cpu_seconds / used.wall_seconds / options.sessions) * 60,
    })
    for (const session of sessions) session.close()
    setTimeout(() => process.exit(0), 500)
  }, options.seconds * 1000)
}, 2_000)
