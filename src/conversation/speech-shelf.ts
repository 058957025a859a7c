import type { LineFormat } from './line.ts'
import type { LineAudio } from './line-audio.ts'

/** Sentences in a line's own form, ready to be sent: greetings and what is spoken without the model. Least used go. */
export interface SpeechShelf {
  get(format: LineFormat, key: string): LineAudio | null
  put(format: LineFormat, key: string, audio: LineAudio): void
}

export function createSpeechShelf(maxBytes = 32 * 1024 * 1024): SpeechShelf {
  const shelf = new Map<string, LineAudio>()
  let bytes = 0

  return {
    get(format, key) {
      const name = nameOf(format, key)
      const audio = shelf.get(name)
      if (audio === undefined) return null
      shelf.delete(name)
      shelf.set(name, audio)
      return audio
    },
    put(format, key, audio) {
      const name = nameOf(format, key)
      bytes += audio.bytes.length - (shelf.get(name)?.bytes.length ?? 0)
      shelf.delete(name)
      shelf.set(name, audio)
      for (const [
        oldest,
        {
          bytes: { length },
        },
      ] of shelf) {
        if (bytes <= maxBytes || oldest === name) return
        shelf.delete(oldest)
        bytes -= length
      }
    },
  }
}

function nameOf(format: LineFormat, key: string): string {
  return `${format.encoding}/${format.sampleRate}/${key}`
}
