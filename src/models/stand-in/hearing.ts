import { decodeCaptions } from '#audio/caption.ts'
import { createRecording, type Recording } from './recording.ts'
import { BLOCK_MS, createVoiceDetector, type SpeechChange, type VoiceDetector } from './voice-detector.ts'

export interface Said {
  captions: string[]
  /** How long somebody spoke. */
  speechMs: number
}

const nothing: Said = { captions: [], speechMs: 0 }

/** Longer messages are taken in pieces, so that the recording sees when speech begins in them. */
const MAX_PIECE_MS = 100

/**
 * One caller's ear: when somebody speaks, and the captions in what was said. Costs one pass over the samples;
 * captions are looked for only when somebody stops speaking.
 */
export class Hearing {
  readonly #detector: VoiceDetector
  readonly #isManual: boolean
  #recording: Recording
  #sampleRate = 16_000
  #heardSamples = 0
  #heardBeforeMs = 0
  #said: Said = nothing
  /** A block that is not full yet, across messages. */
  #blockSum = 0
  #blockCount = 0

  /** `isManual`: it is not for us to say who speaks; see {@link force}. */
  constructor(options: { silenceMs: number; isManual: boolean }) {
    this.#detector = createVoiceDetector(options.silenceMs)
    this.#isManual = options.isManual
    this.#recording = createRecording(this.#sampleRate)
  }

  get isSpeaking(): boolean {
    return this.#detector.isSpeaking
  }

  /** All audio so far, silence included. */
  get heardMs(): number {
    return this.#heardBeforeMs + (this.#heardSamples * 1000) / this.#sampleRate
  }

  /** Returns what changed, mostly nothing. */
  accept(pcm: Int16Array, sampleRate: number): SpeechChange | null {
    const piece = (MAX_PIECE_MS * sampleRate) / 1000
    if (pcm.length <= piece) return this.#accept(pcm, sampleRate)
    let change: SpeechChange | null = null
    for (let at = 0; at < pcm.length; at += piece) {
      change = this.#accept(pcm.subarray(at, at + piece), sampleRate) ?? change
    }
    return change
  }

  #accept(pcm: Int16Array, sampleRate: number): SpeechChange | null {
    if (sampleRate !== this.#sampleRate) this.#changeRate(sampleRate)
    this.#heardSamples += pcm.length
    this.#recording.add(pcm, this.#detector.isSpeaking || this.#detector.speechMs > 0)
    if (this.#isManual) return null
    const perBlock = (BLOCK_MS * sampleRate) / 1000
    let change: SpeechChange | null = null
    for (let i = 0; i < pcm.length;) {
      const end = Math.min(pcm.length, Math.ceil(i + perBlock - this.#blockCount))
      this.#blockCount += end - i
      let sum = 0
      for (; i < end; i++) sum += pcm[i]! * pcm[i]!
      this.#blockSum += sum
      if (this.#blockCount < perBlock) break
      change = this.#detector.judge(this.#blockSum / this.#blockCount) ?? change
      this.#blockSum = 0
      this.#blockCount = 0
    }
    if (change === 'stopped') this.#finish()
    return change
  }

  /** What was said since it was last asked; empty while somebody still speaks, unless it is ours to say. */
  take(): Said {
    if (this.#isManual) this.#finish()
    const said = this.#said
    this.#said = nothing
    return said
  }

  /** Somebody else decides who speaks (manual activity detection). */
  force(isSpeaking: boolean): void {
    this.#detector.reset(isSpeaking)
  }

  /** At once, before what follows pushes it out of the recording. */
  #finish(): void {
    const found = decodeCaptions(this.#recording.samples(), this.#sampleRate).map(({ text }) => text)
    // Callers send each caption twice, in case that one is torn.
    const captions = [...this.#said.captions, ...found.filter((text, index) => text !== found[index - 1])]
    this.#said = { captions, speechMs: this.#said.speechMs + this.#detector.speechMs }
    this.#recording.clear()
    this.#detector.reset(false)
  }

  #changeRate(sampleRate: number): void {
    this.#heardBeforeMs = this.heardMs
    this.#heardSamples = 0
    this.#sampleRate = sampleRate
    this.#recording = createRecording(sampleRate)
    this.#blockSum = 0
    this.#blockCount = 0
  }
}
