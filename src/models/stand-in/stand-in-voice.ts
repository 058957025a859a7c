import { findVoice, voices } from '#domain/voices.ts'
import type { LocalVoiceName } from '#audio/local-voice.ts'

/** How one of Gemini's voices sounds here: a local voice, moved in pitch and pace so that each is its own. */
export interface StandInVoice {
  local: LocalVoiceName
  /** Times the voice's own pitch, in steps of 1/32 (so that resampling stays cheap). */
  pitch: number
  /** Times the voice's own pace. */
  tempo: number
}

/** For women there is one local voice and more steps of pitch; for men three voices. */
const womanPitches = [1, 34 / 32, 30 / 32, 36 / 32, 29 / 32, 33 / 32, 35 / 32]
const menVoices: LocalVoiceName[] = ['rms', 'awb', 'kal']
const menPitches = [1, 30 / 32, 34 / 32]
const tempos = [1, 1.1, 0.92]

/** Stable: a voice sounds the same in every call. Null when Gemini has no voice of that name. */
export function standInVoice(name: string): StandInVoice | null {
  const voice = findVoice(name)
  if (!voice) return null
  const index = voices.filter((other) => other.gender === voice.gender).indexOf(voice)
  if (voice.gender === 'female') return pick(['slt'], womanPitches, index)
  return pick(menVoices, menPitches, index)
}

/** Each combination once: voices alternate first, then pitch, then pace. */
function pick(local: LocalVoiceName[], pitches: number[], index: number): StandInVoice {
  const round = Math.floor(index / local.length)
  return {
    local: local[index % local.length]!,
    pitch: pitches[round % pitches.length]!,
    tempo: tempos[Math.floor(round / pitches.length) % tempos.length]!,
  }
}
