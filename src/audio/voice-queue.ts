import type { Worker } from 'node:worker_threads'
import type { VoiceRequest } from './local-voice-worker.ts'
import { askWorker, LocalVoiceError, RefusedText, type LocalSpeech } from './voice-worker-client.ts'

interface Job {
  request: VoiceRequest
  resolve(speech: LocalSpeech): void
  reject(error: Error): void
}

export interface VoiceQueue {
  speak(request: VoiceRequest): Promise<LocalSpeech>
  close(): Promise<void>
}

/** One sentence at a time through one worker, the rest in a queue. */
export function createVoiceQueue(startWorker: () => Promise<Worker>): VoiceQueue {
  const waiting: Job[] = []
  const holder = createWorkerHolder(startWorker)
  let busy = false
  let closed = false

  async function next(): Promise<void> {
    const job = busy ? undefined : waiting.shift()
    if (!job) return
    busy = true
    try {
      const worker = await holder.get()
      if (closed) throw new LocalVoiceError('The local voice was closed.')
      job.resolve(await askWorker(worker, job.request))
    } catch (error) {
      job.reject(asVoiceError(error))
      if (!(error instanceof RefusedText)) await holder.retire()
    } finally {
      busy = false
    }
    await next()
  }

  return {
    speak(request) {
      if (closed) return Promise.reject(new LocalVoiceError('The local voice was closed.'))
      const { promise, resolve, reject } = Promise.withResolvers<LocalSpeech>()
      waiting.push({ request, resolve, reject })
      void next()
      return promise
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.reject(new LocalVoiceError('The local voice was closed.'))
      await holder.retire()
    },
  }
}

/** The worker of the moment: started when wanted, forgotten when it dies. */
function createWorkerHolder(startWorker: () => Promise<Worker>): {
  get(): Promise<Worker>
  retire(): Promise<void>
} {
  let worker: Worker | null = null

  async function get(): Promise<Worker> {
    if (worker) return worker
    const started = await startWorker()
    // One that dies between sentences must neither take the process along nor be asked again.
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker === started) worker = null
    })
    worker = started
    return started
  }

  async function retire(): Promise<void> {
    const old = worker
    worker = null
    await old?.terminate()
  }

  return { get, retire }
}

function asVoiceError(error: unknown): LocalVoiceError {
  if (error instanceof LocalVoiceError) return error
  return new LocalVoiceError('The local voice could not be started.', { cause: error })
}
