import type { Event, EventType, NewEvent } from '#domain/event.ts'
import type { Page, PageRequest } from '../ports.ts'

export interface EventStore {
  /** Whoever handles the type learns of it when the transaction has committed, and not at all when it has not. */
  add(event: NewEvent): Promise<Event>
  get(id: string): Promise<Event | null>
  /** Newest first. */
  list(page: PageRequest, filter: { type?: EventType }): Promise<Page<Event>>
}

export interface NewJob {
  kind: string
  /** Of several jobs of one kind and key only the first is kept, also when it is done already. */
  key: string
  run_at: Date
  data?: Record<string, unknown>
}

export interface JobStore {
  /** False: there was one with that key. */
  add(job: NewJob): Promise<boolean>
  /** Takes back a job that has not begun. False: there is none. */
  cancel(kind: string, key: string): Promise<boolean>
}

/** A job that was claimed: nobody else works at it until `claimed_until`. */
export interface ClaimedJob {
  id: string
  business_id: string
  kind: string
  key: string
  data: Record<string, unknown>
  event_id: string | null
  /** This one included: 1 the first time. Together with `id` it names the claim. */
  attempts: number
}

/** Which kind of job each type of event makes; `*` is every type. */
export type Subscription = { kind: string; type: EventType | '*' }

export interface JobQueue {
  /** Makes the jobs of events that have none yet, oldest first, each event exactly once. Returns how many events. */
  dispatch(subscriptions: readonly Subscription[], limit: number): Promise<number>
  /** Due jobs, longest due first, of no two processes the same. Those whose worker fell silent come again. */
  claim(input: { kinds: readonly string[]; limit: number; claimed_until: Date }): Promise<ClaimedJob[]>
  /** Keeps a claim until then. False: it has run out and somebody else has the job, or it is over. */
  keep(job: ClaimedJob, claimed_until: Date): Promise<boolean>
  /** These three do nothing when the claim has run out and somebody else has the job. */
  finish(job: ClaimedJob): Promise<void>
  retry(job: ClaimedJob, input: { run_at: Date; error: string }): Promise<void>
  bury(job: ClaimedJob, error: string): Promise<void>
  /** Unfinished and dead jobs by kind, and how long the oldest has been due. */
  count(): Promise<{ kind: string; state: 'waiting' | 'dead'; jobs: number; late_seconds: number }[]>
  /** Forgets jobs that were finished before. Returns how many. */
  purge(input: { done_before: Date; dead_before: Date; limit: number }): Promise<number>
}
