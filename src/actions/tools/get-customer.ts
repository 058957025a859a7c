import { customerMeant, knownCaller } from './known-caller.ts'
import { toolAction } from './tool-action.ts'
import type { BriefCustomer } from '#domain/brief.ts'
import { spokenInstant } from '#domain/spoken-words.ts'
import { getCustomer as definition } from '#domain/tools/get-customer.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Who is calling, and what is known of them. With a name, among those who have the number, the call is theirs from here
 * on. What is private is spoken only to somebody who has given their name.
 */
export const getCustomer = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const caller = await knownCaller(context)
  const meant = customerMeant(caller, input.name)
  if ('refusal' in meant) return meant.refusal
  const { customer } = meant
  const { id: customer_id } = customer
  if (caller.call.customer_id !== customer_id)
    await context.stores.calls.setCustomer(context.call_id, customer_id)
  const { business, customer: known } = await context.brief()
  const hasGivenName = (input.name ?? '').trim() !== ''
  return {
    status: 'ok',
    retryable: false,
    say: hasGivenName
      ? sayWhatIsNext(customer.name, known, business.timezone)
      : `Am I speaking with ${customer.name}?`,
    data: {
      customer_id,
      name: customer.name,
      email: customer.email,
      language: customer.language,
      ...memory(known),
    },
  }
})

function sayWhatIsNext(name: string, known: BriefCustomer | null, timezone: string): string {
  const [next] = known?.upcoming_appointments ?? []
  if (next === undefined) return `I have found you, ${name}. How can I help?`
  const what = next.service_name ?? 'appointment'
  return `I have found you, ${name}. Your next appointment is ${what} on ${spokenInstant(next.starts_at, timezone)}. How can I help?`
}

/** Notes are for the staff, so they are not handed to the model once more. */
function memory(known: BriefCustomer | null): Record<string, unknown> {
  if (known === null) return {}
  const { upcoming_appointments, last_visits, usual_staff, facts } = known
  return { upcoming_appointments, last_visits, usual_staff, facts }
}
