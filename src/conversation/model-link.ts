import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import { ModelConnectError } from '#models/realtime-model.ts'
import type {
  ConnectFailure,
  ConnectOptions,
  ModelEvent,
  RealtimeConnection,
  RealtimeModel,
} from '#models/realtime-model.ts'

export type ModelSetup = Omit<ConnectOptions, 'signal' | 'onEvent'>

export interface ModelLinkEvents {
  onConnected(connection: number): void
  onConnectFailed(connection: number, failure: ConnectFailure, message: string, retryable: boolean): void
  onModelEvent(connection: number, event: ModelEvent): void
}

/** The sockets of one call, by number. Which of them counts is the reducer's to know; here they are opened and closed. */
export interface ModelLink {
  open(connection: number, model: RealtimeModel, setup: ModelSetup): void
  get(connection: number | null): RealtimeConnection | null
  close(connection: number): void
  closeAll(): void
}

/** A model that does not keep the deadline it was given is cut off this much later. */
const graceMs = 250

export function createModelLink(events: ModelLinkEvents, clock: Clock, log: Logger): ModelLink {
  const connecting = new Map<number, AbortController>()
  const open = new Map<number, RealtimeConnection>()

  async function connect(connection: number, model: RealtimeModel, setup: ModelSetup): Promise<void> {
    const abort = new AbortController()
    connecting.set(connection, abort)
    const cancel = clock.after(setup.deadlineMs + graceMs, () => {
      if (!connecting.delete(connection)) return
      abort.abort()
      events.onConnectFailed(connection, 'deadline', 'no connection in time', true)
    })
    try {
      const link = await model.connect({
        ...setup,
        signal: abort.signal,
        onEvent: (event) => {
          if (event.type === 'closed') open.delete(connection)
          events.onModelEvent(connection, event)
        },
      })
      if (!connecting.delete(connection)) return link.close()
      open.set(connection, link)
      events.onConnected(connection)
    } catch (error) {
      if (!connecting.delete(connection)) return
      const failure = error instanceof ModelConnectError ? error.failure : 'closed'
      const retryable = error instanceof ModelConnectError ? error.retryable : true
      if (!(error instanceof ModelConnectError)) log.error({ err: error }, 'connecting to the model failed')
      events.onConnectFailed(connection, failure, error instanceof Error ? error.message : '', retryable)
    } finally {
      cancel()
    }
  }

  function close(connection: number): void {
    const pending = connecting.get(connection)
    connecting.delete(connection)
    pending?.abort()
    const link = open.get(connection)
    open.delete(connection)
    link?.close()
  }

  return {
    open: (connection, model, setup) => void connect(connection, model, setup),
    get: (connection) => (connection === null ? null : (open.get(connection) ?? null)),
    close,
    closeAll() {
      for (const connection of [...connecting.keys(), ...open.keys()]) close(connection)
    },
  }
}
