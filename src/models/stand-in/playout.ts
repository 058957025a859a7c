import type { AnswerFault } from './faults.ts'
import type { Paced } from './pacer.ts'
import type { Speech } from './speech.ts'

export interface PlayoutOptions {
  speech: Speech
  /** How many times faster than real time; Infinity sends all at once. */
  pace: number
  faults: readonly AnswerFault[]
  transcribe: boolean
  send: (frame: Buffer) => void
  /** All was sent; the caller still hears it. Once. */
  onGenerated: () => void
  /** The caller has heard it all, as far as a server can tell. Once, after `onGenerated`. */
  onHeard: () => void
  onClose: (fault: CloseFault) => void
}

type CloseFault = Extract<AnswerFault, { kind: 'close' }>

/** A spoken answer on its way to the client: chunk by chunk, and then for as long as the caller listens. */
export class Playout implements Paced {
  readonly #o: PlayoutOptions
  readonly #stall: Extract<AnswerFault, { kind: 'stall' }> | undefined
  readonly #close: CloseFault | undefined
  #next = 0
  #elapsedMs = 0
  #stalledMs = 0
  #sentMs = 0
  #spoken = ''
  #isGenerated = false
  #isStopped = false

  constructor(options: PlayoutOptions) {
    this.#o = options
    this.#stall = options.faults.find((fault) => fault.kind === 'stall')
    this.#close = options.faults.find((fault) => fault.kind === 'close')
  }

  /** The words of what was sent so far. */
  get spoken(): string {
    return this.#spoken.trim()
  }

  get sentMs(): number {
    return this.#sentMs
  }

  stop(): void {
    this.#isStopped = true
  }

  advance(elapsedMs: number): boolean {
    if (this.#isStopped) return false
    if (this.#isStalled(elapsedMs)) return true
    this.#elapsedMs += elapsedMs
    this.#sendDue()
    if (this.#isSending()) return true
    if (!this.#isStopped) this.#finish()
    return !this.#isStopped
  }

  #isSending(): boolean {
    const { chunks, isComplete } = this.#o.speech
    return !this.#isStopped && (this.#next < chunks.length || !isComplete)
  }

  #isStalled(elapsedMs: number): boolean {
    const stall = this.#stall
    if (!stall || this.#sentMs < stall.after_ms || !this.#isSending()) return false
    this.#stalledMs += elapsedMs
    return stall.delay_ms === undefined || this.#stalledMs < stall.delay_ms
  }

  #sendDue(): void {
    const { chunks } = this.#o.speech
    const due = this.#o.pace === Infinity ? Infinity : this.#elapsedMs * this.#o.pace
    while (this.#isSending() && this.#next < chunks.length && this.#sentMs <= due) {
      if (this.#close && this.#sentMs >= this.#close.after_ms) return this.#closeNow(this.#close)
      const chunk = chunks[this.#next++]!
      if (chunk.textFrame && this.#o.transcribe) this.#o.send(chunk.textFrame)
      this.#o.send(chunk.frame)
      this.#spoken += chunk.text
      this.#sentMs += chunk.milliseconds
      if (this.#isStalled(0)) return
    }
    // A sentence shorter than `after_ms` is closed at its end.
    if (this.#close && !this.#isSending() && !this.#isStopped) this.#closeNow(this.#close)
  }

  #closeNow(fault: CloseFault): void {
    this.#isStopped = true
    this.#o.onClose(fault)
  }

  #finish(): void {
    if (!this.#isGenerated) {
      this.#isGenerated = true
      this.#o.onGenerated()
    }
    if (this.#isStopped) return
    if (this.#o.pace !== Infinity && this.#elapsedMs < this.#o.speech.milliseconds) return
    this.#isStopped = true
    this.#o.onHeard()
  }
}
