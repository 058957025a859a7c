import { encodeMuLaw, MU_LAW_SILENCE } from '#audio/mu-law.ts'
import { createResampler } from '#audio/resampler.ts'
import type { LineFormat } from './line.ts'

/** Whole frames in a line's own form, end to end, and for each whether it can be heard. */
export interface LineAudio {
  bytes: Uint8Array
  audible: Uint8Array
}

/** A peak below this (about -56 dBFS) is taken for silence: breath and dither lie under it, whispered speech above. */
export const audiblePeak = 50

export function frameBytes(format: LineFormat): number {
  return (format.sampleRate / 50) * (format.encoding === 'mulaw' ? 1 : 2)
}

/** One stream of PCM brought into a line's form: resampled, cut into 20 ms frames, encoded, and watched for level. */
export interface LineEncoder {
  /** The frames that are whole by now; the rest waits for more. */
  encode(pcm: Int16Array): LineAudio
  /** What was left, filled up with silence. */
  finish(): LineAudio
  /** Forgets what was left. */
  reset(): void
}

export function createLineEncoder(sampleRate: number, format: LineFormat): LineEncoder {
  const samples = format.sampleRate / 50
  const resampler = sampleRate === format.sampleRate ? null : createResampler(sampleRate, format.sampleRate)
  let rest = new Int16Array(0)

  function encode(pcm: Int16Array): LineAudio {
    const fresh = resampler === null ? pcm : resampler.process(pcm)
    let all = fresh
    if (rest.length > 0) {
      all = new Int16Array(rest.length + fresh.length)
      all.set(rest)
      all.set(fresh, rest.length)
    }
    const whole = all.length - (all.length % samples)
    rest = all.slice(whole)
    return encodeFrames(all.subarray(0, whole), samples, format)
  }

  return {
    encode,
    finish() {
      const tail = resampler === null ? new Int16Array(0) : resampler.flush()
      const length = Math.ceil((rest.length + tail.length) / samples) * samples
      const padded = new Int16Array(length)
      padded.set(rest)
      padded.set(tail, rest.length)
      rest = new Int16Array(0)
      return encodeFrames(padded, samples, format)
    },
    reset() {
      resampler?.flush()
      rest = new Int16Array(0)
    },
  }
}

/** A whole sound at once, for what is kept and played often. */
export function encodeForLine(pcm: Int16Array, sampleRate: number, format: LineFormat): LineAudio {
  const encoder = createLineEncoder(sampleRate, format)
  const head = encoder.encode(pcm)
  const tail = encoder.finish()
  return {
    bytes: concatenate(head.bytes, tail.bytes),
    audible: concatenate(head.audible, tail.audible),
  }
}

/** A voice's own pause before its first word (a fifth of a second is common) is time in which a caller hears nothing. */
export function withoutLeadingSilence({ bytes, audible }: LineAudio): LineAudio {
  const first = Math.max(0, audible.indexOf(1) - 1)
  const size = bytes.length / Math.max(1, audible.length)
  return { bytes: bytes.slice(first * size), audible: audible.slice(first) }
}

export function silentFrame(format: LineFormat): Uint8Array {
  return new Uint8Array(frameBytes(format)).fill(format.encoding === 'mulaw' ? MU_LAW_SILENCE : 0)
}

function encodeFrames(pcm: Int16Array, samples: number, format: LineFormat): LineAudio {
  const audible = new Uint8Array(pcm.length / samples)
  for (let frame = 0; frame < audible.length; frame++) {
    const end = (frame + 1) * samples
    for (let i = frame * samples; i < end; i++) {
      const sample = pcm[i] ?? 0
      if (sample > audiblePeak || sample < -audiblePeak) {
        audible[frame] = 1
        break
      }
    }
  }
  return { bytes: format.encoding === 'mulaw' ? encodeMuLaw(pcm) : toBytes(pcm), audible }
}

/** A copy, because `pcm` may be a window on memory that is used again. Node runs on little-endian machines only. */
function toBytes(pcm: Int16Array): Uint8Array {
  return new Uint8Array(pcm.slice().buffer)
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
