import { notFound } from '../permission.ts'
import { toolAction } from './tool-action.ts'
import type { CallDetail } from '#domain/call.ts'
import { presentRoles } from '#domain/role-choice.ts'
import type { Role } from '#domain/role.ts'
import { spokenList } from '#domain/spoken-words.ts'
import { switchRole as definition } from '#domain/tools/switch-role.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** A caller who was handed on so often is being sent in circles. */
const mostSwitches = 6

/**
 * Hands the call to another enabled role of the same business, named by type or by name. `unknown_role` (with the
 * roles there are), `same_role`, `out_of_hours`, `straight_back` (to the one who has just handed over, for the same reason) and
 * `too_many_switches` leave the call where it is.
 */
export const switchRole = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const brief = await context.brief()
  const { roles } = brief
  const present = presentRoles(brief, context.clock.now())
  const call = await context.stores.calls.get(context.call_id)
  if (call === null) throw notFound('call')
  const current = currentRoleId(call)
  const target = findRole(roles, input.role, current)
  if (target === null) return unknownRole(present, current)
  if (target.id === current) {
    return {
      status: 'same_role',
      retryable: false,
      say: `You are speaking with ${target.ai_name} already. How can I help?`,
    }
  }
  if (!present.includes(target)) return outOfHours(target)
  const switches = switchesOf(call)
  if (switches.length >= mostSwitches) return tooManySwitches
  const last = switches.at(-1)
  const before = switches.length > 1 ? switches.at(-2)?.to : call.role_id
  if (last !== undefined && target.id === before && isSameReason(last.reason, input.reason))
    return straightBack
  return {
    status: 'ok',
    retryable: false,
    say: `I am handing you over to ${target.ai_name}.`,
    data: { role_id: target.id, role_type: target.role_type, ai_name: target.ai_name },
    effect: { kind: 'switch_role', role_id: target.id, reason: input.reason },
  }
})

const straightBack: ToolResult = {
  status: 'straight_back',
  retryable: false,
  say: 'You have just come from there, so I will not send you back. Let me help you myself, or take a message.',
}

/** Half of the words that say something are the same; a reason that says nothing is no new one. */
function isSameReason(before: string, now: string): boolean {
  const [old, fresh] = [tellingWords(before), tellingWords(now)]
  return [...fresh].filter((word) => old.has(word)).length * 2 >= fresh.size
}

function tellingWords(text: string): Set<string> {
  const words = plain(text).split(' ')
  return new Set(words.filter((word) => word.length > 3))
}

function outOfHours({ ai_name }: Role): ToolResult {
  return {
    status: 'out_of_hours',
    retryable: false,
    say: `${ai_name} does not take calls at this hour. Let me help you myself, or take a message.`,
  }
}

const tooManySwitches: ToolResult = {
  status: 'too_many_switches',
  retryable: false,
  say: 'I do not want to pass you around any further. Let me help you myself, or take a message.',
}

function unknownRole(roles: Role[], current: string | null): ToolResult {
  const others = roles.filter((role) => role.id !== current)
  const names = others.map((role) => `${role.ai_name} for ${role.role_type}`)
  return {
    status: 'unknown_role',
    retryable: others.length > 0,
    say:
      others.length > 0
        ? `I cannot hand you over to that one, but I can to ${spokenList(names, 'or')}.`
        : 'There is nobody else here I could hand you over to. Let me help you, or take a message.',
    data: { roles: others.map(({ role_type, ai_name }) => ({ role_type, ai_name })) },
  }
}

/** Who has the call: the journal is sent in batches, so the last answered switch may not stand in it yet. */
function currentRoleId(call: CallDetail): string | null {
  const latest = switchesOf(call).at(-1)
  return latest === undefined ? call.role_id : latest.to
}

function switchesOf(call: CallDetail): { to: string | null; reason: string }[] {
  const answered = call.tool_calls.flatMap((each) => {
    const to = each.tool_name === definition.name && each.status === 'ok' ? roleIdIn(each.result) : null
    return to === null ? [] : [{ to, reason: reasonIn(each.args) }]
  })
  if (answered.length >= call.role_switches.length) return answered
  return call.role_switches.map((each) => ({ to: each.to_role_id, reason: each.reason }))
}

function reasonIn({ reason }: Record<string, unknown>): string {
  return typeof reason === 'string' ? reason : ''
}

function roleIdIn(result: Record<string, unknown>): string | null {
  const { effect } = result
  const id = typeof effect === 'object' && effect !== null && 'role_id' in effect ? effect.role_id : null
  return typeof id === 'string' ? id : null
}

/** By id, type or name, however capitalised; of several with one type the best that does not have the call already. */
function findRole(roles: Role[], wanted: string, current: string | null): Role | null {
  const word = plain(wanted)
  const exact = roles.filter((role) =>
    [role.id, role.role_type, role.ai_name].some((name) => plain(name) === word),
  )
  const loose = roles.filter((role) =>
    [role.role_type, role.ai_name].some((name) => word.split(' ').includes(plain(name))),
  )
  const candidates = exact.length > 0 ? exact : loose
  return candidates.find((role) => role.id !== current) ?? candidates[0] ?? null
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
