import { createResampler } from '#audio/resampler.ts'

/** The rate of `audio/pcm` from Gemini when it names none. */
const defaultSampleRate = 24_000

export interface AudioDecoder {
  decode(base64: string, mimeType: string | undefined): Int16Array
  /** Between turns: what is left of the last one is of no use to the next. */
  reset(): void
}

/**
 * Base64 PCM16LE of any rate to samples at `sampleRate`. Keeps the odd byte of a chunk cut inside a sample, and
 * the resampler of a rate that is not ours, from chunk to chunk. Other formats than PCM yield silence-free nothing.
 */
export function createAudioDecoder(sampleRate: number): AudioDecoder {
  let carry: Buffer | null = null
  let resampler: { rate: number; process(pcm: Int16Array): Int16Array } | null = null
  return {
    decode(base64, mimeType) {
      const rate = sampleRateOf(mimeType)
      if (rate === null) return new Int16Array(0)
      let bytes: Buffer = Buffer.from(base64, 'base64')
      if (carry !== null) bytes = Buffer.concat([carry, bytes])
      carry = bytes.length % 2 === 1 ? bytes.subarray(bytes.length - 1) : null
      const pcm = toSamples(bytes)
      if (rate === sampleRate) return pcm
      if (resampler?.rate !== rate) {
        const fresh = createResampler(rate, sampleRate)
        resampler = { rate, process: (samples) => fresh.process(samples) }
      }
      return resampler.process(pcm)
    },
    reset() {
      carry = null
      resampler = null
    },
  }
}

function toSamples(bytes: Buffer): Int16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : Buffer.from(bytes)
  return new Int16Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / 2))
}

function sampleRateOf(mimeType: string | undefined): number | null {
  if (mimeType === undefined || mimeType === 'audio/pcm;rate=24000') return defaultSampleRate
  if (!mimeType.startsWith('audio/pcm') && !mimeType.startsWith('audio/L16')) return null
  const rate = Number(/rate=(\d+)/.exec(mimeType)?.[1] ?? defaultSampleRate)
  return rate >= 4_000 && rate <= 96_000 ? rate : null
}
