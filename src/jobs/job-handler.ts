import type { Event, EventType } from '#domain/event.ts'

/**
 * Does one kind of job. A job runs at least once and may run twice (its process died before it could say that it was
 * done), so `run` must do the same however often it is asked: by the event's id, or by what is there already.
 */
export interface JobHandler {
  /** Stands in the database: a changed name orphans the jobs that wait under the old one. */
  kind: string
  /** Events of these types make a job each; left out: jobs of this kind are added by hand. */
  on?: readonly EventType[] | '*'
  /** Times it is tried before it is given up as dead. Default 8, which with the default pauses takes half a day. */
  maxAttempts?: number
  /** The pause after attempt 1, 2, … has failed. */
  pauseMs?: (attempt: number) => number
  /** Takes minutes: its jobs are run one at a time, beside all others, and get ten minutes each. */
  isSlow?: boolean
  /** Rejects to be tried again; with `PermanentFailure` when that would be useless. */
  run(job: RunningJob): Promise<void>
}

export interface RunningJob {
  id: string
  business_id: string
  key: string
  data: Record<string, unknown>
  /** What made it. Null: it was added by hand. */
  event: Event | null
  /** 1 the first time. */
  attempts: number
  /** Aborted when its time is up or the process is to stop. */
  signal: AbortSignal
}

/** Trying again would not help. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure'
}

/** 10 s, 40 s, 2 min 40 s, 11 min, 43 min, then every 3 hours. */
export function defaultPauseMs(attempt: number): number {
  return Math.min(10_000 * 4 ** (attempt - 1), 3 * 3_600_000)
}
