import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Database } from '#actions/ports.ts'

export interface JobMetrics {
  ran(kind: string, outcome: 'done' | 'failed', milliseconds: number): void
}

/** What has run in this process, and, asked of the database at every scrape, what waits or was given up in all. */
export function createJobMetrics(registry: Registry, database: Database): JobMetrics {
  const registers = [registry]
  const runs = new Counter({
    name: 'switchboard_job_runs_total',
    help: 'Runs of jobs by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'switchboard_job_seconds',
    help: 'How long runs of jobs took',
    labelNames: ['kind'],
    buckets: [0.01, 0.1, 1, 10, 60],
    registers,
  })
  const late = new Gauge({
    name: 'switchboard_jobs_late_seconds',
    help: 'How long the oldest unfinished job has been due',
    labelNames: ['kind'],
    registers,
  })
  registers[0]?.registerMetric(
    new Gauge({
      name: 'switchboard_jobs',
      help: 'Jobs that wait (queued, running, to be tried again) or were given up',
      labelNames: ['kind', 'state'],
      registers: [],
      async collect() {
        const counts = await database.asSystem((system) => system.jobs.count())
        this.reset()
        late.reset()
        for (const { kind, state, jobs, late_seconds } of counts) {
          this.set({ kind, state }, jobs)
          if (state === 'waiting') late.set({ kind }, late_seconds)
        }
      },
    }),
  )
  return {
    ran(kind, outcome, milliseconds) {
      runs.inc({ kind, outcome })
      seconds.observe({ kind }, milliseconds / 1_000)
    },
  }
}
