import { beauty } from './beauty.ts'
import { health } from './health.ts'
import { hospitality } from './hospitality.ts'
import { germanWords } from './german/index.ts'
import type { EnglishTemplate, IndustryTemplate, TemplateLanguage } from './industry-template.ts'
import { days, offers, reception } from './industry-template.ts'
import { services } from './services.ts'
import { trades } from './trades.ts'
import { translated } from './translation.ts'

const other: EnglishTemplate = {
  id: 'other',
  name: 'Something else',
  staff_title: 'Team',
  services: [offers('Appointment', 30, 'An appointment with us.', 5)],
  hours: days('1-5', '09:00', '17:00'),
  role: reception(
    'Warm, calm and brief.',
    'Find out what the caller needs. What you cannot settle you take as a message.',
  ),
  knowledge: [],
}

const english: readonly IndustryTemplate[] = [
  ...health,
  ...beauty,
  ...trades,
  ...hospitality,
  ...services,
  other,
].map((template) => ({ ...template, language: 'en' }))

const german = english.map((template) => {
  const texts = germanWords[template.id]
  return texts === undefined ? template : translated(template, 'de', texts)
})

/** In the order in which an owner is shown them. */
export const industryTemplates: Record<TemplateLanguage, readonly IndustryTemplate[]> = {
  en: english,
  de: german,
}
