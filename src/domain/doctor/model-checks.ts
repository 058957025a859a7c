import { fail, ok, warn, type Check } from './check.ts'

const model = { id: 'model', title: 'Voice model' }
const live = { id: 'model_live', title: 'Voice model, tried' }

export interface ModelFacts {
  /** `stand-in` or `gemini-live`. */
  kind: string
  name: string
}

/** What one turn with the model gave. */
export type ModelTrial =
  | { outcome: 'spoke'; connected_ms: number; first_audio_ms: number; words: string }
  /** `failure`: the model room's word for it (`rejected_key`, `deadline`, …). */
  | { outcome: 'failed'; failure: string; message: string }

export function checkModel({ kind, name }: ModelFacts): Check {
  if (kind !== 'stand-in') return ok(model, `${name} speaks.`, { reason: 'model_speaks', details: { name } })
  return warn(
    model,
    'The stand-in speaks: a small script that understands no speech. Real callers are not helped by it.',
    'Set GOOGLE_API_KEY (or Vertex AI) and start again.',
    { reason: 'stand_in_speaks' },
  )
}

export function checkModelLive(trial: ModelTrial): Check {
  if (trial.outcome === 'spoke') {
    const found = `It connected in ${trial.connected_ms} ms and spoke after ${trial.first_audio_ms} ms: "${trial.words}"`
    if (trial.connected_ms + trial.first_audio_ms < 3_000) return ok(live, found)
    return warn(
      live,
      found,
      'Slow: callers will hear fillers. Look at the way to the model, or choose another.',
    )
  }
  return fail(
    live,
    trial.message,
    mends[trial.failure] ?? 'Try again; look at the log of the API for the cause.',
  )
}

const mends: Record<string, string> = {
  rejected_key: 'Check GOOGLE_API_KEY: it must be of a project that may use the Gemini API.',
  invalid_setup: 'Check GEMINI_MODEL: the key may not use that model, or it is no Live model.',
  overloaded:
    'The quota is used up or the model is overloaded: raise the quota, or set GEMINI_FALLBACK_MODEL.',
  refused: 'See that this machine reaches the model: firewall, proxy, GOOGLE_GEMINI_BASE_URL.',
  deadline: 'See that this machine reaches the model: firewall, proxy, GOOGLE_GEMINI_BASE_URL.',
}
