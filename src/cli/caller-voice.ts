import { encodeCaption } from '#audio/caption.ts'
import { createLocalVoice } from '#audio/local-voice.ts'
import { resample } from '#audio/resampler.ts'
import { callerSampleRate } from './practice-caller.ts'

export interface CallerVoice {
  /**
   * Speech at the caller's rate. `captioned`: with the words as tones before it, for the stand-in to hear; twice, because
   * a person's words survive a lost packet, and a burst of tones does not.
   */
  say(text: string, captioned: boolean): Promise<Int16Array>
  close(): Promise<void>
}

/** The voice of whoever types at the terminal: a man's, so that it is told from the receptionist's. */
export function createCallerVoice(): CallerVoice {
  const voice = createLocalVoice()
  return {
    async say(text, captioned) {
      const speech = await voice.speak({ voice: 'rms', text })
      const spoken = resample(speech.pcm, speech.sampleRate, callerSampleRate)
      if (!captioned) return spoken
      const caption = encodeCaption(text, callerSampleRate)
      const all = new Int16Array(2 * caption.length + spoken.length)
      all.set(caption)
      all.set(caption, caption.length)
      all.set(spoken, 2 * caption.length)
      return all
    },
    close: () => voice.close(),
  }
}
