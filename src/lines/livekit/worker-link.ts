import type { Job, JobAssignment } from '@livekit/protocol'
import type { Logger } from 'pino'
import { WebSocket } from 'ws'
import { readServerMessage, workerMessages, type Availability, type WorkerState } from './worker-messages.ts'

/** How often the server is told how busy we are, besides at every change. */
const statusMs = 2_500
const pingMs = 10_000
/** Nothing from the server for so long, pings unanswered: the connection is dead. */
const quietMs = 25_000
const connectMs = 10_000
const firstDelayMs = 250
const longestDelayMs = 10_000

export interface WorkerLinkOptions {
  /** `ws://` or `wss://`. */
  url: string
  /** A fresh one for every connection. */
  token(): Promise<string>
  agentName: string
  version: string
  log: Logger
  random?: () => number
  state(): WorkerState
  /** Null: somebody else shall take it. */
  offer(job: Job): Availability | null
  assign(assignment: JobAssignment & { job: Job }): void
  /** The server wants the job ended. */
  terminate(jobId: string): void
}

/** A worker's connection to LiveKit's server. It is kept up until it is closed; calls go on without it. */
export interface WorkerLink {
  /** Resolves at the first registration. */
  readonly registered: Promise<void>
  readonly isRegistered: boolean
  /** Tells the server at once how busy we are. */
  report(): void
  jobEnded(jobId: string, error?: string): void
  close(): void
}

export function openWorkerLink(options: WorkerLinkOptions): WorkerLink {
  return new Link(options)
}

class Link implements WorkerLink {
  readonly registered: Promise<void>
  isRegistered = false
  readonly #options: WorkerLinkOptions
  readonly #resolve: () => void
  #ws: WebSocket | null = null
  #retry: NodeJS.Timeout | null = null
  #delayMs = firstDelayMs
  #closed = false
  #heardAt = 0
  readonly #timers: NodeJS.Timeout[]

  constructor(options: WorkerLinkOptions) {
    this.#options = options
    const { promise, resolve } = Promise.withResolvers<void>()
    this.registered = promise
    this.#resolve = resolve
    this.#timers = [setInterval(() => this.report(), statusMs), setInterval(() => this.#ping(), pingMs)]
    void this.#connect()
  }

  report(): void {
    if (this.isRegistered) this.#send(workerMessages.status(this.#options.state()))
  }

  jobEnded(jobId: string, error = ''): void {
    this.#send(workerMessages.jobEnded(jobId, error.slice(0, 500)))
    this.report()
  }

  close(): void {
    this.#closed = true
    this.isRegistered = false
    for (const timer of this.#timers) clearInterval(timer)
    if (this.#retry !== null) clearTimeout(this.#retry)
    this.#ws?.close(1000)
  }

  async #connect(): Promise<void> {
    const { url, agentName, version, log } = this.#options
    this.#retry = null
    const token = await this.#options.token()
    if (this.#closed) return
    const ws = new WebSocket(`${url}/agent?protocol=1`, {
      headers: { authorization: `Bearer ${token}` },
      handshakeTimeout: connectMs,
    })
    this.#ws = ws
    ws.on('open', () => {
      this.#heardAt = performance.now()
      this.#send(workerMessages.register(agentName, version, pingMs / 1_000))
    })
    ws.on('message', (data: Buffer) => this.#onMessage(data))
    ws.on('error', (error) => log.warn({ err: error, url }, 'LiveKit cannot be reached'))
    ws.on('close', (code) => this.#onClose(code))
  }

  #onMessage(data: Buffer): void {
    this.#heardAt = performance.now()
    const options = this.#options
    const message = readServerMessage(data)
    if (message === null) return options.log.warn('LiveKit sent something that is no message')
    if (message.case === 'register') return this.#onRegistered(message.value.workerId)
    if (message.case === 'termination') return options.terminate(message.value.jobId)
    if (message.case === 'availability' && message.value.job !== undefined) {
      const { job } = message.value
      return this.#send(workerMessages.availability(job, options.offer(job)))
    }
    if (message.case === 'assignment' && message.value.job !== undefined) {
      options.assign(message.value as JobAssignment & { job: Job })
    }
  }

  #onRegistered(worker_id: string): void {
    const { log, agentName } = this.#options
    log.info({ worker_id, agent_name: agentName }, 'registered with LiveKit')
    this.isRegistered = true
    this.#delayMs = firstDelayMs
    this.report()
    this.#resolve()
  }

  #onClose(code: number): void {
    const { log, random = Math.random } = this.#options
    this.isRegistered = false
    this.#ws = null
    if (this.#closed) return
    const delay_ms = Math.round(this.#delayMs * (0.5 + random() / 2))
    this.#delayMs = Math.min(this.#delayMs * 2, longestDelayMs)
    log.warn({ code, delay_ms }, 'the connection to LiveKit is gone; trying again')
    this.#retry = setTimeout(() => void this.#connect(), delay_ms)
  }

  #ping(): void {
    if (this.#ws === null) return
    if (performance.now() - this.#heardAt > quietMs) return this.#ws.terminate()
    this.#send(workerMessages.ping())
  }

  #send(message: Uint8Array): void {
    if (this.#ws?.readyState === WebSocket.OPEN) this.#ws.send(message)
  }
}
