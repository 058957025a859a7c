import type { Logger } from 'pino'
import type { LocalVoice } from '#audio/local-voice.ts'
import type { RealtimeModel } from '#models/realtime-model.ts'
import type { CallDesk } from './call-desk.ts'
import type { Clock } from './clock.ts'
import type { ConversationEvent, Effect } from './conversation-event.ts'
import type { KnownBriefs } from './known-briefs.ts'
import type { LocalSpeech } from './local-speech.ts'
import type { SpeakerClock } from './speaker-clock.ts'
import type { SpeechShelf } from './speech-shelf.ts'
import type { Spool } from './spool.ts'
import type { Timings } from './timings.ts'

/** What the conversations of a process are built from; `main` has it. */
export interface ConversationsDeps {
  desk: CallDesk
  /** First choice first; at least one. The second is taken when the first cannot be had. */
  models: RealtimeModel[]
  voice: Pick<LocalVoice, 'speak'>
  /** UUIDs of version 7. */
  newId(): string
  log: Logger
  /** Of this process alone: `calls/` holds what the API could not take yet, `briefs/` the last known ones. */
  spoolDir: string
  clock?: Clock
  random?: () => number
  timings?: Partial<Timings>
  /** Sees every event of every call and what came of it: to record a call for replay, or to measure. */
  onStep?: (call_id: string, event: ConversationEvent, effects: Effect[]) => void
}

/** The same, with what the calls of a process share. */
export interface ConversationDeps {
  desk: CallDesk
  models: RealtimeModel[]
  speech: LocalSpeech
  shelf: SpeechShelf
  known: KnownBriefs
  spool: Spool
  wheel: SpeakerClock
  newId(): string
  log: Logger
  clock: Clock
  random: () => number
  timings: Timings
  onStep: NonNullable<ConversationsDeps['onStep']> | null
}
