import { realTime, type CallerTime } from './caller-time.ts'

const frameMs = 20

export interface Mouth {
  /** Queues speech. Resolves with the moment (`performance.now()` unless told another time) its last sound was sent; at once when closed. */
  speak(pcm: Int16Array): Promise<number>
  close(): void
}

/** Sends 20 ms of sound every 20 ms: what is to be said, and silence in between. */
export function createMouth(
  sampleRate: number,
  send: (pcm: Int16Array) => void,
  time: CallerTime = realTime,
): Mouth {
  const samples = (sampleRate * frameMs) / 1_000
  const silence = new Int16Array(samples)
  const queue: { pcm: Int16Array; at: number; done: (at: number) => void }[] = []
  const startedAt = time.now()
  let sent = 0
  let isClosed = false

  function next(): Int16Array {
    const speech = queue[0]
    if (speech === undefined) return silence
    const frame = speech.pcm.subarray(speech.at, speech.at + samples)
    speech.at += samples
    if (speech.at >= speech.pcm.length) {
      queue.shift()
      speech.done(time.now())
    }
    if (frame.length === samples) return frame
    const padded = new Int16Array(samples)
    padded.set(frame)
    return padded
  }

  const timer = setInterval(() => {
    const due = Math.floor((time.now() - startedAt) / frameMs)
    for (; sent < due; sent += 1) send(next())
  }, frameMs / time.speed)

  return {
    speak(pcm) {
      const { promise, resolve } = Promise.withResolvers<number>()
      if (isClosed) resolve(time.now())
      else queue.push({ pcm, at: 0, done: resolve })
      return promise
    },
    close() {
      isClosed = true
      clearInterval(timer)
      for (const { done } of queue) done(time.now())
      queue.length = 0
    },
  }
}
