import { setTimeout as wait } from 'node:timers/promises'
import type { Job, JobAssignment } from '@livekit/protocol'
import type { Logger } from 'pino'
import type { CallLeg } from '#conversation/line.ts'
import { isSwitchboardError } from '#domain/errors.ts'
import { agentIdentity, callAnother } from './call-another.ts'
import { takeRoomCall, type Assignment } from './room-call.ts'
import { createRoomControl, type LivekitAccess, type RoomControl } from './room-control.ts'
import { openWorkerLink, type WorkerLink } from './worker-link.ts'
import { createUseMeter, workerLoad } from './worker-load.ts'
import type { Availability, WorkerState } from './worker-messages.ts'

/** A job that was accepted and never came: LiveKit gave it to somebody else. */
const assignmentMs = 12_000
/** What fails at once is not tried again at once. */
const redialMs = 500

export interface LivekitWorkerOptions extends LivekitAccess {
  agentName: string
  version: string
  /** Calls that this process takes at once. */
  maxCalls: number
  log: Logger
  /** Takes a call; resolves at its end. */
  onCall(leg: CallLeg): Promise<unknown>
  /** Told of the rooms we are in, whenever they change. */
  onRooms?: (rooms: string[]) => void
  control?: RoomControl
}

/** A process's part in LiveKit: it registers under a name and takes the calls that are dispatched to it. */
export interface LivekitWorker {
  /** Resolves when LiveKit knows of us for the first time. */
  readonly registered: Promise<void>
  /** Calls that run, and such as were accepted. */
  readonly calls: number
  /** No more calls are taken; those that run go on. */
  refuse(): void
  /** Leaves LiveKit once the calls have ended. */
  close(): Promise<void>
}

export function startLivekitWorker(options: LivekitWorkerOptions): LivekitWorker {
  return new Worker(options)
}

class Worker implements LivekitWorker {
  readonly #options: LivekitWorkerOptions
  readonly #control: RoomControl
  readonly #link: WorkerLink
  readonly #use = createUseMeter()
  /** Accepted, not assigned yet. */
  readonly #expected = new Map<string, NodeJS.Timeout>()
  readonly #running = new Map<string, Promise<void>>()
  readonly #rooms = new Set<string>()
  #isRefusing = false

  constructor(options: LivekitWorkerOptions) {
    const { url, agentName, version, log } = options
    this.#options = options
    this.#control = options.control ?? createRoomControl(options)
    this.#link = openWorkerLink({
      url,
      token: () => this.#control.workerToken(),
      agentName,
      version,
      log,
      state: () => this.#state(),
      offer: (job) => this.#offer(job),
      assign: (assignment) => this.#assign(assignment),
      // The room tells the call when it is over; a job that ends otherwise does not cut a caller off.
      terminate: (job_id) => log.debug({ job_id }, 'LiveKit ended a job'),
    })
  }

  get registered(): Promise<void> {
    return this.#link.registered
  }

  get calls(): number {
    return this.#expected.size + this.#running.size
  }

  refuse(): void {
    this.#isRefusing = true
    this.#link.report()
  }

  async close(): Promise<void> {
    this.#isRefusing = true
    await Promise.all(this.#running.values())
    this.#link.close()
  }

  get #isFull(): boolean {
    return this.#isRefusing || this.calls >= this.#options.maxCalls
  }

  #state(): WorkerState {
    const { calls } = this
    const load = workerLoad({ calls, maxCalls: this.#options.maxCalls, ...this.#use() })
    return { load: this.#isRefusing ? 1 : load, calls, full: this.#isFull }
  }

  #offer(job: Job): Availability | null {
    if (this.#isFull) return null
    const { id } = job
    this.#forget(id)
    this.#expected.set(
      id,
      setTimeout(() => this.#forget(id), assignmentMs),
    )
    return { identity: agentIdentity(job), name: this.#options.agentName }
  }

  #forget(jobId: string): void {
    clearTimeout(this.#expected.get(jobId))
    this.#expected.delete(jobId)
  }

  #assign({ job, token, url }: JobAssignment & { job: Job }): void {
    this.#forget(job.id)
    if (this.#running.has(job.id)) return
    this.#running.set(job.id, this.#run({ job, token, url: url ?? this.#options.url }))
    this.#link.report()
  }

  async #run(assignment: Assignment): Promise<void> {
    const { log } = this.#options
    const { job } = assignment
    const room = job.room?.name ?? ''
    let problem = ''
    try {
      this.#rooms.add(room)
      this.#options.onRooms?.([...this.#rooms])
      await takeRoomCall(assignment, {
        control: this.#control,
        log,
        onCall: (leg) => this.#options.onCall(leg),
      })
    } catch (error) {
      problem = String(error)
      const code = isSwitchboardError(error) ? error.code : 'internal'
      log.error({ err: error, code, room_id: job.room?.sid }, 'a call of LiveKit’s could not be taken')
    }
    this.#running.delete(job.id)
    this.#rooms.delete(room)
    this.#options.onRooms?.([...this.#rooms])
    this.#link.jobEnded(job.id, problem)
    if (problem !== '') await this.#callAnother(job)
  }

  /** LiveKit takes note of a job that failed, and of nothing else: the caller would ring on. */
  async #callAnother(job: Job): Promise<void> {
    const { log, agentName } = this.#options
    try {
      await wait(redialMs)
      const outcome = await callAnother(job, { control: this.#control, agentName })
      log.warn({ room_id: job.room?.sid, outcome }, 'a call that could not be taken was passed on')
    } catch (error) {
      log.error(
        { err: error, room_id: job.room?.sid },
        'a call that could not be taken could not be passed on either',
      )
    }
  }
}
