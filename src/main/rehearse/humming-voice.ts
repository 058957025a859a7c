import type { LocalVoice } from '#audio/local-voice.ts'

const sampleRate = 16_000
const msPerCharacter = 55

/**
 * A voice without words: it hums for as long as the text would take to say. Nobody listens to a rehearsal, and making
 * real speech would take most of its time.
 */
export function createHummingVoice(): LocalVoice {
  return {
    async speak({ text, rate = 1 }) {
      const length = Math.round((sampleRate * msPerCharacter * Math.max(8, text.length)) / (1_000 * rate))
      const pcm = new Int16Array(length)
      for (let i = 0; i < length; i++) {
        const syllable = 0.6 + 0.4 * Math.sin((2 * Math.PI * 4 * i) / sampleRate)
        pcm[i] = Math.round(6_000 * syllable * Math.sin((2 * Math.PI * 180 * i) / sampleRate))
      }
      return { pcm, sampleRate }
    },
    close: async () => undefined,
  }
}
