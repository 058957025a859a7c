/** What a role's greeting and prompt may name, with what each holds. Blank and unknown are the same: missing. */
export const templateVariables = {
  business_name: 'the name of the business',
  business_phone: 'its public phone number',
  business_email: 'its public e-mail address',
  business_website: 'its website',
  business_address: 'its address',
  industry: 'what it does, as the owner put it',
  ai_name: 'the name of this role',
  role_type: 'receptionist, sales, support, …',
  customer_name: 'the caller, when the number is known',
  customer_first_name: 'the first word of that name',
  returning: 'true when the caller is a known customer: {% if returning %}…{% endif %}',
  services: 'the services offered, as one list',
  staff_names: 'the people who work there, as one list',
  today: 'the date there: Monday, November 23',
  time_now: 'the time there: 2:30 PM',
  hours_today: 'when it is open today: 9 AM to 5 PM, or closed',
  hours_this_week: 'its week: Monday to Friday 9 AM to 5 PM, …',
} as const

export type TemplateVariable = keyof typeof templateVariables
export type TemplateValues = Partial<Record<TemplateVariable, string | boolean | null>>

export const templateVariableNames = Object.keys(templateVariables) as TemplateVariable[]

/** Names of people: a greeting can do without them, where a sentence about a missing address cannot. */
const personVariables: ReadonlySet<string> = new Set(['customer_name', 'customer_first_name'])

export function isTemplateVariable(name: string): name is TemplateVariable {
  return Object.hasOwn(templateVariables, name)
}

export function isPersonVariable(name: string): boolean {
  return personVariables.has(name)
}

/** What people write for what they mean. */
const otherWords: Record<string, TemplateVariable> = {
  company: 'business_name',
  company_name: 'business_name',
  clinic_name: 'business_name',
  shop_name: 'business_name',
  name: 'customer_name',
  caller: 'customer_name',
  caller_name: 'customer_name',
  client_name: 'customer_name',
  patient_name: 'customer_name',
  guest_name: 'customer_name',
  first_name: 'customer_first_name',
  agent_name: 'ai_name',
  assistant_name: 'ai_name',
  bot_name: 'ai_name',
  phone: 'business_phone',
  address: 'business_address',
  location: 'business_address',
  website: 'business_website',
  email: 'business_email',
  hours: 'hours_this_week',
  opening_hours: 'hours_this_week',
  business_hours: 'hours_this_week',
  date: 'today',
  time: 'time_now',
}

/** The variable that somebody who wrote `name` most likely meant, or null. */
export function nearestVariable(name: string): TemplateVariable | null {
  const written = snakeCase(name)
  if (isTemplateVariable(written)) return written
  if (Object.hasOwn(otherWords, written)) return otherWords[written] ?? null
  const ranked = templateVariableNames
    .map((candidate) => ({ candidate, distance: editDistance(written, candidate) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best !== undefined && best.distance <= Math.max(1, written.length / 3) ? best.candidate : null
}

function snakeCase(name: string): string {
  return name
    .slice(0, 60)
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s.-]+/g, '_')
    .toLowerCase()
}

/** Levenshtein's. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      next[j] = Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
