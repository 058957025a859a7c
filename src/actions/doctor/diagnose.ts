import { requireAccess, requireOperator } from '../permission.ts'
import type { Ports } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { worstOf, type Check, type Diagnosis, type InstallationDiagnosis } from '#domain/doctor/check.ts'
import type { LinkFacts } from '#domain/doctor/system-checks.ts'
import { checkModel } from '#domain/doctor/model-checks.ts'
import { businessChecks, numberChecks } from './number-diagnosis.ts'
import { lineChecks } from './line-diagnosis.ts'
import { systemChecks } from './system-diagnosis.ts'

export type DoctorDeps = Pick<Ports, 'database' | 'clock' | 'ids' | 'speech' | 'model' | 'livekit'> & {
  default_country: string | null
  /** What the line of a carrier's media stream has. */
  media_stream: { public_url: string | null; is_signed: boolean }
  links: LinkFacts
}

/** The whole installation and, when a number is given, what becomes of a call to it. Changes nothing. */
export async function diagnose(
  deps: DoctorDeps,
  actor: Actor,
  input: { number: string | null },
): Promise<InstallationDiagnosis> {
  requireOperator(actor)
  const system = await systemChecks(deps)
  const isDatabaseAway = system.some(({ id, status }) => id === 'database' && status === 'fail')
  const checks = [
    ...system,
    ...(isDatabaseAway || input.number === null ? [] : await numberChecks(deps, input.number)),
    checkModel(deps.model),
    ...(await lineChecks(deps, input.number)),
  ]
  return { ...summary(deps, checks), livekit_url: deps.livekit?.url ?? null }
}

/** What becomes of a call to one business, for its own people: nothing of the machines. */
export async function diagnoseBusiness(
  deps: DoctorDeps,
  actor: Actor,
  input: { business_id: string },
): Promise<Diagnosis> {
  requireAccess(actor, input.business_id, 'viewer')
  const { checks, number } = await businessChecks(deps, input.business_id)
  return summary(deps, [...checks, checkModel(deps.model), ...(await lineChecks(deps, number))])
}

export function summary({ clock }: Pick<Ports, 'clock'>, checks: Check[]): Diagnosis {
  return { checked_at: clock.now().toISOString(), status: worstOf(checks), checks }
}
