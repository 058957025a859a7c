import { encodeMuLaw } from '#audio/mu-law.ts'
import { resample } from '#audio/resampler.ts'
import { practicePath } from '#domain/practice-protocol.ts'
import type { CallerVoice } from '../../src/cli/caller-voice.ts'
import { createMouth } from '../../src/cli/mouth.ts'
import { callerSampleRate, placePracticeCall } from '../../src/cli/practice-caller.ts'
import { openMediaStream } from './raw-stream.ts'

/** Somebody on the phone with the stand-in, whatever the line. */
export interface TalkingCaller {
  /** Says or types it, and listens until the answer is over or `limitMs` have passed. */
  ask(text: string, limitMs: number): Promise<void>
  hangUp(): void
  /** Resolves when the line has closed, whoever closed it. */
  readonly over: Promise<void>
  /** All the words that came over this line, as they came; a carrier's carries none. */
  readonly told: string[]
}

/** So much quiet after an answer is its end. */
const quietMs = 1_300
const carrierRate = 8_000

export async function callAsCarrier(
  url: string,
  call: { callSid: string; to: string; from: string },
  voice: CallerVoice,
): Promise<TalkingCaller> {
  const over = Promise.withResolvers<void>()
  const line = { isOver: false }
  let soundsUntil = 0
  const stream = await openMediaStream(
    url,
    { callSid: call.callSid, parameters: { To: call.to, From: call.from } },
    {
      onMedia: (at, ms) => (soundsUntil = Math.max(at, soundsUntil) + ms),
      onClear: () => (soundsUntil = performance.now()),
      onMark: () => undefined,
      onClose() {
        line.isOver = true
        mouth.close()
        over.resolve()
      },
    },
  )
  const mouth = createMouth(carrierRate, (pcm) =>
    stream.sendFrame(Buffer.from(encodeMuLaw(pcm)).toString('base64')),
  )
  async function answerAfter(moment: number, limitMs: number): Promise<void> {
    const until = performance.now() + limitMs
    const isDone = () => soundsUntil > moment && performance.now() > soundsUntil + quietMs
    while (!line.isOver && !isDone() && performance.now() < until) await pause(50)
  }
  await answerAfter(0, 10_000)
  return {
    told: [],
    over: over.promise,
    hangUp: () => stream.stop(),
    async ask(text, limitMs) {
      const spoken = await voice.say(text, true)
      await answerAfter(await mouth.speak(resample(spoken, callerSampleRate, carrierRate)), limitMs)
    },
  }
}

/** `types`: writes instead of speaking. */
export async function callToPractise(
  url: string,
  ticket: string,
  voice: CallerVoice,
  types: boolean,
): Promise<TalkingCaller> {
  const told: string[] = []
  const caller = await placePracticeCall({
    url: url.replace('http', 'ws') + practicePath,
    ticket,
    onNotice: (notice) => void told.push(JSON.stringify(notice)),
  })
  await caller.hearing.doneAfter(0, 10_000)
  return {
    told,
    over: caller.over.then(
      () => undefined,
      () => undefined,
    ),
    hangUp: () => caller.hangUp(),
    async ask(text, limitMs) {
      const askedAt = types ? performance.now() : await caller.speak(await voice.say(text, true))
      if (types) caller.type(text)
      await caller.hearing.doneAfter(askedAt, limitMs)
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
