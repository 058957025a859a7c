import type { Logger } from 'pino'
import { createLostCallKeeper } from './lost-call-keeper.ts'
import { startPeriodicJob } from './periodic-job.ts'
import type { Clock, Database } from '#actions/ports.ts'

export interface Jobs {
  /** Starts nothing new and waits for what is under way. Safe to repeat. */
  stop(): Promise<void>
}

/** What happens later and again and again. Every API process runs all of it; each job is safe beside its like. */
export function startJobs(deps: {
  database: Database
  clock: Clock
  log: Logger
  lostCallsEveryMs?: number
}): Jobs {
  const { log, lostCallsEveryMs = 15_000 } = deps
  const lostCalls = startPeriodicJob({
    name: 'close-lost-calls',
    everyMs: lostCallsEveryMs,
    work: createLostCallKeeper(deps),
    log,
  })
  return { stop: () => lostCalls.stop() }
}
