import { createCallerVoice } from '../../../src/cli/caller-voice.ts'
import { placeCall } from '../../support/place-call.ts'
import type { TestSystem } from '../../support/start-system.ts'

interface ScriptedCall {
  from?: string
  words: readonly string[]
}

const scripted: readonly ScriptedCall[] = [
  {
    from: '+15550001111',
    words: [
      "I'd like a cleaning next Tuesday",
      'The first one, please',
      'Do you have parking for a caravan?',
      'Goodbye',
    ],
  },
  {
    from: '+12125550147',
    words: [
      'I want to complain, I waited an hour last week',
      'Please call me back tomorrow at 10',
      'Goodbye',
    ],
  },
  { words: ['When are you open?', 'Please take a message: my crown is loose again', 'Goodbye'] },
]

/** An hour's life of the first demo business, at once: a booking, a question without an answer, a complaint, a message. */
export async function placeSomeCalls(system: TestSystem): Promise<void> {
  const voice = createCallerVoice()
  try {
    await Promise.all(scripted.map((call) => placeScripted(call)))
  } finally {
    await voice.close()
  }

  async function placeScripted({ from, words }: ScriptedCall): Promise<void> {
    const call = await placeCall(system, voice, {
      to: '+1234567890',
      ...(from === undefined ? {} : { from }),
    })
    for (const line of words) await call.ask(line)
    await call.over
  }
}
