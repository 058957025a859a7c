import type { Logger } from 'pino'
import { closeLostCalls, lostAfterMs } from '#actions/calls/close-lost-calls.ts'
import type { Clock, Database } from '#actions/ports.ts'

/**
 * One run closes the lost calls, but only when calls have had the time to be heard: after a start, and after a time
 * when the database was away, every call seems silent although it may live.
 */
export function createLostCallKeeper(deps: {
  database: Database
  clock: Clock
  log: Logger
}): () => Promise<void> {
  const now = () => deps.clock.now().getTime()
  let listeningSince = now()

  return async () => {
    if (now() - listeningSince < lostAfterMs) return
    try {
      const closed = await closeLostCalls(deps)
      if (closed > 0) deps.log.warn({ closed }, 'calls closed as lost')
    } catch (error) {
      listeningSince = now()
      throw error
    }
  }
}
