import type { Logger } from 'pino'
import { createGreetingRound } from './greeting-round.ts'
import { createLostCallKeeper } from './lost-call-keeper.ts'
import { startPeriodicJob } from './periodic-job.ts'
import type { Clock, Database, SpeechRenderer } from '#actions/ports.ts'

export interface Jobs {
  /** Starts nothing new and waits for what is under way. Safe to repeat. */
  stop(): Promise<void>
}

/** What happens later and again and again. Every API process runs all of it; each job is safe beside its like. */
export function startJobs(deps: {
  database: Database
  clock: Clock
  speech: SpeechRenderer
  log: Logger
  lostCallsEveryMs?: number
  firstGreetingsMs?: number
}): Jobs {
  const { log, lostCallsEveryMs = 15_000, firstGreetingsMs = 1_500 } = deps
  const aborter = new AbortController()
  const jobs = [
    startPeriodicJob({
      name: 'close-lost-calls',
      everyMs: lostCallsEveryMs,
      work: createLostCallKeeper(deps),
      log,
    }),
    startPeriodicJob({
      name: 'render-missing-greetings',
      firstMs: firstGreetingsMs,
      everyMs: 60_000,
      work: createGreetingRound(deps, aborter.signal),
      log,
    }),
  ]
  return {
    async stop() {
      aborter.abort()
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}
