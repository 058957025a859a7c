import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createConversations, type Conversations } from '#conversation/conversations.ts'
import type { ConversationEvent, Effect } from '#conversation/conversation-event.ts'
import type { CallOutcome } from '#conversation/start-conversation.ts'
import type { Timings } from '#conversation/timings.ts'
import type { Brief } from '#domain/brief.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { testBrief } from '../brief.ts'
import { fakeIds } from '../fake-ids.ts'
import { sine } from '../sine.ts'
import { fakeDesk, type FakeDesk } from './fake-desk.ts'
import { fakeLeg, type FakeLeg } from './fake-leg.ts'
import { manualClock, type ManualClock } from './manual-clock.ts'
import { scriptedModel, type ScriptedModel } from './scripted-model.ts'

export interface RecordedStep {
  event: ConversationEvent
  effects: Effect[]
}

/** A whole engine on fakes: time, ids, model, line and API. */
export interface ConversationBench {
  clock: ManualClock
  desk: FakeDesk
  model: ScriptedModel
  second: ScriptedModel
  conversations: Conversations
  /** What the local voice was asked to say. */
  spoken: string[]
  voice: { fails: boolean }
  spoolDir: string
  steps: Map<string, RecordedStep[]>
  logs: { level: number; msg: string; [field: string]: unknown }[]
  /** Another process on the same folder. */
  restart(): Promise<Conversations>
  /** A call in progress, opened and with the model connected. */
  call(options?: Parameters<typeof fakeLeg>[1]): Promise<TestCall>
  close(): Promise<void>
}

export interface TestCall {
  leg: FakeLeg
  outcome: Promise<CallOutcome>
  call_id: string
  started: number
  events(): CallEvent[]
  of<T extends CallEvent['type']>(type: T): Extract<CallEvent, { type: T }>[]
  rungs(): string[]
}

export async function conversationBench(
  options: {
    brief?: Brief
    secondModel?: boolean
    timings?: Partial<Timings>
    clock?: ManualClock
  } = {},
): Promise<ConversationBench> {
  const clock = options.clock ?? manualClock()
  const desk = fakeDesk(options.brief ?? testBrief())
  const model = scriptedModel()
  const second = scriptedModel('second')
  const spoolDir = await mkdtemp(join(tmpdir(), 'spool-'))
  const steps = new Map<string, RecordedStep[]>()
  const logs: ConversationBench['logs'] = []
  const ids = fakeIds()
  const spoken: string[] = []
  const voice = { fails: false }
  const stop: Conversations[] = []

  async function start(): Promise<Conversations> {
    const started = await createConversations({
      desk,
      models: options.secondModel === true ? [model, second] : [model],
      voice: {
        async speak({ text }) {
          if (voice.fails) throw new Error('no voice')
          spoken.push(text)
          // About as long as it takes to say.
          return { pcm: sine(400, 16_000, 8_000, text.length * 0.06), sampleRate: 16_000 }
        },
      },
      newId: () => ids.uuid(),
      log: pino({ level: 'debug' }, { write: (line: string) => void logs.push(JSON.parse(line)) }),
      spoolDir,
      clock,
      random: () => 0.5,
      ...(options.timings === undefined ? {} : { timings: options.timings }),
      onStep(call_id, event, effects) {
        const known = steps.get(call_id) ?? []
        known.push({ event, effects })
        steps.set(call_id, known)
      },
    })
    stop.push(started)
    return started
  }

  const bench: ConversationBench = {
    clock,
    desk,
    model,
    second,
    conversations: await start(),
    spoken,
    voice,
    spoolDir,
    steps,
    logs,
    restart: start,
    async call(legOptions) {
      const leg = fakeLeg(clock, legOptions)
      const started = clock.now()
      const before = new Set(steps.keys())
      const outcome = bench.conversations.take(leg)
      await clock.settle()
      const call_id = [...steps.keys()].find((id) => !before.has(id)) ?? desk.opened.at(-1)?.call_id ?? ''
      const events = () => desk.eventsOf(call_id)
      return {
        leg,
        outcome,
        call_id,
        started,
        events,
        of: (type) => events().filter((event) => event.type === type) as never,
        rungs: () => events().flatMap((event) => (event.type === 'rung' ? [event.rung] : [])),
      }
    },
    async close() {
      const closing = Promise.all(stop.map((each) => each.close()))
      await clock.advance(30_000)
      await closing
      await rm(spoolDir, { recursive: true, force: true })
    },
  }
  return bench
}
