import { practiceOutputSampleRate } from '#lib/practice-protocol.ts'
import playbackUrl from './playback.worklet.ts?worker&url'

export interface Loudspeaker {
  play(pcm: Int16Array): void
  clear(): void
  /** How loud it is now, 0 to 1. */
  level(): number
  close(): void
}

/** Must be opened by a click: browsers let no page make a sound before. */
export async function openLoudspeaker(): Promise<Loudspeaker> {
  const context = new AudioContext({ sampleRate: practiceOutputSampleRate })
  await context.audioWorklet.addModule(playbackUrl)
  const player = new AudioWorkletNode(context, 'playback', { numberOfInputs: 0, outputChannelCount: [1] })
  const meter = context.createAnalyser()
  meter.fftSize = 512
  player.connect(meter).connect(context.destination)
  await context.resume()
  const samples = new Float32Array(meter.fftSize)
  return {
    play: (pcm) => player.port.postMessage(pcm),
    clear: () => player.port.postMessage('clear'),
    level() {
      meter.getFloatTimeDomainData(samples)
      return Math.min(1, rms(samples) * 4)
    },
    close: () => void context.close(),
  }
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}
