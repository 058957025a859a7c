import type { GenerateContentResponse } from '@google/genai'
import { levelDbfs } from '#audio/level.ts'
import { resample } from '#audio/resampler.ts'
import { SpeechError } from './speech-error.ts'

const SAMPLE_RATE = 24_000
/** Models have been seen to answer with all but silence; kept, it would greet every caller. Speech is near -20. */
const QUIETEST_DBFS = -60

/** The speech of an answer: mono PCM16 little-endian at 24 kHz. Throws {@link SpeechError} `unusable`. */
export function speechOf(response: GenerateContentResponse): Uint8Array {
  const candidate = response.candidates?.[0]
  const parts = (candidate?.content?.parts ?? []).flatMap((part) => part.inlineData ?? [])
  const chunks = parts.map(({ data = '', mimeType = '' }) =>
    atSpeechRate(Buffer.from(data, 'base64'), mimeType),
  )
  const pcm = joined(chunks)
  if (pcm.length === 0) {
    const why = response.promptFeedback?.blockReason ?? candidate?.finishReason ?? 'no reason given'
    throw new SpeechError('unusable', `The voice model answered without audio (${why}).`)
  }
  if (levelDbfs(pcm) < QUIETEST_DBFS) {
    throw new SpeechError('unusable', 'The voice model answered with silence.')
  }
  return littleEndianBytes(pcm)
}

/** `audio/L16;codec=pcm;rate=24000` or `audio/pcm;rate=24000`; without a rate it is the usual one. */
function atSpeechRate(bytes: Buffer, mimeType: string): Int16Array {
  if (!/^audio\/(l16|pcm)\b/i.test(mimeType)) {
    throw new SpeechError(
      'unusable',
      `The voice model answered in ${mimeType || 'an unknown format'}, not in PCM.`,
    )
  }
  const rate = Number(/rate=(\d+)/i.exec(mimeType)?.[1] ?? SAMPLE_RATE)
  const pcm = new Int16Array(Math.floor(bytes.length / 2))
  for (let i = 0; i < pcm.length; i++) pcm[i] = bytes.readInt16LE(i * 2)
  return rate === SAMPLE_RATE ? pcm : resample(pcm, rate, SAMPLE_RATE)
}

function joined(chunks: Int16Array[]): Int16Array {
  const pcm = new Int16Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    pcm.set(chunk, at)
    at += chunk.length
  }
  return pcm
}

function littleEndianBytes(pcm: Int16Array): Uint8Array {
  const bytes = Buffer.alloc(pcm.length * 2)
  for (let i = 0; i < pcm.length; i++) bytes.writeInt16LE(pcm[i] ?? 0, i * 2)
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
