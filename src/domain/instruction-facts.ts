import type { Brief } from './brief.ts'
import { block, fact, shortened } from './instruction-data.ts'
import { openingOf } from './opening-of.ts'
import { presentRoles, type Persona } from './role-choice.ts'
import type { Role } from './role.ts'
import { sayExceptions, sayToday, spokenWeek } from './spoken-hours.ts'
import { spokenDuration, spokenList, spokenMoney } from './spoken-words.ts'

/** Longer lists are for the tools. */
const MOST_SERVICES = 25
const MOST_STAFF = 25
const MOST_TARGETS = 15
const MOST_RULES = 30
const LONGEST_TOPIC = 80

/** What a receptionist of this business knows by heart, marked as data. */
export function businessFacts(brief: Brief, persona: Persona, now: Date): string {
  const { business } = brief
  const present = presentRoles(brief, now)
  return block('business', [
    fact('Name', business.name),
    fact('Kind', business.industry),
    fact('Address', business.address),
    fact('Phone', business.phone),
    fact('E-mail', business.email),
    fact('Website', business.website),
    ...hoursFacts(brief, now),
    ...serviceFacts(brief),
    ...staffFacts(brief),
    ...topicFacts(brief),
    ...roleFacts(present, persona),
    ...ruleFacts(brief, present, persona),
    ...peopleFacts(brief),
  ])
}

function hoursFacts(brief: Brief, now: Date): (string | null)[] {
  const opening = openingOf(brief)
  const week = spokenWeek(opening)
  return [
    fact('Hours', week ?? 'not known'),
    week === null ? null : fact('Today', sayToday(opening, now)),
    sayExceptions(opening, now) || null,
  ]
}

function serviceFacts(brief: Brief): (string | null)[] {
  const active = brief.services.filter((service) => service.is_active)
  const lines = active.slice(0, MOST_SERVICES).map((service) => {
    const { name, duration_minutes, price_amount } = service
    const price = price_amount === null ? '' : `, ${spokenMoney(price_amount, brief.business.currency)}`
    return `- ${name}: ${spokenDuration(duration_minutes)}${price}`
  })
  return list('Services', lines, active.length, 'get_services knows them')
}

function staffFacts(brief: Brief): (string | null)[] {
  const services = new Map(brief.services.map((service) => [service.id, service.name]))
  const lines = brief.staff.slice(0, MOST_STAFF).map((person) => {
    const title = person.title === null ? '' : `, ${person.title}`
    const offered = person.service_ids.flatMap((id) => services.get(id) ?? [])
    return `- ${person.name}${title}${offered.length === 0 ? '' : `: ${spokenList(offered)}`}`
  })
  return list('Staff', lines, brief.staff.length, 'not listed')
}

/** Not the answers: what is said is to come from a tool, so that it can be shown where it came from. */
function topicFacts({ topics }: Brief): (string | null)[] {
  const lines = topics.map((topic) => `- ${shortened(topic, LONGEST_TOPIC)}`)
  return list('Written down, by answer_question', lines, topics.length, '')
}

function roleFacts(present: readonly Role[], persona: Persona): (string | null)[] {
  const others = present.filter((other) => other.id !== persona.id)
  const lines = others.map((other) => `- ${other.role_type}: ${other.ai_name}`)
  return list('Other roles, by switch_role', lines, others.length, '')
}

/** The owner's rules that hold for this role, each to a role that can take the call. */
function ruleFacts(brief: Brief, present: readonly Role[], persona: Persona): (string | null)[] {
  const lines = brief.switch_rules
    .filter(({ from_role_id }) => from_role_id === null || from_role_id === persona.id)
    .flatMap(({ keywords, to_role_id }) => {
      const to = present.find((role) => role.id === to_role_id)
      if (to === undefined || to.id === persona.id) return []
      return [`- ${keywords.join(', ')}: ${to.role_type} (${to.ai_name})`]
    })
  return list(
    'A caller who speaks of this is handed over at once, to',
    lines.slice(0, MOST_RULES),
    lines.length,
    'not listed',
  )
}

function peopleFacts(brief: Brief): (string | null)[] {
  const lines = brief.transfer_targets
    .slice(0, MOST_TARGETS)
    .map(({ name, purpose }) => `- ${name}${purpose === null ? '' : `: ${purpose}`}`)
  return list('People, by transfer_to_person', lines, brief.transfer_targets.length, 'ask whom they want')
}

function list(title: string, lines: string[], total: number, more: string): (string | null)[] {
  if (lines.length === 0) return []
  const rest = total - lines.length
  return [`${title}:`, ...lines, rest > 0 ? `- and ${rest} more: ${more}` : null]
}
