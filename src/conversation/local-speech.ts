import type { LocalVoice, LocalVoiceName } from '#audio/local-voice.ts'
import { findVoice } from '#domain/voices.ts'
import { encodeForLine, type LineAudio } from './line-audio.ts'
import type { LineFormat } from './line.ts'
import type { SpeechShelf } from './speech-shelf.ts'

/** What is spoken without the model, in the line's form. Kept once spoken: the second time it is there at once. */
export interface LocalSpeech {
  ready(format: LineFormat, voice_style: string, text: string): LineAudio | null
  /** Rejects when the local voice is broken. */
  speak(format: LineFormat, voice_style: string, text: string): Promise<LineAudio>
}

export function createLocalSpeech(voice: Pick<LocalVoice, 'speak'>, shelf: SpeechShelf): LocalSpeech {
  return {
    ready: (format, voice_style, text) => shelf.get(format, keyOf(voice_style, text)),
    async speak(format, voice_style, text) {
      const key = keyOf(voice_style, text)
      const kept = shelf.get(format, key)
      if (kept !== null) return kept
      const { pcm, sampleRate } = await voice.speak({ voice: localVoiceFor(voice_style), text })
      const audio = encodeForLine(pcm, sampleRate, format)
      shelf.put(format, key, audio)
      return audio
    },
  }
}

function keyOf(voice_style: string, text: string): string {
  return `local/${localVoiceFor(voice_style)}/${text}`
}

/** A man's voice for a man's, so that a change of voice startles less. */
export function localVoiceFor(voice_style: string): LocalVoiceName {
  return findVoice(voice_style)?.gender === 'male' ? 'rms' : 'slt'
}
