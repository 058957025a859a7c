import { found } from '../permission.ts'
import { toolAction } from './tool-action.ts'
import type { ToolContext } from './tool-action.ts'
import { openingOf } from '#domain/opening-of.ts'
import { spokenList } from '#domain/spoken-words.ts'
import { transferToPerson as definition } from '#domain/tools/transfer-to-person.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import { matchTargets, reachability, type Reachability } from '#domain/transfer-rules.ts'
import type { TransferTarget } from '#domain/transfer-target.ts'

/** More are not offered by name in one sentence. */
const mostNamed = 5

/**
 * Puts the caller through to an enabled target of the owner's list, meant by name, keyword or purpose; of several that
 * are meant alike the first that can be reached. `unknown_target` (with the names there are), `nobody_to_reach` and
 * `out_of_hours` leave the caller here, with the offer of a message or of being called back.
 */
export const transferToPerson = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const targets = await enabledTargets(context)
  const brief = await context.brief()
  const meant = matchTargets(targets, input.target, brief.staff)
  const [first] = meant
  if (first === undefined) return unknownTarget(targets)
  const opening = openingOf(brief)
  const now = context.clock.now()
  const reachable = meant.find((target) => reachability(target, opening, now).isReachable)
  if (reachable === undefined) return outOfHours(first, reachability(first, opening, now))
  const { line } = found(await context.stores.calls.summary(context.call_id), 'call')
  return handOver(reachable, input.reason, line === 'practice')
})

async function enabledTargets({ stores }: ToolContext): Promise<TransferTarget[]> {
  const { items } = await stores.transferTargets.list({ limit: 200, cursor: null })
  return items.filter((target) => target.is_enabled)
}

function handOver(target: TransferTarget, reason: string, isPractice: boolean): ToolResult {
  const say = isPractice
    ? `I am putting you through to ${target.name} now. This is a practice call, so no phone rings and the call ends here.`
    : `I am putting you through to ${target.name} now. One moment, please.`
  return {
    status: 'ok',
    retryable: false,
    say,
    data: { target: target.name },
    effect: {
      kind: 'transfer',
      target_id: target.id,
      target_name: target.name,
      number: target.phone_number,
      say_before: say,
      reason,
    },
  }
}

function outOfHours(target: TransferTarget, reached: Reachability): ToolResult {
  const next = reached.isReachable ? null : reached.next
  const when = next === null ? '' : `, but again ${next}`
  return {
    status: 'out_of_hours',
    retryable: false,
    say: `${target.name} cannot be reached right now${when}. Shall I take a message, or have somebody call you back?`,
    data: { target: target.name, reachable_again: next },
  }
}

function unknownTarget(targets: TransferTarget[]): ToolResult {
  const names = targets.map((target) => target.name)
  if (names.length === 0) {
    return {
      status: 'nobody_to_reach',
      retryable: false,
      say: 'There is nobody I could put you through to. I can take a message, and somebody will see it.',
    }
  }
  return {
    status: 'unknown_target',
    retryable: true,
    say: `I can put you through to ${spokenList(names.slice(0, mostNamed), 'or')}. Whom would you like to speak to?`,
    data: { targets: targets.map(({ name, purpose }) => ({ name, purpose })) },
  }
}
