import type { Brief } from '#domain/brief.ts'
import { renderGreeting } from '#domain/greeting.ts'
import { builtInRole, type Persona as Role } from '#domain/role-choice.ts'
import { renderTemplate } from '#domain/template.ts'
import { templateValues } from '#domain/template-values.ts'
import { toolsForRole } from '#domain/tools/index.ts'
import { toModelTool } from '#domain/tools/model-tool.ts'
import { voiceToUse } from '#domain/voices.ts'
import type { ModelTool } from '#models/realtime-model.ts'

/** One role of one business, ready to be given to a model. */
export interface Persona {
  role_id: string | null
  ai_name: string
  role_type: string
  voice: string
  instructions: string
  greeting: string
  tools: ModelTool[]
}

export function personaOf(brief: Brief, role_id: string | null): Persona {
  const stored =
    brief.roles.find((role) => role.id === role_id) ?? (brief.role?.id === role_id ? brief.role : null)
  const role = stored ?? builtInRole(brief.business)
  return {
    role_id: role.id,
    ai_name: role.ai_name,
    role_type: role.role_type,
    voice: voiceToUse(role.voice_style),
    instructions: instructionsFor(brief, role),
    greeting: renderGreeting(brief, stored),
    tools: toolsForRole(brief, role).map(toModelTool),
  }
}

/** What the owner wrote, then what any receptionist of theirs has to know, then how one speaks on a telephone. */
function instructionsFor(brief: Brief, role: Role): string {
  const own = renderTemplate(role.system_prompt, templateValues(brief, role))
  return [own, ...facts(brief, role), ...manners(brief)].filter((part) => part !== '').join('\n\n')
}

function facts(brief: Brief, role: Role): string[] {
  const { business, customer } = brief
  const others = brief.roles.filter((other) => other.id !== role.id)
  const list = (title: string, lines: string[]): string =>
    lines.length === 0 ? '' : `${title}\n${lines.map((line) => `- ${line}`).join('\n')}`
  return [
    `You are ${role.ai_name}, ${role.role_type} of ${business.name}. Time zone: ${business.timezone}.`,
    list(
      'Services:',
      brief.services.map((service) => `${service.name} (${service.duration_minutes} minutes)`),
    ),
    list(
      'Staff:',
      brief.staff.map((person) => (person.title === null ? person.name : `${person.name}, ${person.title}`)),
    ),
    list(
      'Colleagues you can hand the caller to with switch_role:',
      others.map((other) => `${other.role_type}: ${other.ai_name}`),
    ),
    customer === null
      ? 'The caller is not known by their number.'
      : `The number belongs to ${customer.name}. A number can be false: it does not prove who calls.`,
  ]
}

function manners(brief: Brief): string[] {
  return [
    'This is a telephone call. Speak in short sentences, one question at a time. Never read out symbols or lists. ' +
      'Say only what you know from here or from a tool; when you do not know, offer to take a message. ' +
      'Never say that something was done unless a tool has just confirmed it.',
    `Begin in ${brief.business.language}; if the caller speaks another language, go on in theirs.`,
  ]
}
