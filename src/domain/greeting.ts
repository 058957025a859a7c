import type { Brief } from './brief.ts'
import { defaultGreeting } from './default-greetings.ts'
import { builtInRole } from './role-choice.ts'
import type { Role } from './role.ts'
import { renderTemplate } from './template.ts'
import { templateValues } from './template-values.ts'

/**
 * The first words of a call, on one line. The role's own greeting; when it has none, or none that makes sense for this
 * caller, the default one in the language of the business. `role` null: the built-in receptionist. Without `now`,
 * sentences that name the time are left out (see {@link templateValues}).
 */
export function renderGreeting(brief: Brief, role: Role | null, now?: Date): string {
  const values = templateValues(brief, role ?? builtInRole(brief.business), now)
  const own = spoken(renderTemplate(role?.greeting_message ?? '', values))
  const greeting =
    own === '' ? spoken(renderTemplate(defaultGreeting(brief.business.language, role !== null), values)) : own
  return [greeting, ...announcements(brief)].join(' ')
}

/** What the owner has every caller told, word for word. */
function announcements({ business }: Brief): string[] {
  const { ai_disclosure, recording_enabled, recording_notice } = business
  return [ai_disclosure, recording_enabled ? recording_notice : null].flatMap(
    (line) => spoken(line ?? '') || [],
  )
}

function spoken(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
