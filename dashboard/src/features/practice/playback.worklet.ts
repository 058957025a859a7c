import type { Port } from './worklet-scope.ts'

/** A little is gathered before the first sound of a sentence, so that an uneven network is not heard. */
const leadSamples = 24_000 * 0.06

/** Plays PCM16 at the context's own rate as it comes. The message `clear` drops what was not heard yet. */
class Playback extends AudioWorkletProcessor {
  private queue: Int16Array[] = []
  private queued = 0
  private at = 0
  private isPlaying = false

  constructor() {
    super()
    ;(this.port as Port).onmessage = ({ data }) => {
      if (data === 'clear') {
        this.queue = []
        this.queued = 0
        this.at = 0
        this.isPlaying = false
      } else if (data instanceof Int16Array) {
        this.queue.push(data)
        this.queued += data.length
      }
    }
  }

  override process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const out = outputs[0]?.[0]
    if (out === undefined) return true
    if (!this.isPlaying && this.queued < leadSamples) return true
    this.isPlaying = true
    for (let i = 0; i < out.length; i += 1) out[i] = this.next()
    if (this.queued === 0) this.isPlaying = false
    return true
  }

  private next(): number {
    const head = this.queue[0]
    if (head === undefined) return 0
    const sample = (head[this.at] ?? 0) / 32_768
    this.at += 1
    this.queued -= 1
    if (this.at >= head.length) {
      this.queue.shift()
      this.at = 0
    }
    return sample
  }
}

registerProcessor('playback', Playback)
