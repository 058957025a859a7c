import { isDeepStrictEqual } from 'node:util'
import type { Brief } from '../brief.ts'
import { isSwitchboardError } from '../errors.ts'
import { renderGreeting } from '../greeting.ts'
import { numberCandidates } from '../phone-number.ts'
import { localDate } from '../opening-hours.ts'
import { chooseEntryRole, orderRoles, type CallTime } from '../role-choice.ts'
import type { Role } from '../role.ts'
import { spokenDate, spokenLocalTime } from '../spoken-words.ts'
import { validateTemplate } from '../template.ts'
import { findVoice } from '../voices.ts'
import { whoAnswers } from '../who-answers.ts'
import { fail, ok, skipped, warn, type Check } from './check.ts'

const form = { id: 'number_form', title: 'Number' }
const owner = { id: 'number_owner', title: 'Who owns it' }
const roles = { id: 'roles', title: 'Who answers' }
const greeting = { id: 'greeting', title: 'Greeting' }
const voice = { id: 'voice', title: 'Voice' }

export function checkNumberForm(written: string, country: string | null): Check {
  const [first, ...others] = numberCandidates(written, country)
  if (first === undefined) {
    return fail(
      form,
      `"${written}" is no phone number.`,
      'Write it as + and digits, for example +14155550123, or as an extension such as 1001.',
      { reason: 'number_not_one', details: { written } },
    )
  }
  const also = others.length > 0 ? ` (or ${others.join(', ')})` : ''
  return ok(
    form,
    written === first ? `${first} is well written.` : `"${written}" is read as ${first}${also}.`,
    written === first
      ? { reason: 'number_well_written', details: { number: first } }
      : { reason: 'number_read_as', details: { written, number: first, others } },
  )
}

/** `similar`: numbers of businesses that end in the same digits. */
export function checkOwner(
  number: string,
  business: Pick<Brief['business'], 'name'> | null,
  similar: { name: string; ai_phone_number: string }[] = [],
): Check {
  if (business !== null)
    return ok(owner, `${number} belongs to ${business.name}.`, {
      reason: 'number_owned',
      details: { number, business: business.name },
    })
  const near = similar.map(({ name, ai_phone_number }) => `${ai_phone_number} (${name})`).join(', ')
  return fail(
    owner,
    `No business has the number ${number}; who dials it hears that it is not in use.${near === '' ? '' : ` Much like it: ${near}.`}`,
    `Give it to a business: PATCH /api/businesses/{business_id} with {"ai_phone_number": "${number}"}.`,
    { reason: 'number_unowned', details: { number, similar } },
  )
}

/** `all`: disabled ones too. */
export function checkRoles(all: readonly Role[], time: CallTime): Check {
  const enabled = orderRoles(all.filter(({ is_enabled }) => is_enabled))
  const entry = chooseEntryRole(all, time)
  const next = enabled[enabled.findIndex(({ id }) => id === entry?.id) + 1]
  if (entry === null) {
    const found = all.length === 0 ? 'There is no AI role.' : `None of the ${all.length} AI roles is enabled.`
    return warn(
      roles,
      `${found} A plain built-in receptionist answers.`,
      'Create one with POST /api/ai/roles, or enable one with PUT /api/ai/roles/{role_id} {"is_enabled": true}.',
      { reason: 'nobody_enabled', details: { roles: all.length } },
    )
  }
  const who = `${entry.ai_name} (${entry.role_type}, priority ${entry.priority})`
  const uncovered = whoAnswers(all, time.opening, time.now).find(({ is_covered }) => !is_covered)
  if (uncovered !== undefined) {
    const from = spokenMoment(uncovered.from, time)
    const instead = enabled.find(({ id }) => id === uncovered.role_id) ?? entry
    return warn(
      roles,
      `${who} answers now. From ${from} it is outside the hours of every role; ${instead.ai_name} answers all the same.`,
      'Give one role no hours (always), or hours that close the gap.',
      {
        reason: 'hours_uncovered',
        details: { who: entry.ai_name, instead: instead.ai_name, from: uncovered.from },
      },
    )
  }
  if (entry.role_type.trim().toLowerCase() !== 'receptionist') {
    return warn(
      roles,
      `${who} answers, because no role of type receptionist is enabled.`,
      'Enable a receptionist if somebody else should answer.',
      { reason: 'no_receptionist', details: { who: entry.ai_name } },
    )
  }
  if (next !== undefined && areTied(entry, next)) {
    return warn(
      roles,
      `${who} answers; ${next.ai_name} has the same priority, and the older one goes first.`,
      'Give the one who should answer the lower priority: lower = higher priority.',
      { reason: 'priority_tied', details: { who: entry.ai_name, other: next.ai_name } },
    )
  }
  const others = enabled
    .filter((role) => role !== entry)
    .map((role) => `${role.ai_name} (${role.role_type}, ${role.priority})`)
  return ok(
    roles,
    `${who} answers${later(enabled, time)}.${others.length > 0 ? ` Can be switched to: ${others.join(', ')}.` : ''}`,
    {
      reason: 'role_answers',
      details: {
        who: entry.ai_name,
        others: enabled.filter((role) => role !== entry).map(({ ai_name }) => ai_name),
      },
    },
  )
}

function areTied(one: Role, other: Role): boolean {
  return (
    one.role_type === other.role_type &&
    one.priority === other.priority &&
    isDeepStrictEqual(one.hours, other.hours)
  )
}

/** Who takes over next, where the hours of roles say so. */
function later(enabled: readonly Role[], time: CallTime): string {
  const [, next] = whoAnswers(enabled, time.opening, time.now)
  const role = enabled.find(({ id }) => id === next?.role_id)
  return next === undefined || role === undefined
    ? ''
    : ` now, and ${role.ai_name} from ${spokenMoment(next.from, time)}`
}

function spokenMoment(instant: string, { opening: { timezone } }: CallTime): string {
  const day = localDate({ timezone }, new Date(instant))
  return `${spokenDate(day)} at ${spokenLocalTime(new Date(instant), timezone)}`
}

/** Templates written past the API (in SQL) were never checked. */
export function checkGreeting(brief: Brief, { isCached }: { isCached: boolean }): Check {
  for (const field of ['greeting_message', 'personality', 'system_prompt'] as const) {
    const problem = templateProblem(brief.role?.[field] ?? '')
    if (problem !== null) {
      return fail(greeting, `${field}: ${problem}`, 'Correct it with PUT /api/ai/roles/{role_id}.', {
        reason: 'greeting_invalid',
        details: { field, problem },
      })
    }
  }
  const heard = renderGreeting(brief, brief.role)
  const words = `A caller we do not know hears: "${heard}"`
  if (isCached)
    return ok(greeting, `${words} It stands rendered and plays at once.`, {
      reason: 'greeting_rendered',
      details: { heard },
    })
  return warn(
    greeting,
    `${words} It is not rendered yet, so the model speaks it live, a little later.`,
    'It is rendered within a minute of a change, and tried again while the voice is away; see the log for "greeting not rendered".',
    { reason: 'greeting_live', details: { heard } },
  )
}

export function checkVoice(role: Pick<Role, 'voice_style' | 'ai_name'> | null): Check {
  if (role === null)
    return skipped(voice, 'The built-in receptionist has the default voice.', null, {
      reason: 'voice_default',
    })
  const known = findVoice(role.voice_style)
  if (known !== null)
    return ok(voice, `${role.ai_name} speaks as ${known.name}.`, {
      reason: 'voice_known',
      details: { who: role.ai_name, voice: known.name },
    })
  return warn(
    voice,
    `There is no voice "${role.voice_style}"; the default one speaks.`,
    'Choose a voice_style that PUT /api/ai/roles/{role_id} accepts; it lists them.',
    { reason: 'voice_unknown', details: { who: role.ai_name, voice: role.voice_style } },
  )
}

function templateProblem(template: string): string | null {
  try {
    validateTemplate(template)
    return null
  } catch (error) {
    if (isSwitchboardError(error)) return error.message
    throw error
  }
}
