import { parentPort, workerData } from 'node:worker_threads'
import { runFlite } from './flite.ts'
import { decodeWav } from './wav.ts'

/** What the worker is asked; it answers one at a time, in order. `rate` 1 is the voice's own pace. */
export interface VoiceRequest {
  voice: string
  text: string
  rate: number
}

export type VoiceAnswer = { pcm: Int16Array<ArrayBuffer>; sampleRate: number } | { error: string }

const program = (workerData as { program: WebAssembly.Module }).program

function speak(request: VoiceRequest): VoiceAnswer {
  try {
    const stretch = `duration_stretch=${(1 / request.rate).toFixed(3)}`
    const options = ['-voice', request.voice, '--setf', stretch, '-t', request.text]
    const wav = decodeWav(runFlite(program, options))
    return { pcm: wav.pcm as Int16Array<ArrayBuffer>, sampleRate: wav.sampleRate }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (request: VoiceRequest) => {
  const answer = speak(request)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer, 'pcm' in answer ? [answer.pcm.buffer] : [])
})
