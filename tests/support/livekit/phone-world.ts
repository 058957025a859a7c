import { pino } from 'pino'
import { vi } from 'vitest'
import { dataOf, type ApiClient } from '#api/client/client.ts'
import type { Call, CallDetail } from '#domain/call.ts'
import { startStandIn, type StandIn } from '#models/stand-in/stand-in.ts'
import { createCallerVoice, type CallerVoice } from '../../../src/cli/caller-voice.ts'
import { startSystem, type TestSystem } from '../start-system.ts'
import { startTestWorker, type TestWorker } from './test-worker.ts'
import { startTelephones, type TelephoneSystem } from './telephone-system.ts'

/** Sound as the model got it. */
export interface ModelHearing {
  /** Of `performance.now()`. */
  at: number
  session_id: string
  pcm: Int16Array
  sampleRate: number
}

/** Real LiveKit servers, a whole Switchboard on them, and a model that this test listens to. */
export interface PhoneWorld {
  telephones: TelephoneSystem
  system: TestSystem
  standIn: StandIn
  voice: CallerVoice
  /** Everything the model heard since it was last emptied. */
  hearing: ModelHearing[]
  workers: TestWorker[]
  /** Calls of a business, newest first. */
  calls(business: string): Promise<Call[]>
  /** The newest call of a business, once it has ended. `from` null: of a caller who cannot be known. */
  lastEnded(business: string, from: string | null): Promise<CallDetail>
  idOf(business: string): Promise<string>
  close(): Promise<void>
}

/** Where LiveKit cannot be had: why. */
export type OpenedWorld = { world: PhoneWorld; why: '' } | { world: null; why: string }

/** `workers`: so many of `npm run worker`, and `npm start` without LiveKit; none: `npm start` takes the calls itself. */
export async function openPhoneWorld(
  options: { env?: Record<string, string>; workers?: Record<string, string>[]; onlyRooms?: boolean } = {},
): Promise<OpenedWorld> {
  const { env = {}, workers = [], onlyRooms = false } = options
  const { telephones, ...missing } = await startTelephones(undefined, onlyRooms)
  if (telephones === null) return { world: null, why: 'why' in missing ? missing.why : '' }
  const hearing: ModelHearing[] = []
  const standIn = await startStandIn({
    logger: pino({ level: 'silent' }),
    answerLatencyMs: 50,
    onAudio: (session_id, pcm, sampleRate) =>
      hearing.push({ at: performance.now(), session_id, pcm: pcm.slice(), sampleRate }),
  })
  const model = { GOOGLE_API_KEY: 'any', GOOGLE_GEMINI_BASE_URL: standIn.url }
  const inItself = workers.length === 0 ? telephones.env : {}
  const system = await startSystem({ ...inItself, ...model, LOG_LEVEL: 'info', ...env })
  const voice = createCallerVoice()
  const running = workers.map((extra) => startTestWorker(system, { ...telephones.env, ...model, ...extra }))
  for (const { output } of running.length === 0 ? [system] : running) {
    await untilSaid(output, 'registered with LiveKit')
  }
  await untilSaid(system.output, 'greetings rendered')
  // Signed in once: too many logins are refused.
  const owner = await system.owner()
  const world: PhoneWorld = {
    telephones,
    system,
    standIn,
    voice,
    hearing,
    workers: running,
    calls: (business) => callsOf(owner, business),
    idOf: (business) => idOf(owner, business),
    lastEnded: (business, from) =>
      vi.waitFor(
        async () => {
          const found = (await callsOf(owner, business)).find((call) => call.caller_number === from)
          if (found === undefined || found.ended_at === null) throw new Error(`no ended call from ${from}`)
          return detailOf(owner, found)
        },
        { timeout: 20_000, interval: 200 },
      ),
    async close() {
      await Promise.all(running.map((worker) => worker.kill()))
      await system.stop()
      await telephones.stop()
      await voice.close()
      await standIn.close()
    },
  }
  return { world, why: '' }
}

export async function untilSaid(output: () => string, text: string, times = 1): Promise<void> {
  await vi.waitFor(
    () => {
      if (output().split(text).length <= times) throw new Error(`"${text}" was not said:\n${output()}`)
    },
    { timeout: 30_000, interval: 100 },
  )
}

async function idOf(owner: ApiClient, name: string): Promise<string> {
  const { items } = await dataOf(owner.GET('/api/businesses'))
  return items.find((business) => business.name === name)?.id ?? ''
}

async function callsOf(owner: ApiClient, name: string): Promise<Call[]> {
  const business_id = await idOf(owner, name)
  const page = await dataOf(
    owner.GET('/api/businesses/{business_id}/calls', { params: { path: { business_id } } }),
  )
  return page.items
}

async function detailOf(owner: ApiClient, call: Call): Promise<CallDetail> {
  const path = { business_id: call.business_id ?? '', call_id: call.id }
  return dataOf(owner.GET('/api/businesses/{business_id}/calls/{call_id}', { params: { path } }))
}
