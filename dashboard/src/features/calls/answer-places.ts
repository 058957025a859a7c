import type { Words } from '#lib/words/words.ts'

export type AnswerPlace = keyof Words['why']['places']

/** Where the owner keeps what a tool tells. What other tools tell is of one caller, not of the business. */
const placeOfTool: Record<string, AnswerPlace> = {
  answer_question: 'knowledge',
  get_business_hours: 'hours',
  get_directions: 'profile',
  get_services: 'services',
  get_staff: 'team',
  check_availability: 'hours',
  book_appointment: 'appointments',
  reschedule_appointment: 'appointments',
  cancel_appointment: 'appointments',
  get_my_appointments: 'appointments',
  join_waitlist: 'waitlist',
  get_customer: 'customers',
  transfer_to_person: 'transfers',
}

/** Below `/b/:business_id/`. */
export const pathOfPlace: Record<AnswerPlace, string> = {
  knowledge: 'business/knowledge',
  hours: 'business/hours',
  profile: 'business/profile',
  services: 'business/services',
  team: 'business/team',
  transfers: 'business/transfers',
  appointments: 'appointments',
  waitlist: 'appointments/waitlist',
  customers: 'customers',
  receptionist: 'receptionist',
}

/** What it says before anybody asked is its greeting; what it looked nothing up for it knew before the call. */
export function placesOf(source: {
  question: string | null
  tool_calls: { tool_name: string }[]
}): AnswerPlace[] {
  if (source.question === null) return ['receptionist']
  if (source.tool_calls.length === 0) return ['receptionist', 'hours', 'services', 'team', 'profile']
  return [...new Set(source.tool_calls.flatMap(({ tool_name }) => placeOfTool[tool_name] ?? []))]
}
