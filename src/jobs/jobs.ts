import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { createEmbeddingRound } from './embedding-round.ts'
import { createGreetingRound } from './greeting-round.ts'
import { createJobMetrics } from './job-metrics.ts'
import { createJobPurge } from './job-purge.ts'
import { createJobRunner } from './job-runner.ts'
import type { JobHandler } from './job-handler.ts'
import { createLostCallKeeper } from './lost-call-keeper.ts'
import { startPeriodicJob, type PeriodicJob } from './periodic-job.ts'
import { startTrunkKeeper } from './trunk-keeper.ts'
import type { Clock, Database, Embedder, SpeechRenderer } from '#actions/ports.ts'
import type { LivekitServer } from '#actions/ports/livekit-server.ts'

export interface Jobs {
  /** Starts nothing new and waits for what is under way. Safe to repeat. */
  stop(): Promise<void>
}

export interface JobsDeps {
  database: Database
  clock: Clock
  speech: SpeechRenderer
  /** Null, or left out: passages are not embedded. */
  embedder?: Embedder | null
  log: Logger
  lostCallsEveryMs?: number
  firstGreetingsMs?: number
  /** What is done later, each when its time has come. */
  handlers?: readonly JobHandler[]
  runnerEveryMs?: number
  metrics?: Registry
  /** Null, or left out: there is no trunk to be kept. */
  livekit?: LivekitServer | null
}

/** What happens later and again and again. Every API process runs all of it; each job is safe beside its like. */
export function startJobs(deps: JobsDeps): Jobs {
  const { log, lostCallsEveryMs = 15_000, firstGreetingsMs = 1_500 } = deps
  const aborter = new AbortController()
  const { livekit = null } = deps
  const jobs = [
    ...(livekit === null ? [] : [startTrunkKeeper({ ...deps, livekit })]),
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
    ...startEmbedding(deps, aborter.signal),
    ...startRunners(deps, aborter.signal),
    startPeriodicJob({ name: 'purge-jobs', everyMs: 3_600_000, work: createJobPurge(deps), log }),
  ]
  return {
    async stop() {
      aborter.abort()
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}

function startEmbedding({ embedder = null, database, log }: JobsDeps, stopping: AbortSignal): PeriodicJob[] {
  if (embedder === null) return []
  const work = createEmbeddingRound({ database, embedder, log }, stopping)
  return [startPeriodicJob({ name: 'embed-passages', firstMs: 2_000, everyMs: 15_000, work, log })]
}

/** Slow jobs have a runner of their own, so that no message waits for them. */
function startRunners(deps: JobsDeps, stopping: AbortSignal): PeriodicJob[] {
  const { database, clock, log, metrics, handlers = [], runnerEveryMs = 1_000 } = deps
  const measured = metrics === undefined ? {} : { metrics: createJobMetrics(metrics, database) }
  return [false, true].map((isSlow) => {
    const own = handlers.filter((handler) => (handler.isSlow ?? false) === isSlow)
    const run = createJobRunner({ database, clock, log, handlers: own, ...measured }, stopping)
    return startPeriodicJob({
      name: isSlow ? 'run-slow-jobs' : 'run-jobs',
      everyMs: runnerEveryMs,
      work: async () => ((await run()) ? 0 : runnerEveryMs),
      log,
    })
  })
}
