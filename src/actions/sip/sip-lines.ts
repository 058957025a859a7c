import { requireOperator } from '../permission.ts'
import type { Ports } from '../ports.ts'
import type { LivekitServer } from '../ports/livekit-server.ts'
import { withLease } from '../with-lease.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { SipRule, SipTrunk } from '#domain/sip/sip-line.ts'
import { readMark } from '#domain/sip/sip-mark.ts'
import { planRemoval, planSip, type SipPlan, type SipStep } from '#domain/sip/sip-plan.ts'
import type { SipSetup } from '#domain/sip/sip-setup.ts'
import { wantedLines, type WantedLines } from '#domain/sip/wanted-lines.ts'
import { doSteps } from './do-steps.ts'

export type SipDeps = Pick<Ports, 'database' | 'livekit'> & { default_country: string | null }

/** A plan as people see it. */
export interface SipOutcome {
  steps: Pick<SipStep, 'action' | 'kind' | 'name' | 'changes'>[]
  warnings: string[]
  problems: string[]
  is_applied: boolean
}

/** One writer at a time: LiveKit checks and writes in two steps, and keeps what two of them wrote at once. */
export const sipLease = { name: 'sip', seconds: 120 }

/** What would be done. Changes nothing. */
export async function planSipLines(
  deps: SipDeps,
  actor: Actor,
  input: { setup: SipSetup },
): Promise<SipOutcome> {
  requireOperator(actor)
  const { plan } = await plannedLines(deps, livekitOf(deps), input.setup)
  return outcome(plan, false)
}

/** Does it. Throws `conflict` when there is a problem (nothing is changed then), or while another run is under way. */
export async function applySipLines(
  deps: SipDeps,
  actor: Actor,
  input: { setup: SipSetup },
): Promise<SipOutcome> {
  requireOperator(actor)
  const livekit = livekitOf(deps)
  return alone(deps, async () => {
    const { plan, wanted } = await plannedLines(deps, livekit, input.setup)
    const { problems } = plan
    if (problems.length > 0) {
      throw new SwitchboardError('conflict', `Nothing was changed. ${problems.join(' ')}`, {
        reason: 'lines_have_problems',
        details: { problems },
      })
    }
    await doSteps(livekit, plan, wanted)
    return outcome(plan, true)
  })
}

/** Removes all that carries our mark, and nothing else. */
export async function removeSipLines(
  deps: SipDeps,
  actor: Actor,
  input: { owner: string },
): Promise<SipOutcome> {
  requireOperator(actor)
  const livekit = livekitOf(deps)
  return alone(deps, async () => {
    const [trunks, rules] = await Promise.all([livekit.listTrunks(), livekit.listRules()])
    const steps = planRemoval(input.owner, trunks, rules)
    for (const step of steps) {
      if (step.action !== 'remove') continue
      if (step.kind === 'rule') await livekit.removeRule(step.id)
      else await livekit.removeTrunk(step.id)
    }
    return outcome({ steps, warnings: [], problems: [] }, true)
  })
}

/** All trunks and rules that LiveKit has; `owner` null: not ours. */
export async function listSipLines(
  deps: SipDeps,
  actor: Actor,
): Promise<{
  trunks: (SipTrunk & { owner: string | null })[]
  rules: (SipRule & { owner: string | null })[]
}> {
  requireOperator(actor)
  const livekit = livekitOf(deps)
  const [trunks, rules] = await Promise.all([livekit.listTrunks(), livekit.listRules()])
  return { trunks: trunks.map(withOwner), rules: rules.map(withOwner) }
}

function withOwner<L extends { metadata: string }>(line: L): L & { owner: string | null } {
  return { ...line, owner: readMark(line.metadata, null)?.owner ?? null }
}

async function plannedLines(
  deps: SipDeps,
  livekit: LivekitServer,
  setup: SipSetup,
): Promise<{ plan: SipPlan; wanted: WantedLines }> {
  const owned = await deps.database.asSystem((system) => system.operations.numbers())
  const { agent_name } = livekit
  const { default_country } = deps
  const numbers = owned.map((each) => each.ai_phone_number)
  const wanted = wantedLines(setup, numbers, { agent_name, default_country })
  const [trunks, rules] = await Promise.all([livekit.listTrunks(), livekit.listRules()])
  return { plan: planSip(wanted, trunks, rules), wanted }
}

async function alone<T>({ database }: SipDeps, work: () => Promise<T>): Promise<T> {
  const done = await withLease(database, sipLease, work)
  if (done !== null) return done.result
  throw new SwitchboardError(
    'conflict',
    'Another run is changing the SIP lines. Try again when it is done.',
    { reason: 'lines_are_changing' },
  )
}

function livekitOf({ livekit }: SipDeps): LivekitServer {
  if (livekit !== null) return livekit
  throw new SwitchboardError(
    'livekit_unavailable',
    'LiveKit is not configured: start Switchboard with LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.',
  )
}

function outcome(plan: Pick<SipPlan, 'steps' | 'warnings' | 'problems'>, is_applied: boolean): SipOutcome {
  const steps = plan.steps.map(({ action, kind, name, changes }) => ({ action, kind, name, changes }))
  return { steps, warnings: plan.warnings, problems: plan.problems, is_applied }
}
