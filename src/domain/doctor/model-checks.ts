import { fail, ok, warn, type Check } from './check.ts'
import type { DoctorReason } from './reasons.ts'

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
    const { connected_ms, first_audio_ms, words } = trial
    const details = { connected_ms, first_audio_ms, words }
    if (connected_ms + first_audio_ms < 3_000) return ok(live, found, { reason: 'model_spoke', details })
    return warn(
      live,
      found,
      'Slow: callers will hear fillers. Look at the way to the model, or choose another.',
      { reason: 'model_slow', details },
    )
  }
  const { mend, reason } = failures[trial.failure] ?? {
    mend: 'Try again; look at the log of the API for the cause.',
    reason: 'model_failed',
  }
  return fail(live, trial.message, mend, { reason, details: { message: trial.message } })
}

const unreachable = {
  mend: 'See that this machine reaches the model: firewall, proxy, GOOGLE_GEMINI_BASE_URL.',
  reason: 'model_unreachable',
} as const

const failures: Record<string, { mend: string; reason: DoctorReason }> = {
  rejected_key: {
    mend: 'Check GOOGLE_API_KEY: it must be of a project that may use the Gemini API.',
    reason: 'model_key_refused',
  },
  invalid_setup: {
    mend: 'Check GEMINI_MODEL: the key may not use that model, or it is no Live model.',
    reason: 'model_set_up_refused',
  },
  overloaded: {
    mend: 'The quota is used up or the model is overloaded: raise the quota, or set GEMINI_FALLBACK_MODEL.',
    reason: 'model_overloaded',
  },
  refused: unreachable,
  deadline: unreachable,
}
