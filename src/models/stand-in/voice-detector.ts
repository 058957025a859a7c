/** Tells, from energy alone, when somebody begins and stops speaking. */
export interface VoiceDetector {
  /** Judges one block of audio by its mean power (sample units squared). Returns what changed, mostly nothing. */
  judge(power: number): SpeechChange | null
  /** Milliseconds of speech since it was last reset. */
  readonly speechMs: number
  readonly isSpeaking: boolean
  reset(isSpeaking: boolean): void
}

export type SpeechChange = 'started' | 'stopped'

export const BLOCK_MS = 20

/** Quieter than -48 dBFS is never speech. */
const MIN_SPEECH_POWER = 10 ** -4.8 * 32_768 ** 2
/** Speech stands this much above the noise: 9 dB. */
const ABOVE_NOISE = 8
/** The estimate of the noise falls at once and rises by 4 dB a second, so that a long word is not taken for noise. */
const NOISE_RISE = 1.02
const START_MS = 60
const MAX_SPEECH_MS = 60_000

export function createVoiceDetector(silenceMs: number): VoiceDetector {
  let noise = MIN_SPEECH_POWER / ABOVE_NOISE
  let isSpeaking = false
  let speechMs = 0
  let quietMs = 0

  function judge(power: number): SpeechChange | null {
    const isLoud = power > Math.max(MIN_SPEECH_POWER, noise * ABOVE_NOISE)
    noise = Math.max(1, power < noise ? power : noise * NOISE_RISE)
    if (isLoud) {
      speechMs += BLOCK_MS
      quietMs = 0
    } else {
      quietMs += BLOCK_MS
      if (!isSpeaking && quietMs >= START_MS) speechMs = 0
    }
    if (!isSpeaking && isLoud && speechMs >= START_MS) {
      isSpeaking = true
      return 'started'
    }
    if (isSpeaking && (quietMs >= silenceMs || speechMs > MAX_SPEECH_MS)) {
      isSpeaking = false
      return 'stopped'
    }
    return null
  }

  return {
    judge,
    get speechMs() {
      return speechMs
    },
    get isSpeaking() {
      return isSpeaking
    },
    reset(now) {
      isSpeaking = now
      speechMs = 0
      quietMs = 0
    },
  }
}
