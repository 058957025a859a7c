import { open, rename, type FileHandle } from 'node:fs/promises'
import { encodeMuLaw, MU_LAW_SILENCE } from '#audio/mu-law.ts'
import { createResampler, type Resampler } from '#audio/resampler.ts'
import { encodeWav } from '#audio/wav.ts'
import type { Clock } from './clock.ts'
import type { LineFormat } from './line.ts'

const sampleRate = 8_000
/** Sound is kept this long before it is written, so that what comes late or ahead finds its place. */
const windowMs = 4_000
const settleMs = 1_000
const flushMs = 1_000
/** A frame that comes within this of where the last one ended follows it without a gap. */
const jitterMs = 120

/**
 * A call as it was heard: left the caller, right what the caller was played, with the pauses there were. Stereo
 * µ-law at 8 kHz (57 MB an hour), written while the call runs.
 */
export interface Recording {
  caller(pcm: Int16Array): void
  /** Whole frames in the line's form. */
  played(frames: Uint8Array): void
  /** Completes the file and gives it its name. Resolves false when nothing usable could be written. */
  finish(): Promise<boolean>
}

export function startRecording(options: RecordingOptions): Recording {
  return new StereoRecording(options)
}

interface RecordingOptions {
  path: string
  callerRate: number
  output: LineFormat
  clock: Clock
}

/** Gives a recording that was cut off its length and its name. */
export async function completeRecording(path: string): Promise<void> {
  const file = await open(`${path}.part`, 'r+')
  try {
    const { size } = await file.stat()
    await file.write(header(Math.max(0, size - 44)), 0, 44, 0)
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}

class StereoRecording implements Recording {
  #file: FileHandle | null = null
  readonly #path: string
  readonly #clock: Clock
  readonly #output: LineFormat
  readonly #left: Lane
  readonly #right: Lane
  readonly #startedAt: number
  #writing: Promise<unknown>
  #written = 0
  #failed = false
  #cancel: () => void

  constructor(options: RecordingOptions) {
    this.#path = options.path
    this.#clock = options.clock
    this.#output = options.output
    this.#startedAt = options.clock.now()
    this.#left = new Lane(options.callerRate)
    this.#right = new Lane(options.output.encoding === 'mulaw' ? sampleRate : options.output.sampleRate)
    this.#cancel = this.#schedule()
    // Nobody waits for the disk: what is recorded meanwhile is kept.
    this.#writing = this.#open().catch(() => (this.#failed = true))
  }

  caller(pcm: Int16Array): void {
    this.#left.add(this.#elapsed(), this.#left.encode(pcm))
  }

  played(frames: Uint8Array): void {
    const bytes =
      this.#output.encoding === 'mulaw'
        ? frames
        : this.#right.encode(new Int16Array(frames.buffer, frames.byteOffset, frames.length / 2))
    this.#right.add(this.#elapsed(), bytes)
  }

  async finish(): Promise<boolean> {
    this.#cancel()
    this.#write(Math.max(this.#left.end, this.#right.end))
    await this.#writing
    try {
      await this.#file?.write(header(this.#written), 0, 44, 0)
      await this.#file?.sync()
    } catch {
      this.#failed = true
    }
    await this.#file?.close()
    if (this.#failed) return false
    await rename(`${this.#path}.part`, this.#path)
    return true
  }

  async #open(): Promise<void> {
    this.#file = await open(`${this.#path}.part`, 'w', 0o600)
    await this.#file.write(header(0))
  }

  #elapsed(): number {
    return Math.round(((this.#clock.now() - this.#startedAt) * sampleRate) / 1_000)
  }

  #schedule(): () => void {
    return this.#clock.after(flushMs, () => {
      this.#write(this.#elapsed() - (settleMs * sampleRate) / 1_000)
      this.#cancel = this.#schedule()
    })
  }

  #write(until: number): void {
    const samples = Math.max(0, until - this.#left.start)
    if (samples === 0) return
    const left = this.#left.take(samples)
    const right = this.#right.take(samples)
    const block = new Uint8Array(samples * 2)
    for (let i = 0; i < samples; i++) {
      block[2 * i] = left[i] ?? MU_LAW_SILENCE
      block[2 * i + 1] = right[i] ?? MU_LAW_SILENCE
    }
    this.#written += block.length
    this.#writing = this.#writing.then(() => this.#file?.write(block)).catch(() => (this.#failed = true))
  }
}

/** One side of the call: µ-law samples at their place in time, from `start` on. */
class Lane {
  start = 0
  end = 0
  readonly #resampler: Resampler | null
  #window = new Uint8Array((windowMs * sampleRate) / 1_000).fill(MU_LAW_SILENCE)

  constructor(rate: number) {
    this.#resampler = rate === sampleRate ? null : createResampler(rate, sampleRate)
  }

  encode(pcm: Int16Array): Uint8Array {
    return encodeMuLaw(this.#resampler === null ? pcm : this.#resampler.process(pcm))
  }

  add(elapsed: number, bytes: Uint8Array): void {
    const arrived = elapsed - bytes.length
    const near = Math.abs(arrived - this.end) < (jitterMs * sampleRate) / 1_000
    const at = Math.max(this.start, near || arrived < this.end ? this.end : arrived)
    const offset = at - this.start
    if (offset + bytes.length > this.#window.length) this.#grow(offset + bytes.length)
    this.#window.set(bytes, offset)
    this.end = at + bytes.length
  }

  take(samples: number): Uint8Array {
    const taken = new Uint8Array(samples).fill(MU_LAW_SILENCE)
    taken.set(this.#window.subarray(0, samples))
    this.#window.copyWithin(0, samples)
    this.#window.fill(MU_LAW_SILENCE, Math.max(0, this.#window.length - samples))
    this.start += samples
    this.end = Math.max(this.end, this.start)
    return taken
  }

  #grow(length: number): void {
    const grown = new Uint8Array(length * 2).fill(MU_LAW_SILENCE)
    grown.set(this.#window)
    this.#window = grown
  }
}

function header(bytes: number): Uint8Array {
  const empty = encodeWav({ pcm: new Int16Array(0), sampleRate, channels: 2, encoding: 'mulaw' })
  const wav = new Uint8Array(empty.subarray(0, 44))
  const view = new DataView(wav.buffer)
  view.setUint32(4, 36 + bytes, true)
  view.setUint32(40, bytes, true)
  return wav
}
