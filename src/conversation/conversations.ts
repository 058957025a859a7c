import { join } from 'node:path'
import { systemClock, type Clock } from './clock.ts'
import type { ConversationDeps, ConversationsDeps } from './conversation-deps.ts'
import { openKnownBriefs } from './known-briefs.ts'
import type { CallLeg } from './line.ts'
import { createLocalSpeech } from './local-speech.ts'
import { createSpeakerClock } from './speaker-clock.ts'
import { createSpeechShelf } from './speech-shelf.ts'
import { openSpool } from './spool.ts'
import { startConversation, type CallOutcome, type RunningCall } from './start-conversation.ts'
import { defaultTimings } from './timings.ts'

/** How often what waits in the spool is offered to the API again. */
const replayMs = 30_000
/** Before the end of a drain, calls that are still going are told goodbye. */
const goodbyeMs = 12_000

/** All calls of one process. */
export interface Conversations {
  /** Takes a call; the promise resolves at its end and never rejects. */
  take(leg: CallLeg): Promise<CallOutcome>
  readonly count: number
  /** Frames that the process was too late for, all calls together. */
  readonly skippedFrames: number
  /** No more calls are taken. Resolves when the last has ended; those that last longer are told goodbye. */
  drain(deadlineMs: number): Promise<void>
  /** Offers the API what it could not take. Returns how many calls are left waiting. */
  replay(): Promise<number>
  /** Ends what is left at once. Safe to repeat. */
  close(): Promise<void>
}

/** Opens the spool, delivers what is in it in the background, and stands ready to take calls. */
export async function createConversations(options: ConversationsDeps): Promise<Conversations> {
  const deps = await assemble(options)
  const calls = new Map<string, RunningCall>()
  const replayer = startReplayer(deps)
  let draining = false

  async function take(leg: CallLeg): Promise<CallOutcome> {
    const call = startConversation(deps, leg)
    calls.set(call.call_id, call)
    if (draining) call.shutDown()
    try {
      return await call.outcome
    } finally {
      calls.delete(call.call_id)
    }
  }

  async function allEnded(): Promise<void> {
    await Promise.all([...calls.values()].map((call) => call.outcome))
  }

  async function close(): Promise<void> {
    draining = true
    replayer.stop()
    for (const call of calls.values()) call.abort()
    await allEnded()
    deps.wheel.close()
    await deps.known.settled()
  }

  return {
    take,
    get count() {
      return calls.size
    },
    get skippedFrames() {
      return deps.wheel.skippedFrames
    },
    replay: replayer.replay,
    async drain(deadlineMs) {
      draining = true
      const cancel = endInTime(deps.clock, calls, deadlineMs)
      await allEnded()
      cancel()
    },
    close,
  }
}

/** Tells calls goodbye shortly before the deadline and cuts off what is left at it. Returns how to call it off. */
function endInTime(clock: Clock, calls: ReadonlyMap<string, RunningCall>, deadlineMs: number): () => void {
  const cancelGoodbye = clock.after(Math.max(0, deadlineMs - goodbyeMs), () => {
    for (const call of calls.values()) call.shutDown()
  })
  const cancelAbort = clock.after(deadlineMs, () => {
    for (const call of calls.values()) call.abort()
  })
  return () => {
    cancelGoodbye()
    cancelAbort()
  }
}

/** Offers the API what waits in the spool: now, and again and again until stopped. */
function startReplayer({ clock, desk, log, spool }: ConversationDeps): {
  replay: () => Promise<number>
  stop: () => void
} {
  let cancel = schedule()

  function schedule(): () => void {
    return clock.after(replayMs, () => {
      void replay()
      cancel = schedule()
    })
  }

  async function replay(): Promise<number> {
    try {
      return await spool.replay(desk)
    } catch (error) {
      log.error({ err: error }, 'the spool could not be read')
      return 0
    }
  }

  void replay()
  return { replay, stop: () => cancel() }
}

async function assemble(options: ConversationsDeps): Promise<ConversationDeps> {
  const clock = options.clock ?? systemClock
  const shelf = createSpeechShelf()
  return {
    desk: options.desk,
    models: options.models,
    shelf,
    speech: createLocalSpeech(options.voice, shelf),
    known: await openKnownBriefs(join(options.spoolDir, 'briefs'), options.log),
    spool: await openSpool(join(options.spoolDir, 'calls'), options.log),
    wheel: createSpeakerClock(clock),
    newId: () => options.newId(),
    log: options.log,
    clock,
    random: options.random ?? Math.random,
    timings: { ...defaultTimings, ...options.timings },
    onStep: options.onStep ?? null,
  }
}
