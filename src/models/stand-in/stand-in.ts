import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalVoice } from '#audio/local-voice.ts'
import { createControl, type Control } from './control.ts'
import { createFaultBoard, createFaultScript, type FaultBoard } from './fault-script.ts'
import { fault, faultsInName } from './faults.ts'
import type { SessionHost } from './host.ts'
import { createLiveServer } from './live-server.ts'
import { defaults, type StandInOptions } from './options.ts'
import { createPacer } from './pacer.ts'
import { createResumption } from './resumption.ts'
import { serveRest } from './rest-server.ts'
import { createSpeech } from './speech.ts'
import { realTime } from './standing-time.ts'

export { atOnce, type StandInOptions } from './options.ts'
export type { Control } from './control.ts'
export type { FaultInput } from './faults.ts'

export interface StandIn {
  /** `http://127.0.0.1:…`: the base URL for the vendor's client. */
  url: string
  control: Control
  /** Cuts every session. Safe to repeat. */
  close(): Promise<void>
}

/**
 * A server that speaks the Gemini Live wire, and the few other calls of Gemini that this project makes, so that the
 * vendor's client runs against it. It is heard, understands captions and typed words, and can be told to misbehave.
 * Rejects when the address cannot be had.
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { logger } = options
  const localVoice = options.localVoice ?? createLocalVoice()
  // The first sentence of a process takes half a second longer, so it is made before anybody waits for it.
  localVoice.speak({ voice: 'slt', text: 'Hello.' }).catch((error: unknown) => {
    logger.warn({ err: error }, 'local voice is not ready')
  })
  const speech = createSpeech(localVoice, options.chunkMs ?? defaults.chunkMs)
  const time = options.time ?? realTime
  const pacer = createPacer(time)
  const board = createFaultBoard((options.faults ?? []).map((one) => fault.parse(one)))
  const shared: Omit<SessionHost, 'faultsFor'> = {
    logger,
    speech,
    pacer,
    time,
    resumption: createResumption(),
    pace: options.pace ?? defaults.pace,
    answerLatencyMs: options.answerLatencyMs ?? defaults.answerLatencyMs,
    today: options.today ?? (() => new Date().toISOString().slice(0, 10)),
    onMessage: options.onMessage ?? (() => undefined),
    onAudio: options.onAudio ?? (() => undefined),
  }
  const isGoodKey = (key: string) =>
    options.requiredKey === undefined || key.split('~')[0] === options.requiredKey
  const seen = new Set<string>()
  const live = createLiveServer({
    isGoodKey,
    hostFor: (key) => ({ ...shared, faultsFor: faultsFor(board, key, seen) }),
  })
  const control = createControl(board, live.sessions)
  const server = createServer((request, response) => {
    void serveRest({ speech, control, isGoodKey, logger }, request, response)
  })
  server.on('upgrade', (request, socket, head) => live.upgrade(request, socket, head))
  const url = await listen(server, options)
  logger.info({ url }, 'stand-in is listening')

  return {
    url,
    control,
    async close() {
      live.close()
      pacer.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
      if (!options.localVoice) await localVoice.close()
    },
  }
}

/** `seen`: the names of models that have had a session. */
function faultsFor(board: FaultBoard, key: string, seen: Set<string>): SessionHost['faultsFor'] {
  return (model) => {
    const script = createFaultScript()
    const named = faultsInName(model).filter(
      (one) => !seen.has(model) || !('first_session' in one && one.first_session),
    )
    if (named.length > 0) seen.add(model)
    script.add([...board.takeForSession(), ...faultsInName(key), ...named])
    return script
  }
}

async function listen(server: Server, options: StandInOptions): Promise<string> {
  const host = options.host ?? defaults.host
  server.listen(options.port ?? 0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
