import type { Brief } from '../brief.ts'
import { isSwitchboardError, type SwitchboardError } from '../errors.ts'
import { renderGreeting } from '../greeting.ts'
import { numberCandidates } from '../phone-number.ts'
import type { Role } from '../role.ts'
import { validateTemplate } from '../template.ts'
import { findVoice } from '../voices.ts'
import { fail, ok, skipped, warn, type Check } from './check.ts'

const form = { id: 'number_form', title: 'Number' }
const owner = { id: 'number_owner', title: 'Who owns it' }
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
  if (business !== null) {
    return ok(owner, `${number} belongs to ${business.name}.`, {
      reason: 'number_owned',
      details: { number, business: business.name },
    })
  }
  const near = similar.map(({ name, ai_phone_number }) => `${ai_phone_number} (${name})`).join(', ')
  return fail(
    owner,
    `No business has the number ${number}; who dials it hears that it is not in use.${near === '' ? '' : ` Much like it: ${near}.`}`,
    `Give it to a business: PATCH /api/businesses/{business_id} with {"ai_phone_number": "${number}"}.`,
    { reason: 'number_unowned', details: { number, similar } },
  )
}

/** Templates written past the API (in SQL) were never checked. */
export function checkGreeting(brief: Brief, { isCached }: { isCached: boolean }): Check {
  for (const field of ['greeting_message', 'personality', 'system_prompt'] as const) {
    const problem = templateProblem(brief.role?.[field] ?? '')
    if (problem !== null) {
      return fail(greeting, `${field}: ${problem.message}`, 'Correct it with PUT /api/ai/roles/{role_id}.', {
        reason: 'greeting_invalid',
        details: { field, problem },
      })
    }
  }
  const heard = renderGreeting(brief, brief.role)
  const words = `A caller we do not know hears: "${heard}"`
  if (isCached) {
    return ok(greeting, `${words} It stands rendered and plays at once.`, {
      reason: 'greeting_rendered',
      details: { heard },
    })
  }
  return warn(
    greeting,
    `${words} It is not rendered yet, so the model speaks it live, a little later.`,
    'It is rendered within a minute of a change, and tried again while the voice is away; see the log for "greeting not rendered".',
    { reason: 'greeting_live', details: { heard } },
  )
}

export function checkVoice(role: Pick<Role, 'voice_style' | 'ai_name'> | null): Check {
  if (role === null) {
    return skipped(voice, 'The built-in receptionist has the default voice.', null, {
      reason: 'voice_default',
    })
  }
  const known = findVoice(role.voice_style)
  if (known !== null) {
    return ok(voice, `${role.ai_name} speaks as ${known.name}.`, {
      reason: 'voice_known',
      details: { who: role.ai_name, voice: known.name },
    })
  }
  return warn(
    voice,
    `There is no voice "${role.voice_style}"; the default one speaks.`,
    'Choose a voice_style that PUT /api/ai/roles/{role_id} accepts; it lists them.',
    { reason: 'voice_unknown', details: { who: role.ai_name, voice: role.voice_style } },
  )
}

/** As the API refuses such a template: with its code, so that it can be said in another language. */
function templateProblem(template: string): Pick<SwitchboardError, 'code' | 'message' | 'details'> | null {
  try {
    validateTemplate(template)
    return null
  } catch (error) {
    if (!isSwitchboardError(error)) throw error
    const { code, message, details } = error
    return { code, message, details }
  }
}
