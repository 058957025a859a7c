import { SwitchboardError } from '#domain/errors.ts'
import { findVoice, voices } from '#domain/voices.ts'
import { createLruMap } from '../lookup/lru-map.ts'
import type { SpeechRenderer } from '../ports.ts'

const sentences: Record<string, string> = {
  de: 'Guten Tag, hier spricht die digitale Assistenz. Wie kann ich Ihnen helfen?',
  en: 'Hello, and thank you for calling. I am the virtual assistant. How may I help you today?',
  es: 'Hola, gracias por llamar. Soy la asistente virtual. ¿En qué puedo ayudarle?',
  fr: 'Bonjour et merci de votre appel. Je suis l’assistante virtuelle. Comment puis-je vous aider?',
}

/** A voice's sample, rendered when it is first asked for and kept for as long as the process lives. */
export interface VoiceSamples {
  /** Mono PCM16 little-endian at 24 kHz. Throws `unknown_voice`; rejects when the vendor is away. */
  get(voice: string, language: string): Promise<Uint8Array>
}

export function createVoiceSamples(speech: SpeechRenderer): VoiceSamples {
  const samples = createLruMap<string, Promise<Uint8Array>>(2 * voices.length)
  return {
    get(name, language) {
      const voice = findVoice(name)
      if (voice === null)
        throw new SwitchboardError('unknown_voice', `There is no voice named "${name.slice(0, 50)}".`)
      const text = sentences[language.slice(0, 2).toLowerCase()] ?? sentences['en'] ?? ''
      const key = `${voice.name} ${text}`
      const known = samples.get(key)
      if (known !== undefined) return known
      const rendering = speech.render({ voice: voice.name, text })
      samples.set(key, rendering)
      // Two who ask at once wait for one; a failure is not kept.
      rendering.catch(() => samples.delete(key))
      return rendering
    },
  }
}
