import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createGeminiLive } from '../../src/models/gemini-live/gemini-live.ts'
import type { ConnectOptions, ModelEvent, RealtimeConnection } from '../../src/models/realtime-model.ts'
import { startScriptedGemini, type Script } from './scripted-gemini.ts'

export const testKey = 'AIzaSyNotARealKey0123456789'

/** A caller of the contract against a scripted server, with everything that was logged. */
export async function setUpGemini(script: Script = {}, overrides: Partial<ConnectOptions> = {}) {
  const server = await startScriptedGemini(script)
  onTestFinished(() => server.close())
  return { server, ...geminiClient(server.baseUrl, overrides) }
}

/** The real client on `baseUrl`. */
export function geminiClient(baseUrl: string, overrides: Partial<ConnectOptions>) {
  const log: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => log.push(line) })
  const model = createGeminiLive({
    apiKey: testKey,
    baseUrl,
    model: 'gemini-3.8-live',
    kind: 'gemini-live',
    logger,
  })
  const events: ModelEvent[] = []
  const waiting: { type: string; resolve: (event: ModelEvent) => void }[] = []
  const options: ConnectOptions = {
    instructions: 'You are Sarah.',
    voice: 'Kore',
    language: null,
    tools: [],
    history: [],
    resumptionHandle: null,
    inputSampleRate: 8_000,
    deadlineMs: 2_000,
    signal: new AbortController().signal,
    onEvent(event) {
      events.push(event)
      const index = waiting.findIndex((one) => one.type === event.type)
      if (index >= 0) waiting.splice(index, 1)[0]?.resolve(event)
    },
    ...overrides,
  }
  const nextEvent = (type: ModelEvent['type']) =>
    new Promise<ModelEvent>((resolve) => waiting.push({ type, resolve }))
  async function connect(): Promise<RealtimeConnection> {
    const connection = await model.connect(options)
    onTestFinished(() => connection.close())
    return connection
  }
  return { connect, events, nextEvent, log }
}

/** What a promise that must fail fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise
  } catch (error) {
    return error as Record<string, unknown>
  }
  throw new Error('expected the connection to fail')
}
