import { frameMs } from './speaker-clock.ts'

/** Speech stands this far above the noise of the line. */
const aboveNoise = 3
const lowestThreshold = 260
/** A click is not speech. */
const startMs = 60
/** A pause this long ends what the caller says; the model's own ear decides by about the same. */
const endMs = 500

export type SpeechChange = { type: 'started' } | { type: 'ended'; voiced_ms: number; silent_ms: number }

/**
 * Says when a caller speaks, by loudness over a noise floor that follows the line. It only serves watchdogs,
 * latency figures and local speech; turn-taking is the model's.
 */
export interface SpeechDetector {
  /** What a piece of caller audio changes; null as a rule. */
  hear(pcm: Int16Array): SpeechChange | null
  readonly speaking: boolean
  /** The latest sound was a voice. */
  readonly isMidWord: boolean
  /** How much of the present speech had a voice in it. */
  readonly voicedMs: number
}

export function createSpeechDetector(sampleRate: number): SpeechDetector {
  let floor = 80
  let speaking = false
  let voicedMs = 0
  let silentMs = 0

  function step(level: number, ms: number): SpeechChange | null {
    const voiced = level > Math.max(lowestThreshold, floor * aboveNoise)
    // Down at once, up slowly: speech must not become the floor, but a fan may.
    floor = level < floor ? level + 1 : floor + (level - floor) * Math.min(1, ms / (voiced ? 8_000 : 1_000))
    if (voiced) {
      voicedMs += ms
      silentMs = 0
      if (speaking || voicedMs < startMs) return null
      speaking = true
      return { type: 'started' }
    }
    silentMs += ms
    if (!speaking) {
      if (silentMs > 100) voicedMs = 0
      return null
    }
    if (silentMs < endMs) return null
    speaking = false
    const ended: SpeechChange = { type: 'ended', voiced_ms: voicedMs, silent_ms: silentMs }
    voicedMs = 0
    return ended
  }

  return {
    hear(pcm) {
      const frame = (sampleRate * frameMs) / 1_000
      let change: SpeechChange | null = null
      for (let at = 0; at < pcm.length; at += frame) {
        const end = Math.min(pcm.length, at + frame)
        change = step(meanLevel(pcm, at, end), ((end - at) * 1_000) / sampleRate) ?? change
      }
      return change
    },
    get speaking() {
      return speaking
    },
    get isMidWord() {
      return voicedMs > 0 && silentMs === 0
    },
    get voicedMs() {
      return speaking ? voicedMs : 0
    },
  }
}

/** Mean of the absolute samples, every second one: close enough to loudness, and cheap. */
function meanLevel(pcm: Int16Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i += 2) sum += Math.abs(pcm[i] ?? 0)
  return (2 * sum) / Math.max(1, to - from)
}
