import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Control } from './control.ts'
import { faultRequest } from './faults.ts'
import { keyOf, urlOf } from './live-server.ts'
import type { StandInSpeech } from './speech.ts'
import { batchEmbedContents, embedContent, generateContent, restError, type RestAnswer } from './text-api.ts'

export interface RestOptions {
  speech: StandInSpeech
  control: Control
  isGoodKey: (key: string) => boolean
  logger: Logger
}

const MODEL_CALL = /^\/+v1(?:beta|alpha)?\/+models\/[^/:]+:(\w+)$/
const MAX_BODY_BYTES = 4 * 1024 * 1024

/** The HTTP side: speech, text and embeddings as Google offers them, and the stand-in's own control. */
export async function serveRest(
  options: RestOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, body } = await answer(options, request).catch((error: unknown) => {
    options.logger.error({ err: error }, 'request failed')
    return restError(500, 'INTERNAL', 'Internal error encountered.')
  })
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function answer(options: RestOptions, request: IncomingMessage): Promise<RestAnswer> {
  const url = urlOf(request)
  if (!url) return restError(404, 'NOT_FOUND', 'The stand-in has no such path.')
  if (url.pathname.startsWith('/stand-in/')) return control(options.control, request, url.pathname)
  const method = MODEL_CALL.exec(url.pathname)?.[1]
  if (request.method !== 'POST' || !method)
    return restError(404, 'NOT_FOUND', 'The stand-in has no such path.')
  if (!options.isGoodKey(keyOf(request, url))) {
    return restError(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.')
  }
  const body = await readJson(request)
  if (!body) return restError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received.')
  if (method === 'generateContent') return generateContent(options.speech, body)
  if (method === 'embedContent') return embedContent(body)
  if (method === 'batchEmbedContents') return batchEmbedContents(body)
  return restError(404, 'NOT_FOUND', `The stand-in does not offer ${method}.`)
}

/** Only for this machine: it makes calls fail. */
async function control(control: Control, request: IncomingMessage, path: string): Promise<RestAnswer> {
  if (!isLoopback(request))
    return restError(403, 'PERMISSION_DENIED', 'The control answers this machine alone.')
  if (path === '/stand-in/sessions' && request.method === 'GET') {
    return { status: 200, body: { sessions: control.sessions() } }
  }
  if (path !== '/stand-in/faults') return restError(404, 'NOT_FOUND', 'There is faults and sessions.')
  if (request.method === 'DELETE') {
    control.clearFaults()
    return { status: 200, body: {} }
  }
  const parsed = faultRequest.safeParse(await readJson(request))
  if (!parsed.success) return restError(400, 'INVALID_ARGUMENT', parsed.error.message)
  const { session, count, faults } = parsed.data
  const isDone = control.inject(faults, session, count)
  return isDone ? { status: 200, body: {} } : restError(404, 'NOT_FOUND', 'There is no such session.')
}

function isLoopback(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? ''
  return address === '::1' || address.replace('::ffff:', '').startsWith('127.')
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > MAX_BODY_BYTES) return null
    pieces.push(piece)
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'))
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null
  } catch {
    return null
  }
}
