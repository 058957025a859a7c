/* oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window */
import { parentPort } from 'node:worker_threads'
import type { VoiceRequest } from '#audio/local-voice-worker.ts'

/** Stands in for the voice's worker; the words decide how it fails. */
parentPort?.on('message', (request: VoiceRequest) => {
  if (request.text.includes('exit')) process.exit(3)
  if (request.text.includes('crash')) throw new Error('out of memory')
  if (request.text.includes('refuse')) parentPort?.postMessage({ error: 'no such voice' })
  else parentPort?.postMessage({ pcm: new Int16Array(request.text.length), sampleRate: 16_000 })
})
