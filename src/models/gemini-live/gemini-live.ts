import { randomUUID } from 'node:crypto'
import { GoogleGenAI, type LiveServerMessage } from '@google/genai'
import type { Logger } from 'pino'
import { ModelConnectError } from '../realtime-model.ts'
import type { ConnectOptions, RealtimeConnection, RealtimeModel } from '../realtime-model.ts'
import { createAudioDecoder } from './audio-decoder.ts'
import { createConnection } from './connection.ts'
import { createEventGate, type EventGate } from './event-gate.ts'
import { mapServerMessage, type MapperContext } from './mapper.ts'
import { modelTraits } from './model-traits.ts'
import { toSetup } from './setup.ts'
import { openWire } from './wire.ts'

/** A key of the Gemini API, or a project on Vertex with Google's usual application credentials. */
type Access = { apiKey: string } | { vertex: { project: string; location: string } }

export type GeminiLiveOptions = Access & {
  /** Where the API is when it is not at Google's; the stand-in's address, for one. */
  baseUrl?: string
  model: string
  kind: 'gemini-live' | 'stand-in'
  logger: Logger
}

const outputSampleRate = 24_000

/** Gemini Live as a {@link RealtimeModel}, over the vendor's own client. Holds no socket until `connect`. */
export function createGeminiLive(options: GeminiLiveOptions): RealtimeModel {
  const client = createClient(options)
  return {
    kind: options.kind,
    name: options.model,
    outputSampleRate,
    connect: (request) => connectResuming(client, options, request),
  }
}

function createClient(options: GeminiLiveOptions): GoogleGenAI {
  const httpOptions = options.baseUrl === undefined ? {} : { httpOptions: { baseUrl: options.baseUrl } }
  return 'apiKey' in options
    ? new GoogleGenAI({ vertexai: false, apiKey: options.apiKey, ...httpOptions })
    : new GoogleGenAI({ vertexai: true, ...options.vertex, ...httpOptions })
}

/**
 * With a handle the server remembers the talk, and history must not be sent on top of it. A handle it does not take
 * any more costs one refused socket; the connection is then made anew, with the history, in the time that is left.
 */
async function connectResuming(
  client: GoogleGenAI,
  model: GeminiLiveOptions,
  request: ConnectOptions,
): Promise<RealtimeConnection> {
  const startedAt = performance.now()
  if (request.resumptionHandle !== null) {
    try {
      return await connectOnce(client, model, request)
    } catch (error) {
      if (!isHandleRefused(error)) throw error
      model.logger.warn({ close_code: error.code }, 'resumption handle refused, connecting with the history')
    }
  }
  const deadlineMs = Math.max(1, request.deadlineMs - (performance.now() - startedAt))
  const fresh = { ...request, resumptionHandle: null, deadlineMs }
  const connection = await connectOnce(client, model, fresh)
  connection.addHistory(request.history)
  return connection
}

function isHandleRefused(error: unknown): error is ModelConnectError {
  return (
    error instanceof ModelConnectError && (error.failure === 'invalid_setup' || error.failure === 'closed')
  )
}

async function connectOnce(
  client: GoogleGenAI,
  model: GeminiLiveOptions,
  request: ConnectOptions,
): Promise<RealtimeConnection> {
  const { logger } = model
  const gate = createEventGate(request.onEvent, logger)
  const logGarbage = (bytes: number) => logger.warn({ bytes }, 'frame from the model could not be read')
  let isClosing = false
  const wire = await openWire({
    client,
    model: model.model,
    config: () => toSetup(model.model, request),
    deadlineMs: request.deadlineMs,
    signal: request.signal,
    onMessage: createMessageHandler(gate, () => isClosing),
    onGarbage: logGarbage,
    onClose: (code, reason) => gate.emit({ type: 'closed', code, reason, expected: isClosing }),
  })
  // Whoever awaits the connection gets it in this turn of the loop; events follow in the next.
  setImmediate(() => gate.release())
  return createConnection({
    wire,
    traits: modelTraits(model.model),
    isVertex: 'vertex' in model,
    inputSampleRate: request.inputSampleRate,
    logger,
    onClosing: () => (isClosing = true),
  })
}

/** Messages to events. While the goodbye is under way nothing is passed on but the end itself. */
function createMessageHandler(
  gate: EventGate,
  isClosing: () => boolean,
): (message: LiveServerMessage) => void {
  const decoder = createAudioDecoder(outputSampleRate)
  const context: MapperContext = {
    decodeAudio: (base64, mimeType) => decoder.decode(base64, mimeType),
    newToolCallId: () => randomUUID(),
  }
  return (message) => {
    if (isClosing()) return
    for (const event of mapServerMessage(message, context)) {
      if (event.type === 'interrupted' || event.type === 'turn-complete') decoder.reset()
      gate.emit(event)
    }
  }
}
