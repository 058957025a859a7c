import type { Logger } from 'pino'
import type { OpenCallRequest } from '#domain/brief.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { DeskRefusedError, DeskUnavailableError, type CallDesk, type CallHandle } from './call-desk.ts'
import type { Clock } from './clock.ts'
import type { JournalEntry } from './conversation-event.ts'
import type { Spool } from './spool.ts'

const batchMs = 250
const batchEvents = 50
const maxBatchEvents = 200
const heartbeatMs = 15_000
const retryMs = 2_000
/** At the end of a call the API gets this long; then the rest stays in the spool. */
const closeMs = 5_000

export interface JournalOptions {
  request: OpenCallRequest
  /** Null: the call was taken on from what was known, because the API was away; it is opened as soon as it is back. */
  call_token: string | null
  desk: CallDesk
  spool: Spool
  clock: Clock
  log: Logger
}

/** Everything of a call that must not be lost, in order, numbered, to the API in small batches. */
export interface Journal {
  write(entry: JournalEntry): void
  /** The call's own key at the API, opening it if need be. Rejects like `CallDesk.open`. */
  handle(): Promise<CallHandle>
  /** Delivers the rest, or leaves it in the spool. Nothing may be written after. */
  close(): Promise<void>
}

export function createJournal(options: JournalOptions): Journal {
  return new CallJournal(options)
}

class CallJournal implements Journal {
  readonly #options: JournalOptions
  #token: string | null
  #seq = 0
  /** Not taken by the API yet. */
  #waiting: CallEvent[] = []
  /** How many of these are in the spool, from the front. */
  #spooled = 0
  #isSpooling = false
  #flushing: Promise<void> | null = null
  #cancelFlush: (() => void) | null = null
  #cancelHeartbeat: () => void
  #closed = false

  constructor(options: JournalOptions) {
    this.#options = options
    this.#token = options.call_token
    this.#isSpooling = options.call_token === null
    options.spool.hold(options.request.call_id)
    this.#cancelHeartbeat = this.#scheduleHeartbeat()
  }

  write(entry: JournalEntry): void {
    if (this.#closed) return
    const at = new Date(this.#options.clock.now()).toISOString()
    this.#waiting.push({ ...entry, seq: this.#seq, at })
    this.#seq += 1
    this.#cancelHeartbeat()
    this.#cancelHeartbeat = this.#scheduleHeartbeat()
    if (this.#waiting.length >= batchEvents && !this.#isSpooling) this.#scheduleFlush(0)
    else if (this.#cancelFlush === null) this.#scheduleFlush(batchMs)
  }

  async handle(): Promise<CallHandle> {
    const { desk, request } = this.#options
    this.#token ??= (await withDeadline(this.#options.clock, closeMs, desk.open(request))).call_token
    return { call_id: request.call_id, call_token: this.#token }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#cancelHeartbeat()
    this.#cancelFlush?.()
    const { spool, request, log } = this.#options
    const { call_id } = request
    try {
      await this.#flushing
      await this.#deliverOrSpool()
      if (this.#waiting.length === 0) await spool.remove(call_id)
      else await spool.sync(call_id)
    } catch (error) {
      log.error({ err: error, call_id, events: this.#waiting.length }, 'journal could not be kept')
    } finally {
      spool.release(call_id)
    }
  }

  #scheduleHeartbeat(): () => void {
    return this.#options.clock.after(heartbeatMs, () => this.write({ type: 'heartbeat' }))
  }

  #scheduleFlush(delayMs: number): void {
    this.#cancelFlush?.()
    this.#cancelFlush = this.#options.clock.after(delayMs, () => {
      this.#cancelFlush = null
      if (this.#flushing !== null) return this.#scheduleFlush(batchMs)
      this.#flushing = this.#deliverOrSpool()
        .catch((error: unknown) => this.#options.log.error({ err: error }, 'journal could not be kept'))
        .finally(() => {
          this.#flushing = null
          if (this.#waiting.length > 0 && !this.#closed)
            this.#scheduleFlush(this.#isSpooling ? retryMs : batchMs)
        })
    })
  }

  async #deliverOrSpool(): Promise<void> {
    try {
      await this.#deliver()
      this.#isSpooling = false
    } catch (error) {
      if (!this.#isSpooling) this.#options.log.warn({ err: error }, 'journal goes to the spool')
      this.#isSpooling = true
      await this.#spool()
    }
  }

  async #deliver(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, maxBatchEvents)
      await this.#append(batch)
      this.#waiting.splice(0, batch.length)
      this.#spooled = Math.max(0, this.#spooled - batch.length)
    }
  }

  async #append(batch: CallEvent[]): Promise<void> {
    const { desk } = this.#options
    const append = async (): Promise<void> => {
      const handle = await this.handle()
      await withDeadline(this.#options.clock, closeMs, desk.append(handle, batch))
    }
    try {
      await append()
    } catch (error) {
      // A token that is not good any more is renewed once, by opening the call again.
      if (!(error instanceof DeskRefusedError) || !/token|unauthenticated/.test(error.code)) throw error
      this.#token = null
      await append()
    }
  }

  async #spool(): Promise<void> {
    const fresh = this.#waiting.slice(this.#spooled)
    if (fresh.length === 0) return
    await this.#options.spool.append(this.#options.request, fresh)
    this.#spooled += fresh.length
  }
}

/** A request that hangs is one that failed. */
export async function withDeadline<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const cancel = clock.after(ms, () => reject(new DeskUnavailableError('The API did not answer in time.')))
  try {
    return await Promise.race([work, late])
  } finally {
    cancel()
  }
}
