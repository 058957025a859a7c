import type { Template, Templates } from './set-up-queries.ts'
import { likelyCountry, likelyZone, ownTimeZone } from '#lib/countries.ts'
import { isLanguage, templateLanguage } from '#lib/template-language.ts'

/** What the wizard gathers, in the form its fields have. */
export interface Draft {
  template: Template
  name: string
  country: string
  timezone: string
  language: string
  week: { is_open: boolean; opens_at: string; closes_at: string }[]
  services: { name: string; duration_minutes: number; is_chosen: boolean; from: Service | null }[]
  staff: string[]
  ai_name: string
  voice_style: string
  personality: string
  greeting_message: string
  knowledge: { question: string; answer: string; is_chosen: boolean }[]
  number: string
  is_number_later: boolean
}

type Service = Template['services'][number]

/** What is known before anything is asked. */
export function emptyDraft(templates: Templates, language: string): Draft {
  const [template] = templates[templateLanguage(language)]
  if (template === undefined) throw new Error('The server offers no industry templates.')
  const country = likelyCountry()
  const basics = {
    name: '',
    country,
    timezone: likelyZone(country, ownTimeZone()),
    language,
    staff: [''],
    ai_name: 'Sarah',
    voice_style: 'Kore',
    number: '',
    is_number_later: false,
  }
  return { ...basics, template, ...partsOf(template, language) }
}

/** Another trade: its hours, services and questions take the place of those before. What was typed stays. */
export function withTrade(draft: Draft, trade: string, templates: Templates): Draft {
  const template = templateOf(templates, trade, draft.language)
  return template === null ? draft : { ...draft, template, ...partsOf(template, draft.language) }
}

/** Another language on the phone: where the template has it, its words take the place of those before. */
export function withLanguage(draft: Draft, language: string, templates: Templates): Draft {
  const chosen = { ...draft, language }
  if (templateLanguage(language) !== draft.template.language) {
    return withTrade(chosen, draft.template.id, templates)
  }
  const { greeting_message } = partsOf(draft.template, draft.language)
  if (draft.greeting_message !== greeting_message) return chosen
  return { ...chosen, greeting_message: partsOf(draft.template, language).greeting_message }
}

/** Null: no longer offered. */
export function templateOf(templates: Templates, trade: string, language: string): Template | null {
  return templates[templateLanguage(language)].find(({ id }) => id === trade) ?? null
}

function partsOf(template: Template, language: string) {
  return {
    week: Array.from({ length: 7 }, (_, weekday) => {
      const period = template.hours.find((each) => each.weekday === weekday)
      const { opens_at = '09:00', closes_at = '17:00' } = period ?? {}
      return { is_open: period !== undefined, opens_at, closes_at }
    }),
    services: template.services.map((service) => ({
      name: service.name,
      duration_minutes: service.duration_minutes,
      is_chosen: true,
      from: service,
    })),
    personality: template.role.personality,
    // In a language that the template has not, the standard greeting of the language is better.
    greeting_message: isLanguage(language, template.language) ? template.role.greeting_message : '',
    knowledge: template.knowledge.map((each) => ({ ...each, is_chosen: true })),
  }
}

/** The draft as the API takes it. `practice_number` where there is no real one yet. */
export function setUpOf(draft: Draft, practice_number: string) {
  const { template } = draft
  return {
    business: {
      name: draft.name.trim(),
      timezone: draft.timezone,
      country: draft.country,
      language: draft.language,
      industry: template.id,
      ai_phone_number: draft.is_number_later ? practice_number : draft.number.trim(),
    },
    role: {
      role_type: 'receptionist',
      ai_name: draft.ai_name.trim(),
      voice_style: draft.voice_style,
      personality: draft.personality.trim(),
      system_prompt: template.role.system_prompt,
      greeting_message: draft.greeting_message.trim(),
      is_enabled: true,
      priority: 1,
    },
    hours: draft.week.flatMap(({ is_open, opens_at, closes_at }, weekday) =>
      is_open ? [{ weekday, opens_at, closes_at }] : [],
    ),
    services: draft.services
      .filter(({ is_chosen, name }) => is_chosen && name.trim() !== '')
      .map(({ name, duration_minutes, from }) => ({
        name: name.trim(),
        duration_minutes,
        description: from?.description ?? null,
        buffer_minutes: from?.buffer_minutes ?? 0,
        price_amount: null,
        is_active: true,
      })),
    staff: draft.staff
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ name, title: template.staff_title })),
    knowledge: draft.knowledge
      .filter(({ is_chosen, answer }) => is_chosen && answer.trim() !== '')
      .map(({ question, answer }) => ({ question, answer: answer.trim(), is_active: true })),
  }
}

/** As an unknown caller hears it, for the eye only; the server's own rendering is what is spoken. */
export function plainGreeting(draft: Draft): string {
  return draft.greeting_message
    .replaceAll(/[\s,]*\{+\s*customer(?:_first)?_name\s*\}+/g, '')
    .replaceAll(/\{+\s*business_name\s*\}+/g, draft.name.trim() || '…')
    .replaceAll(/\{+\s*ai_name\s*\}+/g, draft.ai_name)
}
