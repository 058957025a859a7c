import type { Clock } from './clock.ts'
import { callerAudioTickMs, createCallerAudio, type CallerAudio } from './caller-audio.ts'
import { encodeForLine } from './line-audio.ts'
import type { CallLeg } from './line.ts'
import type { Recording } from './recording.ts'
import { createSpeaker, type Speaker, type SpeakerEvents } from './speaker.ts'
import { frameMs, type SpeakerClock } from './speaker-clock.ts'
import { createSpeechDetector, type SpeechChange, type SpeechDetector } from './speech-detector.ts'

/** Speaking over kept audio for this long means it: a cough or a "hello?" does not cut the greeting. */
const bargeInMs = 360
/** Of what the caller said over kept audio, this much before the detector noticed goes to the model too. */
const prerollMs = 300

export interface CallAudioOptions {
  leg: CallLeg
  wheel: SpeakerClock
  clock: Clock
  modelRate: number
  onTurnHeard(turn_id: string): void
  onTurnPlayed(turn_id: string): void
  onSpeech(change: SpeechChange): void
  /** The caller means to interrupt something that the model does not know is being played. */
  onBargeIn(): void
}

/** Both directions of one call's sound: what is played, what the caller says, and the recording of both. */
export class CallAudio {
  readonly speaker: Speaker
  readonly #options: CallAudioOptions
  readonly #caller: CallerAudio
  readonly #detector: SpeechDetector
  readonly #leaveWheel: () => void
  #recording: Recording | null = null
  #speakingSince = 0
  #frames = 0
  /** Kept audio is playing: the caller is not passed on until they mean it. */
  #holding = false

  constructor(options: CallAudioOptions) {
    const { leg, wheel, clock } = options
    this.#options = options
    const events: SpeakerEvents = {
      onTurnHeard: (id) => options.onTurnHeard(id),
      onTurnPlayed: (id) => options.onTurnPlayed(id),
      onFrames: (frames) => this.#recording?.played(frames),
    }
    this.speaker = createSpeaker({ leg, wheel, clock, sampleRate: options.modelRate, events })
    this.#caller = createCallerAudio({ sampleRate: leg.inputSampleRate, now: () => clock.now() })
    this.#detector = createSpeechDetector(leg.inputSampleRate)
    this.#leaveWheel = wheel.join((due) => this.#onFrames(due))
  }

  hear(pcm: Int16Array): void {
    this.#recording?.caller(pcm)
    this.#caller.push(pcm)
    this.#listen(pcm)
  }

  record(recording: Recording | null): void {
    this.#recording = recording
  }

  get isRecording(): boolean {
    return this.#recording !== null
  }

  /** Where the caller's sound goes. `holding`: kept audio plays, so it waits. */
  direct(to: ((pcm: Int16Array) => void) | null, holding: boolean): void {
    if (this.#holding && !holding) {
      const spokenMs = this.#options.clock.now() - this.#speakingSince
      this.#caller.forget(this.#detector.speaking ? spokenMs + prerollMs : 0)
    }
    this.#holding = holding
    this.#caller.direct(holding ? null : to)
  }

  /** The tone after which a message can be left. */
  beep(turn_id: string): void {
    const { leg } = this.#options
    const rate = 8_000
    const tone = Int16Array.from(
      { length: rate * 0.4 },
      (_, i) => 6_000 * Math.sin((2 * Math.PI * 880 * i) / rate),
    )
    this.speaker.playFrames(turn_id, encodeForLine(tone, rate, leg.output))
    this.speaker.endTurn(turn_id)
  }

  close(): Recording | null {
    this.#leaveWheel()
    this.speaker.close()
    this.#caller.direct(null)
    const recording = this.#recording
    this.#recording = null
    return recording
  }

  #listen(pcm: Int16Array): void {
    const change = this.#detector.hear(pcm)
    const now = this.#options.clock.now()
    if (change?.type === 'started') this.#speakingSince = now
    if (change !== null) this.#options.onSpeech(change)
    if (this.#holding && this.#detector.voicedMs >= bargeInMs) this.#options.onBargeIn()
  }

  #onFrames(due: number): void {
    this.#frames += due
    if (this.#frames * frameMs < callerAudioTickMs) return
    this.#frames = 0
    const silence = this.#caller.tick(this.#detector.isMidWord)
    if (silence === null) return
    this.#recording?.caller(silence)
    this.#listen(silence)
  }
}
