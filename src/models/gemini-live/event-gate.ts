import type { Logger } from 'pino'
import type { ModelEvent } from '../realtime-model.ts'

export interface EventGate {
  emit(event: ModelEvent): void
  /** Lets out what has gathered, and from then on everything at once. */
  release(): void
}

/**
 * Holds events back until whoever asked for the connection has it; after `closed` nothing more comes out. A listener
 * that throws is the listener's fault, not the socket's: it is logged, and other calls go on.
 */
export function createEventGate(onEvent: (event: ModelEvent) => void, logger: Logger): EventGate {
  let held: ModelEvent[] | null = []
  let isShut = false

  function deliver(event: ModelEvent): void {
    if (isShut) return
    if (event.type === 'closed') isShut = true
    try {
      onEvent(event)
    } catch (error) {
      logger.error({ err: error, event_type: event.type }, 'model event listener failed')
    }
  }
  return {
    emit(event) {
      if (held === null) deliver(event)
      else held.push(event)
    },
    release() {
      const gathered = held ?? []
      held = null
      for (const event of gathered) deliver(event)
    },
  }
}
