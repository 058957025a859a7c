import type { Port } from './worklet-scope.ts'

/** Sound of the microphone as mono PCM16 at 16 kHz, 20 ms a message. Each sample is the mean of those it stands for. */
const rate = 16_000
const frameSamples = 320

class Capture extends AudioWorkletProcessor {
  private readonly step = sampleRate / rate
  private readonly frame = new Int16Array(frameSamples)
  private filled = 0
  private sum = 0
  private weight = 0

  override process(inputs: Float32Array[][]): boolean {
    for (const sample of inputs[0]?.[0] ?? []) this.take(sample)
    return true
  }

  private take(sample: number): void {
    const room = this.step - this.weight
    if (room > 1) {
      this.sum += sample
      this.weight += 1
      return
    }
    this.write((this.sum + sample * room) / this.step)
    this.sum = sample * (1 - room)
    this.weight = 1 - room
  }

  private write(sample: number): void {
    this.frame[this.filled] = Math.max(-1, Math.min(1, sample)) * 32_767
    this.filled += 1
    if (this.filled < frameSamples) return
    ;(this.port as Port).postMessage(this.frame.slice())
    this.filled = 0
  }
}

registerProcessor('capture', Capture)
