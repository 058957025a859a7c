import type { Worker } from 'node:worker_threads'
import { speakableText } from './speakable-text.ts'
import { createSpeechCache } from './speech-cache.ts'
import type { VoiceRequest } from './local-voice-worker.ts'
import { createVoiceQueue } from './voice-queue.ts'
import { LocalVoiceError, startVoiceWorker, type LocalSpeech } from './voice-worker-client.ts'

export { LocalVoiceError, type LocalSpeech }

/** slt is a woman's voice; rms, awb (Scottish) and kal (rough, but quick) are men's. */
export const localVoices = ['slt', 'rms', 'awb', 'kal'] as const
export type LocalVoiceName = (typeof localVoices)[number]

export interface LocalVoice {
  /**
   * Speaks English text, at most about a minute of it. `rate` is 0.5 to 2, 1 when left out.
   * Rejects with {@link LocalVoiceError} when there is nothing to pronounce, the synthesizer failed, or it was closed.
   */
  speak(request: { voice: LocalVoiceName; text: string; rate?: number }): Promise<LocalSpeech>
  /** Rejects what is still being spoken. Safe to repeat. */
  close(): Promise<void>
}

/** A few hundred sentences. */
const CACHE_BYTES = 24 * 1024 * 1024

/**
 * The voice that needs nobody: flite in a worker thread, so that audio does not wait for it. The worker starts with
 * the first sentence; if it dies, what it was speaking is rejected and the next sentence gets a new one.
 */
export function createLocalVoice(options: { startWorker?: () => Promise<Worker> } = {}): LocalVoice {
  const startWorker = options.startWorker ?? startVoiceWorker
  const cache = createSpeechCache<LocalSpeech>(CACHE_BYTES)
  const underway = new Map<string, Promise<LocalSpeech>>()
  const queue = createVoiceQueue(startWorker)

  async function synthesize(key: string, request: VoiceRequest): Promise<LocalSpeech> {
    try {
      const speech = await queue.speak(request)
      cache.set(key, speech)
      return speech
    } finally {
      underway.delete(key)
    }
  }

  async function speak(request: {
    voice: LocalVoiceName
    text: string
    rate?: number
  }): Promise<LocalSpeech> {
    const text = speakableText(request.text)
    if (!text) throw new LocalVoiceError('There is nothing in this text that the local voice can pronounce.')
    const rate = Math.min(2, Math.max(0.5, request.rate ?? 1))
    const key = `${request.voice} ${rate} ${text}`
    const known = cache.get(key) ?? underway.get(key)
    if (known) return known
    const promise = synthesize(key, { voice: request.voice, text, rate })
    underway.set(key, promise)
    return promise
  }

  return { speak, close: () => queue.close() }
}
