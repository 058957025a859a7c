import { requireOperator } from '../permission.ts'
import type { Actor } from '#domain/access.ts'
import { isSwitchboardError } from '#domain/errors.ts'
import type { Check, Diagnosis } from '#domain/doctor/check.ts'
import { checkAgent, checkLivekit } from '#domain/doctor/livekit-checks.ts'
import { checkModelLive } from '#domain/doctor/model-checks.ts'
import { summary, type DoctorDeps } from './diagnose.ts'

const agentDeadlineMs = 5_000

/** What only trying shows: one turn with the model, and one trial job for a worker. Costs one sentence. */
export async function tryLive(deps: DoctorDeps, actor: Actor): Promise<Diagnosis> {
  requireOperator(actor)
  const [model, agent] = await Promise.all([deps.model.trial(), tryAgent(deps)])
  return summary(deps, [checkModelLive(model), ...agent])
}

async function tryAgent({ livekit, ids }: DoctorDeps): Promise<Check[]> {
  if (livekit === null) return []
  try {
    const took = await livekit.tryAgent(`switchboard_trial_${ids.uuid()}`, agentDeadlineMs)
    return [checkAgent(livekit.agent_name, took)]
  } catch (error) {
    if (!isSwitchboardError(error)) throw error
    return [
      checkLivekit(livekit.url, { message: error.message, is_rejected: error.code === 'livekit_rejected' }),
    ]
  }
}
