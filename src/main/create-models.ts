import type { Logger } from 'pino'
import { createGeminiLive } from '#models/gemini-live/gemini-live.ts'
import type { RealtimeModel } from '#models/realtime-model.ts'
import type { ModelSetup } from './ipc-messages.ts'

/** The voice models in the order in which they are tried; at least one. */
export function createModels(setup: ModelSetup, logger: Logger): RealtimeModel[] {
  const names = [setup.model, setup.fallback_model].filter((name) => name !== null)
  const access = setup.vertex === null ? { apiKey: setup.api_key ?? '' } : { vertex: setup.vertex }
  const place = setup.base_url === null ? {} : { baseUrl: setup.base_url }
  return names.map((model) => createGeminiLive({ ...access, ...place, model, kind: setup.kind, logger }))
}
