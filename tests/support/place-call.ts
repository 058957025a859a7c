import { dataOf } from '#api/client/client.ts'
import { practicePath, type PracticeServerMessage } from '#domain/practice-protocol.ts'
import type { CallerVoice } from '../../src/cli/caller-voice.ts'
import { placePracticeCall, type PracticeCaller } from '../../src/cli/practice-caller.ts'
import { localUrl, type TestSystem } from './start-system.ts'

type Notice<T extends PracticeServerMessage['type']> = Extract<PracticeServerMessage, { type: T }>

export interface TestCall extends PracticeCaller {
  readonly notices: PracticeServerMessage[]
  readonly placedAt: number
  started(): Notice<'started'> | undefined
  /** Texts of the finished turns of one side. */
  said(speaker: 'caller' | 'ai'): string[]
  /** Says it aloud, captioned, and waits for the end of the answer. */
  ask(text: string): Promise<void>
}

/** A practice call over the real websocket; resolves when the greeting is over. */
export async function placeCall(
  system: TestSystem,
  voice: CallerVoice,
  numbers: { to: string; from?: string },
): Promise<TestCall> {
  const body = { to: numbers.to, from: numbers.from ?? null }
  const { ticket } = await dataOf(system.operator.POST('/api/practice/tickets', { body }))
  const notices: PracticeServerMessage[] = []
  const url = localUrl(system).replace('http', 'ws') + practicePath
  const placedAt = performance.now()
  const caller = await placePracticeCall({ url, ticket, onNotice: (notice) => void notices.push(notice) })
  await caller.hearing.doneAfter(0, 20_000)
  return {
    ...caller,
    notices,
    placedAt,
    started: () => notices.find((notice) => notice.type === 'started'),
    said: (speaker) =>
      notices.flatMap((notice) =>
        notice.type === 'turn' && notice.speaker === speaker ? [notice.text] : [],
      ),
    async ask(text) {
      const saidAt = await caller.speak(await voice.say(text, true))
      await caller.hearing.doneAfter(saidAt, 20_000)
    },
  }
}
