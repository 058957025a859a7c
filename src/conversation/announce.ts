import type { Logger } from 'pino'
import type { ConversationDeps } from './conversation-deps.ts'
import type { LegRelay } from './leg-relay.ts'
import type { CallLeg } from './line.ts'
import { createSpeaker } from './speaker.ts'

/** A sentence that cannot be heard to its end by then is given up. */
const longestMs = 30_000
/** After the last frame has left it still has to be played. */
const lingerMs = 500

/** Says one sentence in the local voice and waits until it was heard, or the caller is gone. */
export async function announce(
  call: { deps: ConversationDeps; leg: CallLeg; relay: LegRelay; log: Logger; aborted: Promise<void> },
  sentence: string,
): Promise<{ answered: boolean; hungUp: 'caller_hangup' | 'line_failed' | null }> {
  const { deps, leg, relay, log } = call
  let answered = false
  const { promise: done, resolve: played } = Promise.withResolvers<void>()
  const speaker = createSpeaker({
    leg,
    wheel: deps.wheel,
    clock: deps.clock,
    sampleRate: 24_000,
    events: {
      onTurnHeard: () => (answered = true),
      onTurnPlayed: () => played(),
      onFrames: () => undefined,
    },
  })
  const cancel = deps.clock.after(longestMs, played)
  try {
    const audio = await deps.speech.speak(leg.output, '', sentence)
    speaker.playFrames('announcement', audio)
    speaker.endTurn('announcement')
    await Promise.race([done, relay.gone, call.aborted])
    if (relay.hungUp === null) await new Promise<void>((resolve) => void deps.clock.after(lingerMs, resolve))
  } catch (error) {
    log.error({ err: error }, 'the local voice failed')
  } finally {
    cancel()
    speaker.close()
  }
  const { hungUp } = relay
  return { answered, hungUp: hungUp === null ? null : hungUp.failed ? 'line_failed' : 'caller_hangup' }
}
