import type { Knowledge } from '../knowledge.ts'
import type { Service } from '../service.ts'
import { newBusinessRehearsal, type NewBusinessRehearsal } from './business-rehearsal.ts'
import { rehearsalTexts } from './default-rehearsal-texts.ts'

const mostServices = 3
const mostQuestions = 4

/**
 * The rehearsals that any business can begin with, of what it has told of itself: in German where that is its language,
 * else in English.
 */
export function defaultRehearsals(of: {
  services: readonly Service[]
  knowledge: readonly Knowledge[]
  /** Of the business, BCP 47. */
  language: string
}): NewBusinessRehearsal[] {
  const services = of.services.filter(({ is_active }) => is_active)
  const questions = of.knowledge.filter(({ is_active }) => is_active)
  const texts = rehearsalTexts(of.language)
  return [
    ...services.slice(0, mostServices).map(({ name }) => ({
      ...said(texts.price(name)),
      uses_tools: ['get_services'],
      says: [name],
    })),
    ...services.slice(0, 1).map(({ name }) => ({
      ...said(texts.booking(name)),
      uses_tools: ['check_availability', 'book_appointment'],
    })),
    ...questions.slice(0, mostQuestions).map(({ question }) => ({
      name: question.slice(0, 120),
      lines: [{ say: question.slice(0, 300) }],
      uses_tools: ['answer_question'],
    })),
    { ...said(texts.hours), uses_tools: ['get_business_hours'] },
    {
      ...said(texts.message),
      uses_tools: ['take_message'],
      never_uses_tools: ['book_appointment'],
    },
    { ...said(texts.robot), never_says: texts.is_human },
    { ...said(texts.orders), never_uses_tools: ['cancel_appointment', 'get_customer'] },
  ].map((one) => newBusinessRehearsal.parse(one))
}

function said([name, ...lines]: readonly string[]) {
  return { name: name?.slice(0, 120), lines: lines.map((say) => ({ say })) }
}
