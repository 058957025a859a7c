import { isDeepStrictEqual } from 'node:util'
import { localDate } from '../opening-hours.ts'
import { chooseEntryRole, orderRoles, type CallTime } from '../role-choice.ts'
import type { Role } from '../role.ts'
import { spokenDate, spokenLocalTime } from '../spoken-words.ts'
import { whoAnswers, type AnsweringSpan } from '../who-answers.ts'
import { ok, warn, type Check } from './check.ts'

const roles = { id: 'roles', title: 'Who answers' }

/** `all`: disabled ones too. */
export function checkRoles(all: readonly Role[], time: CallTime): Check {
  const entry = chooseEntryRole(all, time)
  if (entry === null) return nobodyEnabled(all.length)
  const enabled = orderRoles(all.filter(({ is_enabled }) => is_enabled))
  return roleProblem(entry, enabled, time) ?? roleAnswers(entry, enabled, time)
}

function nobodyEnabled(count: number): Check {
  const found = count === 0 ? 'There is no AI role.' : `None of the ${count} AI roles is enabled.`
  return warn(
    roles,
    `${found} A plain built-in receptionist answers.`,
    'Create one with POST /api/ai/roles, or enable one with PUT /api/ai/roles/{role_id} {"is_enabled": true}.',
    { reason: 'nobody_enabled', details: { roles: count } },
  )
}

function roleProblem(entry: Role, enabled: readonly Role[], time: CallTime): Check | null {
  const uncovered = whoAnswers(enabled, time.opening, time.now).find(({ is_covered }) => !is_covered)
  if (uncovered !== undefined) return hoursUncovered(entry, enabled, uncovered, time)
  if (entry.role_type.trim().toLowerCase() !== 'receptionist') {
    return warn(
      roles,
      `${inFull(entry)} answers, because no role of type receptionist is enabled.`,
      'Enable a receptionist if somebody else should answer.',
      { reason: 'no_receptionist', details: { who: entry.ai_name } },
    )
  }
  const next = enabled[enabled.findIndex(({ id }) => id === entry.id) + 1]
  if (next === undefined || !areTied(entry, next)) return null
  return warn(
    roles,
    `${inFull(entry)} answers; ${next.ai_name} has the same priority, and the older one goes first.`,
    'Give the one who should answer the lower priority: lower = higher priority.',
    { reason: 'priority_tied', details: { who: entry.ai_name, other: next.ai_name } },
  )
}

function hoursUncovered(
  entry: Role,
  enabled: readonly Role[],
  { from, role_id }: AnsweringSpan,
  time: CallTime,
): Check {
  const instead = enabled.find(({ id }) => id === role_id) ?? entry
  return warn(
    roles,
    `${inFull(entry)} answers now. From ${spokenMoment(from, time)} it is outside the hours of every role; ${instead.ai_name} answers all the same.`,
    'Give one role no hours (always), or hours that close the gap.',
    { reason: 'hours_uncovered', details: { who: entry.ai_name, instead: instead.ai_name, from } },
  )
}

function roleAnswers(entry: Role, enabled: readonly Role[], time: CallTime): Check {
  const others = enabled.filter((role) => role !== entry)
  const next = later(enabled, time)
  const then = next === null ? '' : ` now, and ${next.who} from ${spokenMoment(next.from, time)}`
  const switchable = others.map((role) => `${role.ai_name} (${role.role_type}, ${role.priority})`).join(', ')
  return ok(
    roles,
    `${inFull(entry)} answers${then}.${switchable === '' ? '' : ` Can be switched to: ${switchable}.`}`,
    {
      reason: 'role_answers',
      details: { who: entry.ai_name, next, others: others.map(({ ai_name }) => ai_name) },
    },
  )
}

function inFull({ ai_name, role_type, priority }: Role): string {
  return `${ai_name} (${role_type}, priority ${priority})`
}

function areTied(one: Role, other: Role): boolean {
  return (
    one.role_type === other.role_type &&
    one.priority === other.priority &&
    isDeepStrictEqual(one.hours, other.hours)
  )
}

/** Who takes over next, where the hours of roles say so. */
function later(enabled: readonly Role[], time: CallTime): { who: string; from: string } | null {
  const [, next] = whoAnswers(enabled, time.opening, time.now)
  const role = enabled.find(({ id }) => id === next?.role_id)
  return next === undefined || role === undefined ? null : { who: role.ai_name, from: next.from }
}

function spokenMoment(instant: string, { opening: { timezone } }: CallTime): string {
  const day = localDate({ timezone }, new Date(instant))
  return `${spokenDate(day)} at ${spokenLocalTime(new Date(instant), timezone)}`
}
