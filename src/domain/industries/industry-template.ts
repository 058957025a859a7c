import { z } from 'zod'
import { openingPeriod } from '../business-hours.ts'

/** The languages that templates are written in. */
export const templateLanguage = z.enum(['en', 'de'])
export type TemplateLanguage = z.infer<typeof templateLanguage>

/** What a kind of business usually has: a start for its owner to change. Prices are theirs to say. */
export const industryTemplate = z.object({
  /** Stored as the business's `industry`. */
  id: z.string(),
  language: templateLanguage,
  name: z.string(),
  /** What the people who are booked are called: `Dentist`. */
  staff_title: z.string(),
  services: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      duration_minutes: z.int(),
      buffer_minutes: z.int(),
    }),
  ),
  hours: z.array(openingPeriod),
  role: z.object({ personality: z.string(), greeting_message: z.string(), system_prompt: z.string() }),
  knowledge: z.array(z.object({ question: z.string(), answer: z.string() })),
})
export type IndustryTemplate = z.infer<typeof industryTemplate>

/** As the files of this folder have them. */
export type EnglishTemplate = Omit<IndustryTemplate, 'language'>

type Service = IndustryTemplate['services'][number]

export function offers(
  name: string,
  duration_minutes: number,
  description: string,
  buffer_minutes = 0,
): Service {
  return { name, description, duration_minutes, buffer_minutes }
}

/** 0 = Sunday. `days('1-5', '09:00', '17:00')`. */
export function days(range: string, opens_at: string, closes_at: string): IndustryTemplate['hours'] {
  const [first = 0, last = first] = range.split('-').map(Number)
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    weekday: first + index,
    opens_at,
    closes_at,
  }))
}

/** How it comes across, the prompt every trade shares, and what is its own. */
export function reception(personality: string, own: string, greeting?: string): IndustryTemplate['role'] {
  return {
    personality,
    greeting_message:
      greeting ??
      'Hello {customer_name}! Thank you for calling {business_name}. This is {ai_name}, the virtual assistant. How may I help you?',
    system_prompt: `You are {ai_name}, the receptionist of {business_name}. {% if returning %}You are speaking with {customer_name}, whom you know.{% endif %}\n\n${own}`,
  }
}

export function asked(question: string, answer: string): IndustryTemplate['knowledge'][number] {
  return { question, answer }
}
