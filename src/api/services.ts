import { createLiveWatch } from '#actions/live/live-watch.ts'
import type { LiveWatch } from '#actions/live/live-watch.ts'
import type { ModelKinds } from '#actions/calls/price-events.ts'
import { createLruMap } from '#actions/lookup/lru-map.ts'
import { createPhoneLookup } from '#actions/lookup/lookup-by-phone.ts'
import type { PhoneLookup } from '#actions/lookup/lookup-by-phone.ts'
import { createGreetingKeeper } from '#actions/speech/greeting-keeper.ts'
import type { GreetingKeeper } from '#actions/speech/greeting-keeper.ts'
import { createVoiceSamples } from '#actions/voices/voice-samples.ts'
import type { VoiceSamples } from '#actions/voices/voice-samples.ts'
import type { AppDeps } from './app-deps.ts'

/** What lives as long as the app and is shared by its routes. */
export interface Services {
  lookup: PhoneLookup
  greetings: GreetingKeeper
  modelKinds: ModelKinds
  voiceSamples: VoiceSamples
  live: LiveWatch
  /** Answers that go on for long: each is ended when the app is. */
  streams: { add(end: () => void): () => void; endAll(): void }
  close(): Promise<void>
}

export function createServices(deps: AppDeps): Services {
  const lookup = createPhoneLookup(deps)
  const greetings = createGreetingKeeper({ database: deps.database, speech: deps.speech, log: deps.logger })
  const live = createLiveWatch({ database: deps.database, log: deps.logger })
  const ends = new Set<() => void>()
  return {
    lookup,
    greetings,
    modelKinds: createLruMap(10_000),
    voiceSamples: createVoiceSamples(deps.speech),
    live,
    streams: {
      add(end) {
        ends.add(end)
        return () => ends.delete(end)
      },
      endAll: () => ends.forEach((end) => end()),
    },
    async close() {
      lookup.close()
      live.close()
      await greetings.close()
    },
  }
}
