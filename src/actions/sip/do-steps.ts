import type { LivekitServer } from '../ports/livekit-server.ts'
import type { RuleSpec, SipPlan } from '#domain/sip/sip-plan.ts'
import type { WantedLines } from '#domain/sip/wanted-lines.ts'

/** Does a plan, step by step. A step that fails leaves the ones before it done: run again, and the rest is planned. */
export async function doSteps(livekit: LivekitServer, plan: SipPlan, wanted: WantedLines): Promise<void> {
  const ids = new Map(plan.kept)
  const rule = (): RuleSpec => ({ ...wanted.rule, trunk_ids: [...ids.values()].toSorted() })
  for (const step of plan.steps) {
    if (step.action === 'remove') {
      await (step.kind === 'rule' ? livekit.removeRule(step.id) : livekit.removeTrunk(step.id))
    } else if (step.kind === 'rule') {
      await (step.action === 'create' ? livekit.createRule(rule()) : livekit.updateRule(step.id, rule()))
    } else if (step.action === 'create') {
      ids.set(step.key, (await livekit.createTrunk(step.spec)).id)
    } else {
      await livekit.updateTrunk(step.id, step.spec)
    }
  }
}
