import type { LocalVoice } from '#audio/local-voice.ts'
import { speakableText } from '#audio/speakable-text.ts'
import { resample } from '#audio/resampler.ts'
import { standInVoice } from './stand-in-voice.ts'
import { frames } from './wire-messages.ts'

/** One piece of an answer, ready for the wire. */
export interface SpeechChunk {
  frame: Buffer
  /** The words that begin in it, as a delta; empty for most. */
  text: string
  textFrame: Buffer | null
  milliseconds: number
}

/** Sentences are added to it as they are made, while the first is already being spoken. */
export interface Speech {
  chunks: SpeechChunk[]
  milliseconds: number
  isComplete: boolean
  /** Settles when nothing more is added; never rejects. */
  completed: Promise<void>
}

interface Sentence {
  chunks: SpeechChunk[]
  milliseconds: number
}

export interface StandInSpeech {
  /**
   * Chunks of 24 kHz audio with the words in step, as soon as the first sentence is made. Null when there is nothing to
   * say. A later sentence that cannot be made is left out.
   */
  render(voice: string, text: string): Promise<Speech | null>
  /** The same as plain samples, 24 kHz. */
  pcm(voice: string, text: string): Promise<Int16Array>
}

export const OUTPUT_RATE = 24_000
const CACHE_BYTES = 48 * 1024 * 1024
const UNPRONOUNCEABLE = 'I have something to say that my stand-in voice cannot pronounce.'

/**
 * Sentences are made once and kept as finished frames: a call that says what another has said costs no more than
 * the sending.
 */
export function createSpeech(localVoice: LocalVoice, chunkMs: number): StandInSpeech {
  const cache = new Map<string, { made: Promise<Sentence>; bytes: number }>()
  let cachedBytes = 0

  const pcm = (voice: string, text: string) => synthesize(localVoice, voice, text)

  function sentence(voice: string, text: string): Promise<Sentence> {
    const key = `${voice}\n${text}`
    const entry = cache.get(key) ?? { made: make(key, voice, text), bytes: 0 }
    cache.delete(key)
    cache.set(key, entry)
    return entry.made
  }

  async function make(key: string, voice: string, text: string): Promise<Sentence> {
    try {
      const speech = toSentence(await pcm(voice, text), text, chunkMs)
      const entry = cache.get(key)
      if (entry) entry.bytes = bytesOf(speech)
      cachedBytes += entry?.bytes ?? 0
      shrink()
      return speech
    } catch (error) {
      cache.delete(key)
      throw error
    }
  }

  /** Those not used for longest go; those still being made stay. */
  function shrink(): void {
    for (const [key, { bytes }] of cache) {
      if (cachedBytes <= CACHE_BYTES) return
      if (bytes === 0) continue
      cache.delete(key)
      cachedBytes -= bytes
    }
  }

  async function render(voice: string, text: string): Promise<Speech | null> {
    const [first, ...rest] = sentencesOf(text).map((one) => sentence(voice, one))
    if (!first) return null
    for (const one of rest) one.catch(() => undefined)
    const { chunks, milliseconds } = await first
    const speech: Speech = {
      chunks: [...chunks],
      milliseconds,
      isComplete: false,
      completed: Promise.resolve(),
    }
    speech.completed = append(speech, rest)
    return speech
  }

  return { render, pcm }
}

async function synthesize(localVoice: LocalVoice, voice: string, text: string): Promise<Int16Array> {
  const how = standInVoice(voice) ?? { local: 'slt' as const, pitch: 1, tempo: 1 }
  const words = speakableText(text) === '' ? UNPRONOUNCEABLE : text
  // Played at another rate it changes pitch and pace alike; the synthesizer's pace makes up for the second.
  const speech = await localVoice.speak({ voice: how.local, text: words, rate: how.tempo / how.pitch })
  return resample(speech.pcm, Math.round(speech.sampleRate * how.pitch), OUTPUT_RATE)
}

async function append(speech: Speech, sentences: Promise<Sentence>[]): Promise<void> {
  for (const result of sentences) {
    const sentence = await result.catch(() => null)
    if (!sentence) continue
    speech.chunks.push(...sentence.chunks)
    speech.milliseconds += sentence.milliseconds
  }
  speech.isComplete = true
}

/** Split behind a full stop, a question or exclamation mark that is followed by a space and a capital or digit. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["')\]]?)\s+(?=["'([]?[\p{Lu}\d])/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function toSentence(pcm: Int16Array, text: string, chunkMs: number): Sentence {
  const perChunk = Math.round((OUTPUT_RATE * chunkMs) / 1000)
  const count = Math.max(1, Math.ceil(pcm.length / perChunk))
  const words = spread(text, count)
  const chunks = words.map((delta, i) => {
    const samples = pcm.subarray(i * perChunk, (i + 1) * perChunk)
    const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
    return {
      frame: frames.audio(bytes.toString('base64')),
      text: delta,
      textFrame: delta === '' ? null : frames.outputText(delta),
      milliseconds: (samples.length * 1000) / OUTPUT_RATE,
    }
  })
  return { chunks, milliseconds: (pcm.length * 1000) / OUTPUT_RATE }
}

/** Words come in groups, one for each of these. */
const CHUNKS_A_DELTA = 3

/** The words over `count` chunks, in proportion; each with the space before it, as Gemini sends them. */
function spread(text: string, count: number): string[] {
  const deltas = Array.from({ length: count }, () => '')
  let spoken = 0
  for (const word of text.split(/\s+/)) {
    const chunk = Math.min(count - 1, Math.floor((spoken / (text.length + 1)) * count))
    deltas[chunk - (chunk % CHUNKS_A_DELTA)] += ` ${word}`
    spoken += word.length + 1
  }
  return deltas
}

function bytesOf(speech: Sentence): number {
  return speech.chunks.reduce((sum, chunk) => sum + chunk.frame.length + (chunk.textFrame?.length ?? 0), 0)
}

export function twice(speech: Speech): Speech {
  return { ...speech, chunks: [...speech.chunks, ...speech.chunks], milliseconds: 2 * speech.milliseconds }
}

/** The same words and times, with a level of about -90 dBFS. */
export function nearZero(speech: Speech): Speech {
  const chunks = speech.chunks.map((chunk) => {
    const samples = Int16Array.from(
      { length: Math.round((chunk.milliseconds * OUTPUT_RATE) / 1000) },
      (_, i) => i % 2,
    )
    return { ...chunk, frame: frames.audio(Buffer.from(samples.buffer).toString('base64')) }
  })
  return { ...speech, chunks }
}
