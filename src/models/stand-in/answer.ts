import type { Heard } from './brain/brain.ts'
import type { AnswerFault } from './faults.ts'
import type { SessionHost } from './host.ts'
import { Playout } from './playout.ts'
import { nearZero, twice, type Speech } from './speech.ts'
import { frames } from './wire-messages.ts'

export interface AnswerOptions {
  host: SessionHost
  heard: readonly Heard[]
  faults: readonly AnswerFault[]
  voice: string
  transcribe: boolean
  send: (frame: Buffer) => void
  close: (code: number, reason: string) => void
  /** Asked once, when the thinking is over. Null: nothing is said. */
  decide: () => string | null
  /** From now on it counts. */
  onSpeaking: () => void
  onGenerated: () => void
  /** Heard to the end. Not called for an answer that was stopped. */
  onDone: (answer: Answer) => void
}

/** One answer, from thinking to its last sound, with whatever goes wrong with it. */
export class Answer {
  readonly #o: AnswerOptions
  #callOff: () => void = () => undefined
  #playout: Playout | null = null
  #text: string | null = null
  #isStopped = false
  /** Something of it has been sent. */
  isSpeaking = false
  endReason: string | undefined = undefined

  constructor(options: AnswerOptions) {
    this.#o = options
  }

  get heard(): readonly Heard[] {
    return this.#o.heard
  }

  get faults(): readonly AnswerFault[] {
    return this.#o.faults
  }

  /** What the caller was told: all, or the part that was sent. */
  get spoken(): string {
    return this.#playout?.spoken ?? this.#text ?? ''
  }

  get sentMs(): number {
    return this.#playout?.sentMs ?? 0
  }

  get isLeftOut(): boolean {
    return this.#fault('no_answer') !== undefined
  }

  get isWithoutEnd(): boolean {
    return this.#fault('no_turn_complete') !== undefined
  }

  start(): void {
    if (this.isLeftOut) {
      this.#o.host.logger.debug('answer left out on purpose')
      return
    }
    const { answerLatencyMs, time } = this.#o.host
    const delayMs = answerLatencyMs + (this.#fault('slow_answer')?.delay_ms ?? 0)
    if (delayMs === 0) this.#begin()
    else this.#callOff = time.after(delayMs, () => this.#begin())
  }

  #begin(): void {
    this.#speak().catch((error: unknown) => {
      this.#o.host.logger.error({ err: error }, 'answer failed')
      this.#o.close(1011, 'Internal error encountered.')
    })
  }

  stop(): void {
    this.#isStopped = true
    this.#playout?.stop()
    this.#callOff()
  }

  async #speak(): Promise<void> {
    const { decide, host, voice } = this.#o
    const say = this.#isSpeechless() ? null : (this.#fault('says')?.text ?? decide())
    const speech = say === null ? null : await this.#render(host, voice, say)
    if (this.#isStopped) return
    this.isSpeaking = true
    this.#o.onSpeaking()
    if (say !== null && this.#fault('text_only')) {
      this.#text = say
      this.#o.send(frames.modelText(say))
    } else if (speech) return this.#play(speech)
    else if (this.#closeAtOnce()) return
    this.#generated()
    this.#done()
  }

  #isSpeechless(): boolean {
    if (this.#fault('rejected')) this.endReason = 'RESPONSE_REJECTED'
    return this.#fault('rejected') !== undefined || this.#fault('empty_turn') !== undefined
  }

  async #render(host: SessionHost, voice: string, say: string): Promise<Speech | null> {
    try {
      const speech = await host.speech.render(voice, say)
      if (!speech) return null
      if (this.#fault('duplicate') || this.#fault('near_zero_audio')) await speech.completed
      const whole = this.#fault('duplicate') ? twice(speech) : speech
      return this.#fault('near_zero_audio') ? nearZero(whole) : whole
    } catch (error) {
      host.logger.error({ err: error }, 'answer could not be spoken')
      return null
    }
  }

  #play(speech: Speech): void {
    const { faults, host, send, transcribe } = this.#o
    this.#playout = new Playout({
      speech,
      pace: host.pace,
      faults,
      transcribe,
      send,
      onGenerated: () => this.#generated(),
      onHeard: () => this.#done(),
      onClose: (fault) => this.#o.close(fault.code, fault.reason),
    })
    host.pacer.add(this.#playout)
  }

  #closeAtOnce(): boolean {
    const fault = this.#fault('close')
    if (fault) this.#o.close(fault.code, fault.reason)
    return fault !== undefined
  }

  #generated(): void {
    this.#o.onGenerated()
    if (!this.#isStopped) this.#o.send(frames.generationComplete())
  }

  #done(): void {
    if (!this.#isStopped) this.#o.onDone(this)
  }

  #fault<K extends AnswerFault['kind']>(kind: K): Extract<AnswerFault, { kind: K }> | undefined {
    return this.#o.faults.find((fault): fault is Extract<AnswerFault, { kind: K }> => fault.kind === kind)
  }
}
