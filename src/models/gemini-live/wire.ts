import {
  Live,
  type GoogleGenAI,
  type LiveConnectConfig,
  type LiveServerMessage,
  type Session,
} from '@google/genai'
import { ModelConnectError } from '../realtime-model.ts'
import { explainClientError, explainEarlyEnd, scrub } from './connect-failure.ts'
import { createModelSocket, type ModelSocket } from './model-socket.ts'

export interface WireOptions {
  client: GoogleGenAI
  model: string
  /** What it throws ends the connecting, as an invalid setup. */
  config(): LiveConnectConfig
  deadlineMs: number
  signal: AbortSignal
  /** Every message, in order, also those that come before the wire is given out. */
  onMessage(message: LiveServerMessage): void
  /** A frame that could not be read. The connection goes on. */
  onGarbage(bytes: number): void
  /** Once, and only for a wire that was given out. `reason` holds no key. */
  onClose(code: number, reason: string): void
}

/** An open socket to the model, ready for audio. */
export interface Wire extends Pick<ModelSocket, 'bufferedBytes' | 'isOpen' | 'sendAscii' | 'close'> {
  /** The vendor's session, for messages that are rare enough to go through it. */
  readonly session: Session
}

/**
 * Connects through the vendor's client, over a socket of our own making: the client neither rejects when a socket is
 * refused or closed early, nor survives a frame that is not JSON. Whatever ends it first, an early close, an error,
 * the deadline or the signal, settles the promise and leaves no socket behind.
 */
export async function openWire(options: WireOptions): Promise<Wire> {
  const ready = Promise.withResolvers<Session>()
  let isOpen = false
  const socket = createModelSocket({
    onMessage: (message) => options.onMessage(message),
    onGarbage: (bytes) => options.onGarbage(bytes),
    onEnd(end) {
      if (isOpen) options.onClose(end.code, scrub(end.reason || (end.error?.message ?? '')))
      else ready.reject(explainEarlyEnd(end))
    },
  })
  const onReady = (session: Session) => {
    isOpen = true
    ready.resolve(session)
  }
  const onAbort = () => ready.reject(new ModelConnectError('aborted', 'Connecting was given up.'))
  const deadline = setTimeout(() => ready.reject(tooLate(options.deadlineMs)), options.deadlineMs)
  options.signal.addEventListener('abort', onAbort, { once: true })
  try {
    if (options.signal.aborted) onAbort()
    else startClient(options, socket).then(onReady, (error) => ready.reject(explainClientError(error)))
    return wireOf(socket, await ready.promise)
  } catch (error) {
    socket.abandon()
    throw error
  } finally {
    clearTimeout(deadline)
    options.signal.removeEventListener('abort', onAbort)
  }
}

function tooLate(deadlineMs: number): ModelConnectError {
  return new ModelConnectError(
    'deadline',
    `The model did not become ready within ${Math.round(deadlineMs)} ms.`,
  )
}

/** The client's parts are private, but a `Live` may be built by anyone: one for each socket, as cheap as an object. */
async function startClient(options: WireOptions, socket: ModelSocket): Promise<Session> {
  const { live } = options.client
  const own = new Live(live['apiClient'], live['auth'], socket)
  return own.connect({
    model: options.model,
    config: options.config(),
    callbacks: { onmessage: () => undefined },
  })
}

function wireOf(socket: ModelSocket, session: Session): Wire {
  return {
    session,
    get bufferedBytes() {
      return socket.bufferedBytes
    },
    get isOpen() {
      return socket.isOpen
    },
    sendAscii: (text) => socket.sendAscii(text),
    close: () => socket.close(),
  }
}
