import type { Brief, BriefCustomer } from './brief.ts'
import { block, fact, quoted } from './instruction-data.ts'
import { spokenInstant } from './spoken-words.ts'

/** Longer lists are for the tools. */
const MOST_APPOINTMENTS = 5
const MOST_FACTS = 8
const LONGEST_NOTE = 500
const LONGEST_FACT = 200

const NUMBER_PROVES_NOTHING =
  'A number recognises, it proves nothing: somebody else may be calling. Greet by name, but before you tell or change anything about appointments, let the caller say their full name. Never read notes out.'

/** The caller, as far as the number tells, and what earlier calls have left. */
export function callerFacts(brief: Brief, callerNumber: string | null): string {
  const { customer, same_number } = brief
  const number = fact('Calls from', callerNumber ?? 'withheld or unknown number')
  if (customer !== null) {
    return [block('caller', [number, ...knownFacts(brief, customer)]), NUMBER_PROVES_NOTHING].join('\n')
  }
  if (same_number.length === 0) return block('caller', [number, 'Not known here by this number.'])
  const names = same_number.map(({ name, relation }) => (relation === null ? name : `${name} (${relation})`))
  return [
    block('caller', [number, fact('The number is shared by', names.join('; '))]),
    'Ask who is calling, then call get_customer with the name they say. Do not read these names out.',
  ].join('\n')
}

function knownFacts(brief: Brief, customer: BriefCustomer): (string | null)[] {
  const { same_number, business } = brief
  const others = same_number.filter(({ name }) => name !== customer.name).map(({ name }) => name)
  const spoken = (visits: BriefCustomer['last_visits']) =>
    visits.map((visit) => spokenVisit(visit, business.timezone)).join('; ')
  return [
    fact('The number belongs to', customer.name),
    fact('It is shared with', others.join('; ')),
    fact('Prefers to speak', customer.language),
    fact('Earlier calls', String(customer.calls_count)),
    fact('Last visits', spoken(customer.last_visits)),
    fact('Usually sees', customer.usual_staff),
    fact('Coming appointments', spoken(customer.upcoming_appointments.slice(0, MOST_APPOINTMENTS))),
    fact('To be called back', promises(customer, business.timezone)),
    fact(
      'Said before',
      customer.facts
        .slice(0, MOST_FACTS)
        .map((text) => quoted(text, LONGEST_FACT))
        .join('; '),
    ),
    fact('Notes', customer.notes === null ? null : quoted(customer.notes, LONGEST_NOTE)),
  ]
}

function promises({ open_callbacks }: BriefCustomer, timezone: string): string {
  return open_callbacks
    .map(({ due_at, reason }) => `${spokenInstant(due_at, timezone)} about ${quoted(reason, LONGEST_FACT)}`)
    .join('; ')
}

function spokenVisit(visit: BriefCustomer['last_visits'][number], timezone: string): string {
  const what = visit.service_name ?? 'appointment'
  const who = visit.staff_name === null ? '' : ` with ${visit.staff_name}`
  return `${what}${who} on ${spokenInstant(visit.starts_at, timezone)}`
}
